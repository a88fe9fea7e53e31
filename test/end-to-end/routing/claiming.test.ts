import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wordingFor } from '../../../src/wording/wording.ts';
import * as deeds from '../deeds.ts';
import { buttonsOf, wordsOf } from '../reading.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeAll(async () => {
  work = await openWorkplace();
});
afterAll(() => work.close());
afterEach(async () => {
  for (const who of ['zhou', 'chen', 'li', 'wang', 'tang']) {
    const person = work.slack.as(who);
    while (person.view() !== undefined) await person.closeView({ all: true });
  }
  await work.settle();
});

const ownerOf = async (reference: string) => (await deeds.complaintOf(work, reference)).owner;
const threadTexts = (reference: string) =>
  deeds.threadOf(work, 'fresh-food', reference).map(({ text }) => text);
/** What the app tells somebody in the channel after they have done something. */
async function toldAfter(who: string, act: () => Promise<void>): Promise<string> {
  const person = work.slack.as(who);
  const before = person.ephemerals('fresh-food').length;
  await act();
  const told = await work.slack.until(() => person.ephemerals('fresh-food')[before]);
  return told.text;
}

describe('ten presses at once', () => {
  it.each(['plain', 'twice', 'late'] as const)(
    '(%s) have one winner, and nine are told who has it',
    async (how) => {
      const reference = await deeds.file(work, 'tang');
      const card = deeds.cardOf(work, 'fresh-food', reference);
      const presses = ['zhou', 'chen', 'li', 'zhou', 'chen', 'li', 'zhou', 'chen', 'li', 'zhou'];
      const before = new Map(presses.map((who) => [who, work.slack.as(who).ephemerals('fresh-food').length]));
      if (how !== 'plain') work.slack.misbehave({ payload: 'interactive', kind: how, times: 5, delay: 60 });
      await Promise.all(presses.map((who) => work.slack.as(who).press(card, 'claim.v1')));
      await work.settle();
      const owner = (await ownerOf(reference)) ?? '';
      expect(['zhou', 'chen', 'li']).toContain(owner);
      const told = [...before].flatMap(([who, count]) =>
        work.slack
          .as(who)
          .ephemerals('fresh-food')
          .slice(count)
          .map(({ text }) => [who, text] as const),
      );
      const name = work.organisation.people.find(({ id }) => id === owner)?.name ?? '';
      for (const [who, text] of told) {
        const wording = wordingFor(who === 'chen' ? 'zh-Hans' : 'en');
        const theirs = wording.refusals['claimed-already'](name);
        expect(text).toBe(who === owner ? wording.case.done.claimed : theirs);
      }
      // A press that arrives twice may be answered twice; the winner's second arrival is silent.
      expect(told.length).toBeGreaterThanOrEqual(9);
      expect(told.length).toBeLessThanOrEqual(how === 'twice' ? 14 : 9);
      const claims = (
        await work.redress.context.store.entries(
          work.slack.teamId,
          (
            await deeds.complaintOf(work, reference)
          ).id,
        )
      ).filter(({ kind }) => kind === 'claimed');
      expect(claims).toHaveLength(1);
      expect(threadTexts(reference)).toEqual([`${name} has taken this on.`]);
      const after = deeds.cardOf(work, 'fresh-food', reference);
      expect(after.ts).toBe(card.ts);
      expect(wordsOf(after)).toContain(`*Owner*\n${name}`);
      expect(buttonsOf(after)).toEqual(['Open case']);
    },
  );
});

