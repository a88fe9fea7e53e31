import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as deeds from '../deeds.ts';
import { tryAnyway } from '../forge.ts';
import { buttonsOf, inputsOf, wordsOf } from '../reading.ts';
import { minutes, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeAll(async () => {
  work = await openWorkplace();
});
afterAll(() => work.close());
afterEach(async () => {
  for (const who of ['zhou', 'li', 'wang', 'hu', 'tang', 'zhao']) {
    const person = work.slack.as(who);
    while (person.view() !== undefined) await person.closeView({ all: true });
  }
  await work.settle();
});

async function claimed(values: Parameters<typeof deeds.file>[2] = deeds.spoiledMilk): Promise<string> {
  const reference = await deeds.file(work, 'tang', values);
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  return reference;
}

async function answered(values?: Parameters<typeof deeds.file>[2]): Promise<string> {
  const reference = await claimed(values);
  await deeds.answer(work, 'zhou', reference);
  return reference;
}

const lastSaid = (reference: string) => deeds.threadOf(work, 'fresh-food', reference).at(-1)?.text;
/** What a person is told, only to them, after a line typed in #general. */
async function ask(who: string, line: string) {
  const person = work.slack.as(who);
  const before = person.ephemerals('general').length;
  await person.command('general', line);
  return work.slack.until(() => person.ephemerals('general')[before]);
}

describe('the answer', () => {
  it('is refused while a point has no finding', async () => {
    const reference = await claimed({ ...deeds.spoiledMilk, points: 'Sour milk\nNo apology' });
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    await deeds.send(work, zhou, 'finding', { ...deeds.upheld, point: '1' });
    expect(await tryAnyway(work, 'zhou', reference, 'response')).toBe(
      'Point 2 has no finding yet. Record it first, then the answer.',
    );
    await deeds.send(work, zhou, 'finding', { ...deeds.upheld, outcome: 'not-upheld' });
    await deeds.send(work, zhou, 'response', { text: 'Point by point.' });
    expect(lastSaid(reference)).toBe('Zhou Ling 周玲 has answered the customer. The desk will call back.');
    const again = await deeds.caseOf(work, reference);
    expect(again.points.map(({ outcome }) => outcome)).toEqual(['upheld', 'not-upheld']);
  });

  it('wants its fields filled, and an amount that can be read', async () => {
    const reference = await claimed();
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    await deeds.send(work, zhou, 'finding', { ...deeds.upheld, facts: '  ' });
    expect(zhou.errors()).toEqual({ 'What are the facts?': 'Please fill this in.' });
    await zhou.submit(deeds.upheld);
    await deeds.send(work, zhou, 'remedy', { kind: 'refund', amount: '1.234', bearer: 'company' });
    expect(zhou.errors()).toEqual({
      'Amount (CNY)': 'This could be read two ways. Please write it as 1234 or 1234.50.',
    });
    await zhou.submit({ amount: '1234' });
    await work.settle();
    const said = deeds.threadOf(work, 'fresh-food', reference).map(({ text }) => text);
    expect(said.slice(-2)).toEqual([
      'Zhou Ling 周玲 proposes: Refund · ¥1,234.',
      'Before the customer hears of it, this needs the approval of Li Qiang 李强.',
    ]);
    await deeds.send(work, zhou, 'remedy', { kind: 'exchange', bearer: 'supplier' });
    const it = await deeds.caseOf(work, reference);
    expect(it.remedies.filter(({ replacedAt }) => replacedAt === null).map(({ kind }) => kind)).toEqual([
      'exchange',
    ]);
    expect(wordsOf(deeds.cardOf(work, 'fresh-food', reference))).toContain('*Remedy*\nExchange');
  });
});

describe('the callback', () => {
  it("is the desk's: neither the owner nor a colleague of theirs may record it", async () => {
    const reference = await answered();
    const wanted = work.slack.messages('desk').find(({ text }) => text.includes(reference));
    for (const [who, says] of [
      ['zhou', 'Whoever handled it does not call about it. Wang Fang 王芳 or Hu Jing 胡静 can.'],
      ['li', 'The desk does this: Wang Fang 王芳 or Hu Jing 胡静.'],
    ] as const) {
      work.slack.invite('desk', who);
      const person = work.slack.as(who);
      await person.press(wanted!, 'Record callback');
      const told = await work.slack.until(() => person.ephemerals('desk').at(-1));
      expect(told.text).toBe(says);
    }
    expect((await deeds.caseOf(work, reference)).callbacks).toEqual([]);
  });

  it('asks how it went once somebody was reached', async () => {
    const reference = await answered();
    const wang = await deeds.openByReference(work, 'wang', reference);
    await deeds.send(work, wang, 'callback', { outcome: 'reached' });
    const needed = 'Please ask and fill this in.';
    expect(wang.errors()).toEqual({ 'Is it resolved for them?': needed, 'How satisfied are they?': needed });
  });

  it('of a dissatisfied customer opens the complaint one level higher, with a new response clock', async () => {
    const reference = await answered();
    await work.wait(30 * minutes);
    await deeds.callBack(work, 'wang', reference, {
      outcome: 'reached',
      resolved: 'no',
      satisfaction: '1',
      words: 'Nobody listened.',
    });
    const it = await deeds.caseOf(work, reference);
    expect(it.complaint).toMatchObject({ owner: 'zhou', respondedAt: null, calledBackAt: null, level: 1 });
    const running = it.deadlines.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null);
    // Whoever joins has to say so, and the customer hears of it at the agreed cadence again.
    expect(running.map(({ clock, startedAt }) => [clock, startedAt]).toSorted()).toEqual([
      ['escalation', work.now()],
      ['response', work.now()],
      ['update', work.now()],
    ]);
    expect(lastSaid(reference)).toBe(
      'The customer is not content, so this is open again, one level higher. <@U0ZHOU>, please see to it now. <@U0LI> joins.',
    );
    expect(deeds.cardOf(work, 'fresh-food', reference).text).toContain('Being handled');
    expect(work.slack.as('li').dms().at(-1)?.text).toContain(reference);
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    await deeds.send(work, zhou, 'response', { text: 'We listened this time.' });
    await zhou.closeView({ all: true });
    await deeds.callBack(work, 'hu', reference);
    await deeds.close(work, 'zhou', reference);
    expect((await deeds.complaintOf(work, reference)).closedAt).toBe(work.now());
    expect(work.slack.messages('desk').filter(({ text }) => text.includes(reference))).toHaveLength(2);
  });

  it('that reaches nobody three times lets the complaint be closed, and counts as not reached', async () => {
    const reference = await answered();
    for (const attempt of [1, 2, 3]) {
      expect((await deeds.complaintOf(work, reference)).calledBackAt).toBeNull();
      const wang = await deeds.openByReference(work, 'wang', reference);
      await wang.press('modal', 'Record callback');
      await work.slack.until(() => wang.view()?.callback_id === 'callback.v1');
      if (attempt > 1) expect(deeds.seenBy(wang)).toContain(`This is attempt ${attempt}.`);
      await wang.submit({ outcome: 'unreachable' });
      await work.settle();
      await wang.closeView({ all: true });
    }
    expect(lastSaid(reference)).toBe('<@U0ZHOU>, this can be closed now. What did we learn?');
    const digest = await ask('wang', '/complaint digest 2026-W47');
    expect(wordsOf(digest)).toContain('Not in these: 1 not reached');
  });

  it('of an anonymous customer is recorded as without contact', async () => {
    const reference = await answered({ ...deeds.spoiledMilk, complainantKind: 'anonymous' });
    await deeds.callBack(work, 'wang', reference, { outcome: 'no-contact' });
    expect(deeds.threadOf(work, 'fresh-food', reference).map(({ text }) => text)).toContain(
      'Wang Fang 王芳 noted that there is no contact to call.',
    );
    await deeds.close(work, 'wang', reference);
    expect((await deeds.complaintOf(work, reference)).closedBy).toBe('wang');
  });
});

