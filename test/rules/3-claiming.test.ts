import { expect } from 'vitest';
import { importOrganisation } from '../../src/operations/people/import-organisation.ts';
import type { Member } from '../../src/practice/local-slack/local-slack.ts';
import { wordingFor } from '../../src/wording/wording.ts';
import * as deeds from '../end-to-end/deeds.ts';
import { pressAnyway, told } from '../end-to-end/forge.ts';
import { buttonsOf, wordsOf } from '../end-to-end/reading.ts';
import { days, hours, minutes, type Workplace } from '../end-to-end/workplace.ts';
import { chapter } from './chapter.ts';

const ownerOf = async (work: Workplace, reference: string) =>
  (await deeds.complaintOf(work, reference)).owner;
const idOf = async (work: Workplace, reference: string) => (await deeds.complaintOf(work, reference)).id;
const threadOf = (work: Workplace, reference: string) =>
  deeds.threadOf(work, 'fresh-food', reference).map(({ text }) => text);
const entriesOf = async (work: Workplace, reference: string) =>
  work.redress.context.store.entries(work.slack.teamId, await idOf(work, reference));
const nameOf = (work: Workplace, who: string) =>
  work.organisation.people.find(({ id }) => id === who)?.name ?? who;
const rude = (subject: string) => ({ ...deeds.spoiledMilk, narrative: 'He was rude.', subject });

/** Presses Claim on the card, and answers what the person alone is told. */
const claimInVain = (work: Workplace, who: string, reference: string) =>
  told(work, who, 'fresh-food', () =>
    work.slack.as(who).press(deeds.cardOf(work, 'fresh-food', reference), 'claim.v1'),
  );

/** Opens the case by its reference and takes it on there, as those must who are told without a channel. */
async function claimInCase(work: Workplace, who: string, reference: string): Promise<Member> {
  const person = await deeds.openByReference(work, who, reference);
  const before = person.view()?.hash;
  await person.press('modal', 'claim.v1');
  await work.slack.until(() => person.view()?.hash !== before);
  await work.settle();
  return person;
}

/** Real milliseconds that a first Home or search may take, while the reading thread wakes. */
const patience = 20_000;

/** What a search shows. The first one of a process wakes the reading thread, which may take too long for Slack. */
async function found(work: Workplace, who: string, words: string): Promise<string> {
  const person = work.slack.as(who);
  while (person.view() === undefined) {
    const before = person.ephemerals('general').length;
    await person.command('general', `/complaint search ${words}`);
    await work.slack.until(
      () => person.view() !== undefined || person.ephemerals('general').length > before,
      patience,
    );
  }
  const seen = deeds.seenBy(person);
  await person.closeView({ all: true });
  return seen;
}

/** Says in Home that they are away, and who stands in for them. */
async function goAway(work: Workplace, who: string, until: string, substitute?: string): Promise<void> {
  const person = work.slack.as(who);
  await person.openHome();
  await work.slack.until(() => person.home() !== undefined, patience);
  await work.settle();
  await person.press('home', 'plan_absence.v1');
  await work.slack.until(() => person.view()?.callback_id === 'absence.v1');
  if (substitute !== undefined) {
    await person.options('substitute', substitute);
    await person.fill('substitute', substitute);
  }
  await person.fill('until', until);
  await person.submit();
  await work.settle();
}