describe('who may not claim is told why, and who may', () => {
  it('somebody of too low a rank, in their language', async () => {
    const reference = await deeds.file(work, 'tang');
    const told = await toldAfter('sun', () =>
      work.slack.as('sun').press(deeds.cardOf(work, 'fresh-food', reference), 'claim.v1'),
    );
    const { refusals, vocabulary } = wordingFor('zh-Hans');
    const who = vocabulary.or(['Li Qiang 李强', 'Chen Wei 陈伟', 'Zhou Ling 周玲']);
    expect(told).toBe(refusals['rank-too-low']('lead', who));
    expect(await ownerOf(reference)).toBeNull();
  });

  it('somebody of another department', async () => {
    const reference = await deeds.file(work, 'tang');
    const told = await toldAfter('wang', () =>
      work.slack.as('wang').press(deeds.cardOf(work, 'fresh-food', reference), 'claim.v1'),
    );
    expect(told).toBe(
      'Fresh food handles this. Li Qiang 李强, Chen Wei 陈伟 or Zhou Ling 周玲 can claim it.',
    );
  });

  it('the subject, and whoever does not outrank them', async () => {
    const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, subject: 'chen' });
    const li = work.slack.as('li');
    const card = deeds.cardOf(work, 'restricted', reference);
    const { id } = await deeds.complaintOf(work, reference);
    for (const [who, says] of [
      ['zhou', 'Somebody senior to the colleague concerned has to handle this. Li Qiang 李强 can.'],
      ['chen', wordingFor('zh-Hans').refusals['is-subject']('Li Qiang 李强')],
    ] as const) {
      const other = await deeds.file(work, 'tang');
      const old = deeds.cardOf(work, 'fresh-food', other);
      const forged = JSON.parse(
        JSON.stringify(old.blocks).replaceAll((await deeds.complaintOf(work, other)).id, id),
      );
      const told = await toldAfter(who, () =>
        work.slack.as(who).press({ channel: old.channel, ts: old.ts, blocks: forged }, 'claim.v1'),
      );
      expect(told).toBe(says);
    }
    await li.press(card, 'claim.v1');
    await work.settle();
    expect(await ownerOf(reference)).toBe('li');
  });
});

describe('giving back and handing over', () => {
  it('an owner gives a complaint back with a note, and somebody else takes it on', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    await deeds.send(work, zhou, 'release', { note: 'I am <!here> on leave & away.' });
    expect(await ownerOf(reference)).toBeNull();
    expect(buttonsOf(deeds.cardOf(work, 'fresh-food', reference))).toEqual(['Claim', 'Open case']);
    const said = deeds.threadOf(work, 'fresh-food', reference).at(-1);
    expect(said?.text).toBe(
      'Zhou Ling 周玲 has given this back to the department. Who takes it on?\n> I am &lt;!here&gt; on leave &amp; away.',
    );
    expect(said?.mentions).toEqual([]);
    await deeds.claim(work, 'chen', 'fresh-food', reference);
    expect(await ownerOf(reference)).toBe('chen');
  });

  it('an owner hands a complaint over with a note that reaches the next one directly', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    await deeds.send(work, zhou, 'hand_over', { to: 'li', note: 'The supplier is yours.' });
    expect(await ownerOf(reference)).toBe('li');
    const thread = deeds.threadOf(work, 'fresh-food', reference).at(-1);
    expect(thread?.text).toBe('Zhou Ling 周玲 has handed this to <@U0LI>.\n> The supplier is yours.');
    expect(wordsOf(work.slack.as('li').dms().at(-1))).toContain(
      `Zhou Ling 周玲 has handed you ${reference}.\n> The supplier is yours.`,
    );
    expect(deeds.seenBy(zhou)).toContain('Li Qiang 李强');
    expect(buttonsOf(zhou.view())).not.toContain('Record finding');
  });

  it('only the owner and the desk can', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const li = await deeds.openByReference(work, 'li', reference);
    for (const moving of ['Hand over', 'Give back']) expect(buttonsOf(li.view())).not.toContain(moving);
    const wang = await deeds.openByReference(work, 'wang', reference);
    expect(buttonsOf(wang.view())).toEqual(expect.arrayContaining(['Hand over', 'Give back']));
  });

  it('a form that was opened before somebody else acted says what is the matter', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    await zhou.press('modal', 'finding.v1');
    await work.slack.until(() => zhou.view()?.callback_id === 'finding.v1');
    const wang = await deeds.openByReference(work, 'wang', reference);
    await deeds.send(work, wang, 'hand_over', { to: 'chen', note: 'Chen Wei knows the supplier.' });
    await zhou.submit(deeds.upheld);
    expect(zhou.errors()).toEqual({
      'Is the complaint upheld?': 'Only the owner can do this: Chen Wei 陈伟.',
    });
    expect(zhou.view()?.state.facts?.facts?.value).toBe(deeds.upheld.facts);
  });
});