describe('closing', () => {
  it('is refused until the customer was called back', async () => {
    const reference = await answered();
    const other = await answered();
    await deeds.callBack(work, 'wang', other);
    const ready = deeds.threadOf(work, 'fresh-food', other).at(-1)!;
    const ids = await Promise.all(
      [other, reference].map(async (each) => (await deeds.complaintOf(work, each)).id),
    );
    const forged = JSON.parse(JSON.stringify(ready.blocks).replaceAll(ids[0]!, ids[1]!));
    const zhou = work.slack.as('zhou');
    await zhou.press({ channel: ready.channel, ts: ready.ts, blocks: forged }, 'Close');
    const told = await work.slack.until(() => zhou.ephemerals('fresh-food').at(-1));
    expect(told.text).toBe('Before closing it still needs the callback.');
    await deeds.openByReference(work, 'zhou', reference);
    expect(buttonsOf(zhou.view())).not.toContain('Close with lesson');
  });

  it('asks for a lesson, or takes an earlier one with one choice', async () => {
    const first = await deeds.wholeWay(work, { ...deeds.spoiledMilk, product: 'Milk 1 l' });
    const reference = await answered();
    await deeds.callBack(work, 'wang', reference);
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    await zhou.press('modal', 'Close with lesson');
    await work.slack.until(() => zhou.view()?.callback_id === 'close.v1');
    expect(inputsOf(zhou.view())[0]).toBe('The same lesson as an earlier one?');
    await zhou.submit();
    expect(zhou.errors()).toEqual({
      'What will be different': 'Please fill this in, or choose an earlier lesson above.',
    });
    expect(await zhou.options('sameAs', 'no such lesson')).toEqual([]);
    const [offered] = await zhou.options('sameAs', first);
    expect(offered).toContain(`${first} · Alertness · The thermometer is read`);
    await zhou.choose('sameAs', offered ?? '');
    await zhou.submit();
    await work.settle();
    const { lesson } = await deeds.caseOf(work, reference);
    const { lesson: earlier } = await deeds.caseOf(work, first);
    expect(lesson?.sameAs).toBe(earlier?.id);
    expect(lesson?.countermeasure).toBe(earlier?.countermeasure);
    const digest = wordsOf(await ask('zhao', '/complaint digest 2026-W47'));
    expect(digest).toContain(`Happened before: ${first}. What we changed then did not hold.`);
    expect(digest).toContain('The thermometer is read at opening and written down.');
  });

  it("begins the lesson without the customer's data, and the digest shows none", async () => {
    const reference = await answered({
      narrative: 'Mrs Lee (138 0013 8000) found the milk sour.',
      category: 'quality',
      complainantName: 'Lee',
      complainantContact: '138 0013 8000',
    });
    await deeds.callBack(work, 'wang', reference, { ...deeds.content, words: 'Lee is glad' });
    await deeds.close(work, 'zhou', reference, { countermeasure: 'Call 138 0013 8000 first.' });
    const { lesson } = await deeds.caseOf(work, reference);
    expect(lesson?.happened).toBe('Mrs ▇▇▇ (▇▇▇) found the milk sour.');
    expect(lesson?.result).toBe('▇▇▇ is glad');
    expect(wordsOf(await ask('zhao', '/complaint digest 2026-W47'))).toContain('_Now: Call ▇▇▇ first._');
  });

  it('ends it: what is left is what was learned, and to look again', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    await deeds.answer(work, 'zhou', reference);
    await deeds.callBack(work, 'wang', reference);
    const ready = () =>
      deeds.threadOf(work, 'fresh-food', reference).find(({ text }) => text.includes('can be closed now'));
    const before = ready();
    await deeds.close(work, 'zhou', reference);
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    expect(buttonsOf(zhou.view())).toEqual([
      'Refresh',
      'Open again',
      'Second look',
      'Clock receipt',
      'Add a corrective action',
      'Others affected?',
    ]);
    expect(buttonsOf(ready())).toEqual([]);
    // Somebody whose screen has not caught up presses what they still see.
    await zhou.press(before!, 'Close');
    const told = await work.slack.until(() =>
      zhou.ephemerals('fresh-food').find(({ text }) => text.includes('closed')),
    );
    expect(told.text).toBe('This complaint is closed.');
  });
});