chapter('3. Claiming, rank and conflicts', (rule) => {
  rule('Claim has exactly one winner.', async (work) => {
    const reference = await deeds.file(work, 'tang');
    const card = deeds.cardOf(work, 'fresh-food', reference);
    const claimants = ['zhou', 'chen', 'li', 'zhou', 'chen', 'li'];
    await Promise.all(claimants.map((who) => work.slack.as(who).press(card, 'claim.v1')));
    await work.settle();
    const owner = (await ownerOf(work, reference)) ?? '';
    expect(claimants).toContain(owner);
    expect(threadOf(work, reference)).toEqual([`${nameOf(work, owner)} has taken this on.`]);
    const claims = (await entriesOf(work, reference)).filter(({ kind }) => kind === 'claimed');
    expect(claims).toHaveLength(1);
    for (const who of ['zhou', 'chen', 'li'].filter((each) => each !== owner)) {
      const { refusals } = wordingFor(who === 'chen' ? 'zh-Hans' : 'en');
      const loser = work.slack.as(who);
      await work.slack.until(() => loser.ephemerals('fresh-food').length === 2);
      const answers = loser.ephemerals('fresh-food').map(({ text }) => text);
      const theirs = refusals['claimed-already'](nameOf(work, owner));
      expect(answers).toEqual([theirs, theirs]);
    }
  });

  rule(
    'The claimant must be of the configured minimum rank of the department (班长级以上) or be delegated by one who is.',
    async (work) => {
      // Fresh food asks for a lead: leads and managers may, Sun Tao of the staff may not.
      for (const who of ['zhou', 'chen', 'li']) {
        const reference = await deeds.file(work, 'tang');
        expect(await claimInVain(work, 'sun', reference)).toContain('lead');
        await deeds.claim(work, who, 'fresh-food', reference);
        expect(await ownerOf(work, reference)).toBe(who);
      }

      const reference = await deeds.file(work, 'tang');
      const complaint = await idOf(work, reference);
      const { refusals } = wordingFor('en');
      const may = 'Li Qiang 李强, Chen Wei 陈伟 or Zhou Ling 周玲';
      expect(await pressAnyway(work, 'wang', 'delegate_claim.v1', complaint)).toBe(
        refusals['other-department']('Fresh food', may),
      );
      expect(await pressAnyway(work, 'sun', 'delegate_claim.v1', complaint)).toContain('lead');
      const zhou = await deeds.openByReference(work, 'zhou', reference);
      expect(buttonsOf(zhou.view())).toContain('Let a colleague take it');
      await deeds.send(work, zhou, 'delegate_claim', { to: 'sun', note: 'You know the *supplier*.' });
      expect(deeds.seenBy(zhou)).toContain('*May claim as well*\nSun Tao 孙涛, says Zhou Ling 周玲');
      await zhou.closeView({ all: true });
      expect(await ownerOf(work, reference)).toBeNull();
      expect(threadOf(work, reference)).toEqual([
        'Zhou Ling 周玲 lets <@U0SUN> take this on.\n> You know the *supplier*.',
      ]);
      expect((await deeds.complaintOf(work, reference)).claimDelegations).toEqual([
        { to: 'sun', by: 'zhou', at: work.now() },
      ]);
      expect((await entriesOf(work, reference)).at(-1)).toMatchObject({ kind: 'claim-delegated' });
      const { direct, card } = wordingFor('zh-Hans').messages;
      const message = work.slack.as('sun').dms().at(-1)!;
      expect(wordsOf(message)).toContain(direct.claimDelegatedToYou('Zhou Ling 周玲', reference));
      expect(buttonsOf(message)).toEqual([card.claim, card.open]);
      await work.slack.as('sun').press(message, 'claim.v1');
      await work.settle();
      expect(await ownerOf(work, reference)).toBe('sun');

      // Handing over to somebody below the rank is a delegation as well; a delegate cannot pass it on.
      const second = await deeds.file(work, 'tang');
      await deeds.claim(work, 'zhou', 'fresh-food', second);
      const owner = await deeds.openByReference(work, 'zhou', second);
      await deeds.send(work, owner, 'hand_over', { to: 'sun', note: 'All yours.' });
      expect(await deeds.complaintOf(work, second)).toMatchObject({
        owner: 'sun',
        claimDelegations: [{ to: 'sun', by: 'zhou' }],
      });

      // The minimum is the department's own: once it is a manager, leads may no longer, nor delegate.
      const departments = work.organisation.departments.map((each) =>
        each.id === 'fresh' ? { ...each, minimumClaimRank: 'manager' } : each,
      );
      const third = await deeds.file(work, 'tang');
      await importOrganisation(
        work.redress.context,
        work.slack.teamId,
        { ...work.organisation, departments },
        'wu',
      );
      expect(await claimInVain(work, 'zhou', third)).toBe(
        refusals['rank-too-low']('manager', 'Li Qiang 李强'),
      );
      expect(await pressAnyway(work, 'zhou', 'delegate_claim.v1', await idOf(work, third))).toBe(
        refusals['rank-too-low']('manager', 'Li Qiang 李强'),
      );
      await deeds.claim(work, 'li', 'fresh-food', third);
      expect(await ownerOf(work, third)).toBe('li');
    },
  );

  rule('The subject can never see, claim, approve or call back their own complaint.', async (work) => {
    // Wang Fang leads the desk: she would see all, approve up to ¥50 and call back. This one is about her.
    const reference = await deeds.file(work, 'tang', rude('wang'));
    const complaint = await idOf(work, reference);
    const wang = work.slack.as('wang');
    const named = (who: string) => wordingFor('en').refusals['is-subject'](who);
    const openAsked = told(work, 'wang', 'general', () =>
      wang.command('general', `/complaint open ${reference}`),
    );
    expect(await openAsked).toBe(named('Hu Jing 胡静'));
    expect(await pressAnyway(work, 'wang', 'open_case.v1', complaint)).toBe(named('Hu Jing 胡静'));
    expect(await found(work, 'hu', 'rude')).toContain(reference);
    expect(await found(work, 'wang', 'rude')).not.toContain(reference);
    await wang.openHome();
    await work.slack.until(() => wang.home() !== undefined, patience);
    expect(wordsOf(wang.home())).not.toContain(reference);

    expect(await pressAnyway(work, 'wang', 'claim.v1', complaint)).toBe(named('Zhao Min 赵敏'));
    expect(await ownerOf(work, reference)).toBeNull();

    const zhao = await claimInCase(work, 'zhao', reference);
    await deeds.send(work, zhao, 'finding', deeds.upheld);
    await deeds.send(work, zhao, 'remedy', { kind: 'refund', amount: '18.80', bearer: 'company' });
    const [request] = (await deeds.caseOf(work, reference)).approvals;
    expect(request?.asked).not.toContain('wang');
    const value = `${complaint}:${request?.id}`;
    expect(await pressAnyway(work, 'wang', 'approve.v1', value)).toContain('You are named in this complaint');
    expect((await deeds.caseOf(work, reference)).approvals[0]?.decidedAt).toBeNull();
    await deeds.approve(work, request?.asked[0] ?? '', reference);

    await deeds.send(work, zhao, 'response', { text: 'We are sorry for the tone.' });
    await zhao.closeView({ all: true });
    expect(await pressAnyway(work, 'wang', 'callback.v1', complaint)).toContain(
      'You are named in this complaint',
    );
    expect((await deeds.complaintOf(work, reference)).calledBackAt).toBeNull();
    await deeds.callBack(work, 'hu', reference);
    expect((await deeds.complaintOf(work, reference)).calledBackAt).toBe(work.now());

    // In all that time nothing that reached her spoke of it.
    const everything = [
      ...wang.dms(),
      ...['desk', 'restricted', 'shop-floor'].flatMap((each) => wang.messages(each)),
    ];
    expect(everything.map(wordsOf).filter((words) => words.includes(reference))).toEqual([]);
  });

  rule(
    'The owner must outrank the subject; proposer ≠ approver; callback caller ≠ owner; second-stage reviewer ≠ first owner.',
    async (work) => {
      // A complaint about a lead: another lead may not own it, nor by handing over, nor by delegation.
      const about = await deeds.file(work, 'tang', rude('chen'));
      const complaint = await idOf(work, about);
      for (const who of ['zhou', 'sun']) {
        await pressAnyway(work, who, 'claim.v1', complaint);
        expect(await ownerOf(work, about)).toBeNull();
      }
      await deeds.claim(work, 'li', 'restricted', about);
      expect(await ownerOf(work, about)).toBe('li');
      const li = await deeds.openByReference(work, 'li', about);
      expect(buttonsOf(li.view())).not.toContain('Hand over');
      await li.closeView({ all: true });
      await pressAnyway(work, 'li', 'hand_over.v1', complaint);
      expect(li.view()).toBeUndefined();

      // Chen Wei may approve up to ¥200, but not what he proposes himself.
      const reference = await deeds.file(work, 'tang');
      await deeds.claim(work, 'chen', 'fresh-food', reference);
      const chen = await deeds.openByReference(work, 'chen', reference);
      await deeds.send(work, chen, 'finding', deeds.upheld);
      await deeds.send(work, chen, 'remedy', { kind: 'refund', amount: '120', bearer: 'company' });
      const [request] = (await deeds.caseOf(work, reference)).approvals;
      expect(request?.asked).toEqual(['li']);
      await pressAnyway(work, 'chen', 'approve.v1', `${await idOf(work, reference)}:${request?.id}`);
      expect((await deeds.caseOf(work, reference)).approvals[0]?.decidedAt).toBeNull();
      await deeds.approve(work, 'li', reference);
      expect((await deeds.caseOf(work, reference)).approvals[0]?.decidedBy).toBe('li');
      await deeds.send(work, chen, 'response', { text: 'You get your money back.' });
      await chen.closeView({ all: true });

      // Wang Fang of the desk calls for Chen Wei's, but not for what she owns herself.
      const own = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, category: 'service' });
      await deeds.claim(work, 'wang', 'shop-floor', own);
      const wang = await deeds.openByReference(work, 'wang', own);
      await deeds.send(work, wang, 'finding', deeds.upheld);
      await deeds.send(work, wang, 'response', { text: 'We are sorry.' });
      expect(buttonsOf(wang.view())).not.toContain('Record callback');
      await wang.closeView({ all: true });
      await pressAnyway(work, 'wang', 'callback.v1', await idOf(work, own));
      expect(wang.view()).toBeUndefined();
      await deeds.callBack(work, 'hu', own);
      await deeds.callBack(work, 'wang', reference);
      expect((await deeds.caseOf(work, own)).callbacks).toMatchObject([{ calledBy: 'hu' }]);
      expect((await deeds.caseOf(work, reference)).callbacks).toMatchObject([{ calledBy: 'wang' }]);

      // The second stage goes to another, higher one, and never back to the first.
      const desk = await deeds.openByReference(work, 'wang', reference);
      await deeds.send(work, desk, 'second_stage', {});
      await desk.closeView({ all: true });
      expect(await deeds.complaintOf(work, reference)).toMatchObject({ owner: 'li', firstOwner: 'chen' });
      const reviewer = await deeds.openByReference(work, 'li', reference);
      await deeds.send(work, reviewer, 'release', { note: 'Somebody else, please.' });
      await reviewer.closeView({ all: true });
      for (const who of ['chen', 'zhou']) {
        await claimInVain(work, who, reference);
        expect(await ownerOf(work, reference)).toBeNull();
      }
    },
  );

  rule('Each refusal says why and who may.', async (work) => {
    const en = wordingFor('en').refusals;
    const zh = wordingFor('zh-Hans');
    const plain = await deeds.file(work, 'tang');
    const three = ['Li Qiang 李强', 'Chen Wei 陈伟', 'Zhou Ling 周玲'];
    const or = wordingFor('en').vocabulary.or;
    const about = await idOf(work, await deeds.file(work, 'tang', rude('chen')));
    const taken = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', taken);
    const zhou = await deeds.openByReference(work, 'zhou', taken);
    await deeds.send(work, zhou, 'remedy', { kind: 'refund', amount: '18.80', bearer: 'company' });
    await zhou.closeView({ all: true });
    const approval = `${await idOf(work, taken)}:${(await deeds.caseOf(work, taken)).approvals[0]?.id}`;
    const own = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, category: 'service' });
    await deeds.claim(work, 'wang', 'shop-floor', own);
    const wang = await deeds.openByReference(work, 'wang', own);
    await deeds.send(work, wang, 'finding', deeds.upheld);
    await deeds.send(work, wang, 'response', { text: 'We are sorry.' });
    await wang.closeView({ all: true });

    const [open, owned, answered] = [await idOf(work, plain), await idOf(work, taken), await idOf(work, own)];
    // Whatever is refused: in the reader's language, the reason and those who may instead.
    const refusals: [why: string, who: string, action: string, value: string, says: string][] = [
      ['rank too low', 'sun', 'claim.v1', open, zh.refusals['rank-too-low']('lead', zh.vocabulary.or(three))],
      [
        'another department',
        'luo',
        'claim.v1',
        open,
        zh.refusals['other-department']('生鲜', zh.vocabulary.or(three)),
      ],
      ['claimed already', 'li', 'claim.v1', owned, en['claimed-already']('Zhou Ling 周玲')],
      ['the subject', 'chen', 'claim.v1', about, zh.refusals['is-subject']('Li Qiang 李强')],
      ['not above the subject', 'zhou', 'claim.v1', about, en['must-outrank-subject']('Li Qiang 李强')],
      [
        'delegating without the right',
        'luo',
        'delegate_claim.v1',
        open,
        zh.refusals['may-not-see'](zh.vocabulary.or(['Wang Fang 王芳', 'Hu Jing 胡静'])),
      ],
      [
        'not the owner',
        'li',
        'hand_over.v1',
        owned,
        en['only-desk-and-owner'](or(['Zhou Ling 周玲', 'Wang Fang 王芳', 'Hu Jing 胡静'])),
      ],
      ['not owned yet', 'zhou', 'finding.v1', open, en['not-claimed'](or(three))],
      [
        'proposed it themselves',
        'zhou',
        'approve.v1',
        approval,
        en['proposer-may-not-approve'](
          or(['Wang Fang 王芳', 'Chen Wei 陈伟', 'Li Qiang 李强', 'Qian Rui 钱瑞', 'Zhao Min 赵敏']),
        ),
      ],
      [
        'owns what is called about',
        'wang',
        'callback.v1',
        answered,
        en['owner-may-not-call']('Hu Jing 胡静'),
      ],
      ['not of the desk', 'tang', 'callback.v1', answered, en['only-desk']('Hu Jing 胡静')],
    ];
    for (const [why, who, action, value, says] of refusals) {
      expect([why, await pressAnyway(work, who, action, value)]).toEqual([why, says]);
    }
  });

  rule(
    "Show-up: if nobody of the department claims by the deadline, the decision right passes to the desk: it may decide alone, the department's comments become advisory, and the loss is recorded and counted.",
    async (work) => {
      const kept = await deeds.file(work, 'tang');
      await deeds.claim(work, 'zhou', 'fresh-food', kept);
      const lost = await deeds.file(work, 'tang');
      await work.wait(2 * hours - minutes);
      expect(wordsOf(deeds.cardOf(work, 'fresh-food', lost))).not.toContain('Not claimed in time');
      await work.wait(minutes);
      expect(wordsOf(deeds.cardOf(work, 'fresh-food', lost))).toContain(
        'Not claimed in time: the desk decides.',
      );
      const { refusals } = wordingFor('en');
      expect(await claimInVain(work, 'zhou', lost)).toBe(
        refusals['decision-lost']('Wang Fang 王芳 or Hu Jing 胡静'),
      );
      expect(await ownerOf(work, lost)).toBeNull();

      // The department may still advise; the desk answers without it.
      const card = deeds.cardOf(work, 'fresh-food', lost);
      await work.slack.as('zhou').say('fresh-food', 'The cold shelf is ours to mend.', { thread: card.ts });
      await work.slack.as('zhou').say('fresh-food', 'It is mended.', {
        thread: deeds.cardOf(work, 'fresh-food', kept).ts,
      });
      await work.settle();
      const wang = await claimInCase(work, 'wang', lost);
      expect(deeds.seenBy(wang)).toMatch(/Zhou Ling 周玲, [^|]* · _advice_: The cold shelf/u);
      await deeds.send(work, wang, 'finding', deeds.upheld);
      await deeds.send(work, wang, 'response', { text: 'We are sorry.' });
      await wang.closeView({ all: true });
      expect(await deeds.complaintOf(work, lost)).toMatchObject({ owner: 'wang', respondedAt: work.now() });
      const zhou = await deeds.openByReference(work, 'zhou', kept);
      expect(deeds.seenBy(zhou)).toContain('It is mended.');
      expect(deeds.seenBy(zhou)).not.toContain('advice');
      await zhou.closeView({ all: true });

      expect(await deeds.complaintOf(work, lost)).toMatchObject({ decisionLostBy: 'fresh' });
      expect(await deeds.complaintOf(work, kept)).toMatchObject({ decisionLostAt: null });
      const losses = async (reference: string) =>
        (await entriesOf(work, reference)).filter(({ kind }) => kind === 'decision-lost').length;
      expect([await losses(lost), await losses(kept)]).toEqual([1, 0]);
      await work.waitUntil('2026-11-23T09:00:00+08:00');
      expect(wordsOf(work.slack.messages('leadership').at(-1))).toContain(
        '*Decisions lost by department*\nFresh food: 1',
      );
    },
  );

  rule('Absence: a substitute is respected by routing, ladder and approvals.', async (work) => {
    // Chen Wei, first of the ladder, names Sun Tao, who could not claim by his own rank.
    await goAway(work, 'chen', '2026-11-18', 'sun');
    await goAway(work, 'wang', '2026-11-18');
    const reference = await deeds.file(work, 'tang');
    await work.wait(95 * minutes);
    const pinged = (who: string) =>
      work.slack
        .as(who)
        .dms()
        .filter((each) => wordsOf(each).includes(reference));
    expect([pinged('chen').length, pinged('sun').length]).toEqual([0, 1]);
    await deeds.claim(work, 'sun', 'fresh-food', reference);
    expect(await ownerOf(work, reference)).toBe('sun');

    // Wang Fang approves up to ¥50; her substitute of the organisation file does in her name.
    const sun = await deeds.openByReference(work, 'sun', reference);
    await deeds.send(work, sun, 'remedy', { kind: 'refund', amount: '18.80', bearer: 'company' });
    await sun.closeView({ all: true });
    expect((await deeds.caseOf(work, reference)).approvals).toMatchObject([{ asked: ['hu'] }]);
    await deeds.approve(work, 'hu', reference);
    expect((await deeds.caseOf(work, reference)).approvals).toMatchObject([
      { decidedBy: 'hu', onBehalfOf: 'wang', approved: true },
    ]);

    const late = await deeds.file(work, 'tang');
    await work.wait(4 * hours);
    expect((await deeds.caseOf(work, late)).escalations.map(({ person }) => person)).toEqual(['sun']);
    expect(pinged('chen')).toEqual([]);

    // When they are back, all of it is theirs again.
    await work.wait(3 * days);
    const after = await deeds.file(work, 'tang');
    expect(await claimInVain(work, 'sun', after)).toContain('lead');
    await work.wait(2 * hours);
    expect((await deeds.caseOf(work, after)).escalations.map(({ person }) => person)).toEqual(['chen']);
  });

  rule('Handover with a note.', async (work) => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    await zhou.press('modal', 'hand_over.v1');
    await work.slack.until(() => zhou.view()?.callback_id === 'hand_over.v1');
    await zhou.fill('to', 'li');
    await zhou.submit();
    await work.settle();
    expect(Object.keys(zhou.errors())).toEqual(['What should they know?']);
    expect(await ownerOf(work, reference)).toBe('zhou');
    await zhou.fill('note', 'The supplier & the invoice are yours.');
    await zhou.submit();
    await work.settle();
    expect(await ownerOf(work, reference)).toBe('li');
    expect(threadOf(work, reference).at(-1)).toBe(
      'Zhou Ling 周玲 has handed this to <@U0LI>.\n> The supplier &amp; the invoice are yours.',
    );
    expect(wordsOf(work.slack.as('li').dms().at(-1))).toContain(
      `Zhou Ling 周玲 has handed you ${reference}.\n> The supplier &amp; the invoice are yours.`,
    );
    expect((await entriesOf(work, reference)).at(-1)?.kind).toBe('handed-over');
  });
});