describe('/complaint', () => {
  it('digest is for leadership and the desk', async () => {
    expect((await ask('tang', '/complaint digest')).text).toBe(
      'The digest is for leadership and the desk. Please ask Zhao Min 赵敏 or Qian Rui 钱瑞.',
    );
    expect(wordsOf(await ask('zhao', '/complaint digest'))).toMatch(/^# Lessons learned · 2026-W46/u);
    expect((await ask('zhao', '/complaint digest soon <!here>')).text).toBe(
      '“SOON” is not a week. Please write it like 2026-W47.',
    );
  });

  it('mine shows what one owns and filed, and nothing else', async () => {
    expect((await ask('deng', '/complaint mine')).text).toBe(
      'You own no complaint, and you have filed none yet.',
    );
    const reference = await deeds.file(work, 'deng');
    const mine = wordsOf(await ask('deng', '/complaint mine'));
    expect(mine).toContain('*You filed*');
    expect(mine).toContain(reference);
    expect(mine).not.toContain('Nobody has taken these on yet');
  });

  it('open wants a reference that exists, and shows it to those who may see it', async () => {
    const reference = await deeds.file(work, 'tang');
    expect((await ask('tang', '/complaint open')).text).toContain('Please add the reference');
    expect((await ask('tang', '/complaint open RD-2026-999999')).text).toBe(
      'This complaint is not here. Please check the reference.',
    );
    const tang = await deeds.openByReference(work, 'tang', reference.toLowerCase());
    expect(tang.view()?.title?.text).toBe(reference);
    expect((await ask('deng', `/complaint open ${reference}`)).text).toBe(
      'This case is open to those who handle it. Wang Fang 王芳 or Hu Jing 胡静 can help.',
    );
  });

  it('help says what one can do', async () => {
    const help = wordsOf(await ask('tang', '/complaint help'));
    for (const word of ['mine', 'open', 'digest', 'help']) expect(help).toContain(`/complaint ${word}`);
  });
});
