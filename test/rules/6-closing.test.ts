import { expect } from 'vitest';
import type { Member } from '../../src/practice/local-slack/local-slack.ts';
import * as deeds from '../end-to-end/deeds.ts';
import { pressAnyway } from '../end-to-end/forge.ts';
import { buttonsOf, inputsOf, wordsOf } from '../end-to-end/reading.ts';
import { days, hours, minutes, type Workplace } from '../end-to-end/workplace.ts';
import { chapter } from './chapter.ts';
import * as handling from './handling.ts';
import { directs, handled, offer, read, send, thread } from './handling.ts';

type Values = Parameters<typeof deeds.file>[2];

/** Below 0.2 what was settled on the spot is called back: each test draws for itself. */
const draw = { next: 0.99 };

/** A finding and an answer, and no remedy. */
async function answered(work: Workplace, values?: Values): Promise<string> {
  const reference = await handled(work, values);
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'finding', deeds.upheld);
  await deeds.send(work, zhou, 'response', { text: 'We are sorry: the shelf was off.' });
  await zhou.closeView({ all: true });
  return reference;
}

async function calledBack(work: Workplace, values?: Values): Promise<string> {
  const reference = await answered(work, values);
  await deeds.callBack(work, 'wang', reference);
  return reference;
}

const unreachable = { outcome: 'unreachable' };
const stateOf = async (work: Workplace, reference: string) => await deeds.complaintOf(work, reference);

async function homeOf(work: Workplace, who: string): Promise<Member> {
  const person = work.slack.as(who);
  await person.openHome();
  await work.slack.until(() => person.home());
  await work.settle();
  return person;
}

/** Somebody is asked to correct what a complaint was about, until a day or the policy's time. */
async function correct(work: Workplace, reference: string, owner: string, dueOn?: string): Promise<void> {
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await handling.open(work, zhou, 'modal', 'correction');
  await zhou.options('person', owner);
  await zhou.submit({ person: owner, ...(dueOn === undefined ? {} : { dueOn }) });
  await work.settle();
  await zhou.closeView({ all: true });
}

const finish = async (work: Workplace, who: string, reference: string) => {
  const [action] = (await deeds.caseOf(work, reference)).correctiveActions;
  const message = work.slack
    .as(who)
    .dms()
    .findLast((each) => JSON.stringify(each.blocks).includes(action?.id ?? ''));
  await work.slack.as(who).press(message!, 'finish_correction.v1');
  await work.settle();
};

const milk = { ...deeds.spoiledMilk, product: 'Milk 1 l', place: 'Shelf 3', occurredDate: '2026-11-15' };

chapter('6. Callback, second stage, closure', (rule) => {
  rule(
    'Every complaint that a department answered is called back (on-the-spot ones by rule), by the desk, never by the owner: resolved? satisfaction 1–5, words, attempts.',
    async (work) => {
      const reference = await answered(work);
      const wanted = work.slack.messages('desk').find(({ text }) => text.includes(reference));
      expect(buttonsOf(wanted)).toEqual(['Record callback', 'Open case']);
      expect((await deeds.caseOf(work, reference)).deadlines).toContainEqual(
        expect.objectContaining({ clock: 'callback', startedAt: work.now(), metAt: null }),
      );
      // Not the owner, nobody of the department, not the reporter.
      for (const [who, says] of [
        ['zhou', 'Whoever handled it does not call about it. Wang Fang 王芳 or Hu Jing 胡静 can.'],
        ['li', 'The desk does this: Wang Fang 王芳 or Hu Jing 胡静.'],
        ['tang', 'The desk does this: Wang Fang 王芳 or Hu Jing 胡静.'],
      ] as const) {
        work.slack.invite('desk', who);
        const person = work.slack.as(who);
        await person.press(wanted!, 'Record callback');
        expect((await work.slack.until(() => person.ephemerals('desk').at(-1))).text).toBe(says);
      }
      // Each attempt is counted; whoever was reached is asked all of it.
      await deeds.callBack(work, 'wang', reference, unreachable);
      await deeds.callBack(work, 'hu', reference, unreachable);
      const wang = await deeds.openByReference(work, 'wang', reference);
      await handling.open(work, wang, 'modal', 'callback');
      expect(deeds.seenBy(wang)).toContain('This is attempt 3.');
      expect(handling.choicesOf(wang, 'resolved')).toEqual(['yes', 'no']);
      expect(handling.choicesOf(wang, 'satisfaction')).toEqual(['5', '4', '3', '2', '1']);
      await wang.submit({ outcome: 'reached' });
      const needed = 'Please ask and fill this in.';
      expect(wang.errors()).toEqual({
        'Is it resolved for them?': needed,
        'How satisfied are they?': needed,
      });
      await wang.submit({ resolved: 'yes', satisfaction: '4', words: 'Quick enough.' });
      await work.settle();
      await wang.closeView({ all: true });
      expect((await deeds.caseOf(work, reference)).callbacks).toMatchObject([
        { outcome: 'unreachable', calledBy: 'wang', resolved: null, satisfaction: null },
        { outcome: 'unreachable', calledBy: 'hu', resolved: null, satisfaction: null },
        { outcome: 'reached', calledBy: 'wang', resolved: true, satisfaction: 4, words: 'Quick enough.' },
      ]);
      const attempts = (await handling.registerOf(work, reference)).filter(
        ({ kind }) => kind === 'called-back',
      );
      expect(attempts.map(({ body }) => /"attempt":(\d)/u.exec(body)?.[1])).toEqual(['1', '2', '3']);
      expect(await read(work, 'zhou', reference)).toContain('Quick enough.');

      // The desk's own case is called about by somebody else of the desk.
      const own = await deeds.file(work, 'tang');
      await work.wait(2 * hours);
      const hu = await deeds.openByReference(work, 'hu', own);
      await hu.press('modal', 'claim.v1');
      await work.settle();
      await hu.closeView({ all: true });
      await send(work, 'hu', own, 'finding', deeds.upheld);
      await send(work, 'hu', own, 'response', { text: 'We are sorry.' });
      const owner = await deeds.openByReference(work, 'hu', own);
      expect(JSON.stringify(owner.view()?.blocks)).not.toContain('callback.v1');
      await owner.closeView({ all: true });
      await deeds.callBack(work, 'wang', own);
      expect((await stateOf(work, own)).calledBackAt).toBe(work.now());

      // What was settled on the spot: one in five by the draw, the major ones always.
      const settled = { ...deeds.spoiledMilk, settled: ['yes'], settledHow: 'A fresh carton.' };
      for (const [next, values, due] of [
        [0.19, settled, true],
        [0.2, settled, false],
        [0.99, { ...settled, category: 'illness', narrative: 'Felt sick after the fish.' }, true],
      ] as const) {
        draw.next = next;
        const filed = await deeds.file(work, 'tang', { ...values, settled: ['yes'] });
        expect((await stateOf(work, filed)).callbackDue).toBe(due);
        expect(work.slack.messages('desk').filter(({ text }) => text.includes(filed))).toHaveLength(
          due ? 1 : 0,
        );
      }
    },
    { sample: () => draw.next },
  );

  rule(
    'Unreachable and no contact (anonymous) are buckets of their own, never “satisfied”.',
    async (work) => {
      const digest = () => handling.ask(work, 'zhao', '/complaint digest 2026-W47');
      const anonymous = await answered(work, { ...deeds.spoiledMilk, complainantKind: 'anonymous' });
      await deeds.callBack(work, 'wang', anonymous, { outcome: 'no-contact' });
      const gone = await answered(work, { ...deeds.spoiledMilk, complainantContact: '138 0013 8000' });
      // Who left a number is called; only who left none is without contact.
      const wang = await deeds.openByReference(work, 'wang', gone);
      await handling.open(work, wang, 'modal', 'callback');
      expect(handling.choicesOf(wang, 'outcome')).toEqual(['reached', 'unreachable']);
      await wang.closeView({ all: true });
      for (const attempt of [1, 2, 3]) {
        expect([attempt, (await stateOf(work, gone)).calledBackAt]).toEqual([attempt, null]);
        await deeds.callBack(work, 'wang', gone, unreachable);
      }
      expect((await stateOf(work, gone)).calledBackAt).toBe(work.now());
      const nobody = await digest();
      expect(nobody).toContain('Not in these: 1 not reached, 1 without contact.');
      expect(nobody).toContain('*Resolved*\nnothing to count');
      expect(nobody).toContain('*Satisfied*\nnothing to count');
      // One who was reached is all that the rates are made of.
      await deeds.callBack(work, 'wang', await answered(work));
      const one = await digest();
      expect(one).toContain('Not in these: 1 not reached, 1 without contact.');
      expect(one).toContain('*Satisfied*\n100% (1 of 1)');
      for (const reference of [anonymous, gone]) {
        expect(
          (await deeds.caseOf(work, reference)).callbacks.every(
            ({ satisfaction, resolved }) => satisfaction === null && resolved === null,
          ),
        ).toBe(true);
      }
    },
  );

  rule('Where the desk is one person who also owned it, the policy names who calls.', async (work) => {
    await handling.organise(work, (file) =>
      file
        .replace('desk: { channel: C0DESK, people: [wang, hu],', 'desk: { channel: C0DESK, people: [wang],')
        .replace('manager: zhao, substitute: hu }', 'manager: zhao }'),
    );
    // A case of the department: the desk calls, not whom the policy names for the other.
    const usual = await answered(work);
    expect(buttonsOf((await deeds.openByReference(work, 'li', usual)).view())).not.toContain(
      'Record callback',
    );
    await work.slack.as('li').closeView({ all: true });
    await deeds.callBack(work, 'wang', usual);

    const reference = await deeds.file(work, 'tang');
    await work.wait(2 * hours);
    const wang = await deeds.openByReference(work, 'wang', reference);
    await wang.press('modal', 'claim.v1');
    await work.settle();
    await deeds.send(work, wang, 'finding', deeds.upheld);
    await deeds.send(work, wang, 'response', { text: 'We are sorry.' });
    expect(buttonsOf(wang.view())).not.toContain('Record callback');
    await wang.closeView({ all: true });
    // Li is asked, and told who handled it.
    expect(directs(work, 'li').at(-1)).toContain(reference);
    await deeds.callBack(work, 'li', reference);
    expect((await deeds.caseOf(work, reference)).callbacks).toMatchObject([
      { calledBy: 'li', outcome: 'reached' },
    ]);
  });

  rule(
    'Unsatisfied or not resolved: reopened one level higher, the manager follows personally.',
    async (work) => {
      const outcomes: [string, string, boolean][] = [
        ['yes', '5', false],
        ['yes', '4', false],
        ['yes', '3', false],
        ['yes', '2', true],
        ['yes', '1', true],
        ['no', '3', true],
        ['no', '5', true],
      ];
      for (const [resolved, satisfaction, reopens] of outcomes) {
        const reference = await answered(work);
        await deeds.callBack(work, 'wang', reference, { outcome: 'reached', resolved, satisfaction });
        const { respondedAt, calledBackAt, level } = await stateOf(work, reference);
        expect([resolved, satisfaction, respondedAt === null, calledBackAt === null, level]).toEqual([
          resolved,
          satisfaction,
          reopens,
          reopens,
          reopens ? 1 : 0,
        ]);
      }

      const reference = await answered(work);
      await work.wait(30 * minutes);
      await deeds.callBack(work, 'wang', reference, {
        ...deeds.content,
        resolved: 'no',
        words: 'Nobody listened.',
      });
      const running = async () =>
        (await deeds.caseOf(work, reference)).deadlines
          .filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null)
          .map(({ clock, startedAt, holder }) => [clock, startedAt, holder]);
      expect((await running()).toSorted()).toEqual([
        ['escalation', work.now(), 'li'],
        ['response', work.now(), null],
        ['update', work.now(), null],
      ]);
      expect(thread(work, reference).at(-1)).toBe(
        'The customer is not content, so this is open again, one level higher. <@U0ZHOU>, please see to it now. <@U0LI> joins.',
      );
      // The manager, not Chen, who is of the owner's own rank.
      expect(directs(work, 'li').at(-1)).toContain(reference);
      expect(directs(work, 'chen').join()).not.toContain(reference);
      // Li says that they follow it themselves; had they not, the next above would join.
      const li = await deeds.openByReference(work, 'li', reference);
      await li.press('modal', 'follow.v1');
      await work.settle();
      await li.closeView({ all: true });
      expect((await running()).map(([clock]) => clock)).not.toContain('escalation');
      const other = await answered(work);
      await deeds.callBack(work, 'wang', other, { ...deeds.content, satisfaction: '1' });
      await work.wait(6 * hours);
      const joined = async (of: string) =>
        (await deeds.caseOf(work, of)).escalations.map(({ person }) => person);
      expect(await joined(reference)).toEqual(['li']);
      expect(await joined(other)).toEqual(['li', 'zhao']);
      // Answered and called back once more, it ends.
      await send(work, 'zhou', reference, 'response', { text: 'We listened this time.' });
      await deeds.callBack(work, 'hu', reference);
      await deeds.close(work, 'zhou', reference);
      expect((await stateOf(work, reference)).closedAt).toBe(work.now());
    },
  );

  rule("Second stage by a different person on the complainant's wish, no reason needed.", async (work) => {
    const early = await handled(work);
    expect(buttonsOf((await deeds.openByReference(work, 'wang', early)).view())).not.toContain('Second look');
    await work.slack.as('wang').closeView({ all: true });

    // Asked by whoever filed it, before the callback; asked by the desk after the end.
    const reference = await answered(work);
    const closed = await deeds.wholeWay(work);
    for (const [who, which] of [
      ['tang', reference],
      ['wang', closed],
    ] as const) {
      const person = await deeds.openByReference(work, who, which);
      await handling.open(work, person, 'modal', 'second_stage');
      await person.submit();
      await work.settle();
      await person.closeView({ all: true });
      const it = await deeds.caseOf(work, which);
      expect(it.complaint).toMatchObject({
        owner: 'li',
        firstOwner: 'zhou',
        respondedAt: null,
        closedAt: null,
        level: 1,
      });
      const running = it.deadlines.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null);
      expect(running.map(({ clock, startedAt }) => [clock, startedAt]).toSorted()).toEqual([
        ['response', work.now()],
        ['update', work.now()],
      ]);
      expect(directs(work, 'li').at(-1)).toContain(`${which} wants a second look`);
    }

    // Never again the first owner, nor a peer of theirs.
    await send(work, 'li', reference, 'release', { note: 'I am away.' });
    for (const who of ['zhou', 'chen']) {
      const person = work.slack.as(who);
      await person.press(deeds.cardOf(work, 'fresh-food', reference), 'claim.v1');
      await work.settle();
      expect(person.ephemerals('fresh-food').at(-1)?.text).toContain('Li Qiang 李强');
    }
    expect((await stateOf(work, reference)).owner).toBeNull();
    await deeds.claim(work, 'li', 'fresh-food', reference);
    await send(work, 'li', reference, 'response', { text: 'Looked at again: you are right.' });
    await deeds.callBack(work, 'hu', reference);
    expect((await stateOf(work, reference)).calledBackAt).toBe(work.now());
  });

  rule('Reopen window, then a linked new complaint.', async (work) => {
    const [first, second] = [await deeds.wholeWay(work), await deeds.wholeWay(work)];
    await work.wait(30 * days);
    await send(work, 'tang', first, 'reopen', { reason: 'It is sour again.' });
    expect(await stateOf(work, first)).toMatchObject({ closedAt: null, respondedAt: null, level: 1 });
    expect(deeds.cardOf(work, 'fresh-food', first).text).toMatch(/Being handled$/u);
    expect(await read(work, 'zhou', first)).toContain('opened it again');

    // A minute later the window is shut.
    await work.wait(1 * minutes);
    const tang = await deeds.openByReference(work, 'tang', second);
    expect(buttonsOf(tang.view())).not.toContain('Open again');
    await deeds.send(work, tang, 'follow_up', { narrative: 'The milk is sour again.' });
    const next = deeds.referenceIn(deeds.seenBy(tang));
    await tang.closeView({ all: true });
    await work.settle();
    expect(await stateOf(work, next)).toMatchObject({ follows: second, category: 'quality', closedAt: null });
    expect((await stateOf(work, second)).closedAt).not.toBeNull();
    expect(wordsOf(deeds.cardOf(work, 'fresh-food', next))).toContain(`Takes up ${second}`);
  });

  rule(
    'Closing needs: findings, response, remedy carried out, callback (or its attempts), lesson.',
    async (work) => {
      const ready = await calledBack(work);
      const shown = deeds.threadOf(work, 'fresh-food', ready).at(-1)!;
      expect(buttonsOf(shown)).toContain('Close');
      const needs = (to: string) => handling.force(work, 'zhou', shown, { from: ready, to, button: 'close' });

      const reference = await handled(work);
      expect(await needs(reference)).toBe(
        'Before closing it still needs a finding on every point, the answer to the customer and the callback.',
      );
      await send(work, 'zhou', reference, 'finding', deeds.upheld);
      expect(await needs(reference)).toBe(
        'Before closing it still needs the answer to the customer and the callback.',
      );
      await offer(work, reference, { amount: '18.80' });
      await offer(work, reference, { kind: 'exchange', amount: null, joins: 'further' });
      await deeds.approve(work, 'wang', reference);
      await send(work, 'zhou', reference, 'response', { text: 'Money back, or a fresh one.' });
      expect(await needs(reference)).toBe(
        "Before closing it still needs the customer's choice among the options and the callback.",
      );
      await send(work, 'zhou', reference, 'choice', { option: '1' });
      expect(await needs(reference)).toBe(
        'Before closing it still needs the remedy carried out and the callback.',
      );
      await send(work, 'zhou', reference, 'carried_out', { note: 'Transfer 4711' });
      expect(await needs(reference)).toBe('Before closing it still needs the callback.');
      // Two attempts in vain are not enough, three are.
      for (const _ of [1, 2]) await deeds.callBack(work, 'wang', reference, unreachable);
      expect(await needs(reference)).toBe('Before closing it still needs the callback.');
      await deeds.callBack(work, 'wang', reference, unreachable);

      const zhou = await deeds.openByReference(work, 'zhou', reference);
      await handling.open(work, zhou, 'modal', 'close');
      await zhou.submit();
      expect(Object.keys(zhou.errors())).toEqual(['What will be different']);
      expect((await stateOf(work, reference)).closedAt).toBeNull();
      await zhou.submit({ countermeasure: 'The thermometer is read at opening.' });
      await work.settle();
      const { complaint, lesson } = await deeds.caseOf(work, reference);
      expect(complaint).toMatchObject({ closedAt: work.now(), closedBy: 'zhou' });
      expect(lesson?.countermeasure).toBe('The thermometer is read at opening.');
    },
  );

  rule('Calling back and closing also go in bulk.', async (work) => {
    const references = [await answered(work), await answered(work), await answered(work)];
    const ids = await Promise.all(references.map(async (each) => (await stateOf(work, each)).id));
    const wang = await homeOf(work, 'wang');
    await handling.open(work, wang, 'home', 'bulk_callback');
    expect(handling.choicesOf(wang, 'which0')).toEqual(expect.arrayContaining(ids));
    // Meanwhile a colleague calls the first: it is refused by itself, the others are done.
    await deeds.callBack(work, 'hu', references[0]!);
    await wang.submit();
    expect(Object.values(wang.errors())).toContain('Please complete this required field.');
    await wang.submit({ which0: ids, ...deeds.content });
    await work.settle();
    expect(deeds.seenBy(wang)).toContain('2 done.\n1 could not be done:');
    expect(deeds.seenBy(wang)).toContain(`*${references[0]}*: The customer has been called back already.`);
    await wang.closeView({ all: true });
    for (const reference of references)
      expect((await deeds.caseOf(work, reference)).callbacks).toHaveLength(1);

    await handling.open(work, await homeOf(work, 'wang'), 'home', 'bulk_close');
    await wang.submit({ which0: ids });
    expect(Object.values(wang.errors()).length).toBeGreaterThan(0);
    const lesson = {
      happened: 'The shelf was off.',
      cause: 'alertness',
      countermeasure: 'It is checked each morning.',
    };
    await wang.submit(lesson);
    await work.settle();
    expect(deeds.seenBy(wang)).toContain('3 done.');
    await wang.closeView({ all: true });
    for (const reference of references) {
      const it = await deeds.caseOf(work, reference);
      expect(it.complaint).toMatchObject({ closedAt: work.now(), closedBy: 'wang' });
      expect(it.lesson).toMatchObject(lesson);
    }

    // With the same lesson as before, too; and only for the desk.
    const later = [await calledBack(work), await calledBack(work)];
    const laterIds = await Promise.all(later.map(async (each) => (await stateOf(work, each)).id));
    await handling.open(work, await homeOf(work, 'wang'), 'home', 'bulk_close');
    const [same = ''] = await wang.options('sameAs', references[0]);
    await wang.submit({ which0: laterIds, sameAs: same });
    await work.settle();
    expect(deeds.seenBy(wang)).toContain('2 done.');
    expect(buttonsOf((await homeOf(work, 'zhou')).home())).not.toEqual(
      expect.arrayContaining(['Close several']),
    );
    expect(buttonsOf((await homeOf(work, 'zhou')).home())).not.toEqual(
      expect.arrayContaining(['Record several callbacks']),
    );
  });

  rule(
    'Lesson (time, place, what happened, cause, handling, result, reflection, countermeasure), with a signature (cause × product × place), and corrective actions with owner, due date and effect check.',
    async (work) => {
      const reference = await calledBack(work, milk);
      const zhou = await deeds.openByReference(work, 'zhou', reference);
      await handling.open(work, zhou, 'modal', 'close');
      expect(inputsOf(zhou.view())).toEqual([
        'What happened',
        'Cause',
        'How it was handled',
        'Result',
        'What we think of it now',
        'What will be different',
      ]);
      // Most of it stands there already.
      expect(handling.begunWith(zhou, 'happened')).toBe(deeds.spoiledMilk.narrative);
      expect(handling.begunWith(zhou, 'handling')).toBe(deeds.upheld.facts);
      expect(handling.begunWith(zhou, 'result')).toBe(deeds.content.words);
      await zhou.submit({
        reflection: 'Nobody felt responsible.',
        countermeasure: 'The thermometer is read at opening.',
      });
      await work.settle();
      await zhou.closeView({ all: true });
      expect((await deeds.caseOf(work, reference)).lesson?.signature).toBe(
        'quality × alertness × milk 1 l × shelf 3',
      );
      expect(await read(work, 'zhou', reference)).toContain(
        [
          '*Lesson*',
          '*When*: 2026-11-15',
          '*Where*: Shelf 3',
          `*What happened*: ${deeds.spoiledMilk.narrative}`,
          '*Cause*: Alertness',
          `*How it was handled*: ${deeds.upheld.facts}`,
          '*Result*: Thank you.',
          '*What we think of it now*: Nobody felt responsible.',
          '*What will be different*: The thermometer is read at opening.',
        ].join('\n'),
      );

      // An owner and a due date, both told; late is late.
      await correct(work, reference, 'chen', '2026-11-18');
      const dueAt = Date.parse('2026-11-19T00:00:00+08:00');
      const action = async () => (await deeds.caseOf(work, reference)).correctiveActions[0];
      expect(await action()).toMatchObject({
        owner: 'chen',
        text: 'The thermometer is read at opening.',
        dueAt,
        plannedBy: 'zhou',
      });
      expect(directs(work, 'chen').at(-1)).toContain('The thermometer is read at opening.');
      await work.waitUntil('2026-11-19T08:30:00+08:00');
      expect(
        (await deeds.caseOf(work, reference)).deadlines.find(({ clock }) => clock === 'corrective'),
      ).toMatchObject({
        dueAt,
        breachedAt: dueAt,
        breachedBy: 'chen',
      });

      // The effect is checked once it is done, by somebody else than who did it.
      expect(await read(work, 'wang', reference)).not.toContain('Has it helped?');
      await finish(work, 'chen', reference);
      expect(await action()).toMatchObject({ doneBy: 'chen', doneAt: work.now(), effective: null });
      // The analyst is asked whether it helped, for as long as nobody has said.
      const asked = () => work.slack.as('qian').dms().at(-1);
      expect(wordsOf(asked())).toContain(
        `Chen Wei 陈伟 has carried out what was to be corrected after ${reference}.`,
      );
      expect(buttonsOf(asked())).toEqual(['Check the effect']);
      const chen = await deeds.openByReference(work, 'chen', reference);
      expect(buttonsOf(chen.view())).not.toContain('Check the effect');
      await chen.closeView({ all: true });
      const { id, complaint } = (await action())!;
      await pressAnyway(work, 'chen', 'check_correction.v1', `${complaint}:${id}`);
      expect(chen.view()).toBeUndefined();
      const check = { effective: 'yes', effect: 'Read every day for a week.' };
      expect(
        Object.keys(await send(work, 'wang', reference, 'check_correction', { effective: 'yes' })),
      ).toEqual(['How can one tell?']);
      await send(work, 'wang', reference, 'check_correction', check);
      expect(await action()).toMatchObject({
        effective: true,
        effect: check.effect,
        checkedBy: 'wang',
        checkedAt: work.now(),
      });
      expect(buttonsOf(asked())).toEqual(['Open case']);
      expect(await read(work, 'zhou', reference)).toContain('✓ It helped, says Wang Fang 王芳.');
      expect((await handling.registerOf(work, reference)).map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['closed', 'correction-planned', 'correction-done', 'correction-checked']),
      );

      // One that turns out not to help has failed, and its owner and the analyst hear of it.
      const other = await calledBack(work, { ...milk, place: 'Shelf 4' });
      await deeds.close(work, 'zhou', other);
      await correct(work, other, 'chen');
      await finish(work, 'chen', other);
      await send(work, 'hu', other, 'check_correction', { effective: 'no', effect: 'Still warm.' });
      expect((await deeds.caseOf(work, other)).correctiveActions).toMatchObject([
        { effective: false, failedAt: work.now() },
      ]);
      for (const who of ['chen', 'qian']) expect(directs(work, who).at(-1)).toContain(other);
    },
  );

  rule('A recurrence after the effective date fails the lesson and is said in the digest.', async (work) => {
    const first = await calledBack(work, milk);
    await deeds.close(work, 'zhou', first);
    await correct(work, first, 'chen');
    const failure = async () => {
      const [action] = (await deeds.caseOf(work, first)).correctiveActions;
      return action?.failedBy ?? null;
    };
    const again = { ...milk, occurredDate: null };
    const found = async (values: Values, finding: Record<string, string> = {}) => {
      const reference = await handled(work, values);
      await send(work, 'zhou', reference, 'finding', { ...deeds.upheld, ...finding });
      return reference;
    };
    // Before it was done there was nothing to hold.
    await found(again);
    expect(await failure()).toBeNull();
    await finish(work, 'chen', first);
    await work.wait(1 * minutes);
    // Another cause, product or place, or a complaint that was not upheld: not the same.
    await found(again, { cause: 'supplier' });
    await found({ ...again, product: 'Yoghurt' });
    await found({ ...again, place: 'Shelf 9' });
    await found(again, { outcome: 'not-upheld' });
    // Nor what happened before, and was only filed now.
    await found({ ...again, occurredDate: '2026-11-15' });
    expect(await failure()).toBeNull();

    // The same again: seen with its finding, and its owner and the analyst hear of it at once.
    const same = { ...again, product: ' MILK  1 L', place: 'shelf 3' };
    const reference = await found(same);
    const { id } = await stateOf(work, reference);
    expect(await failure()).toBe(id);
    const told = `The lesson of ${first} did not hold: ${reference} is the same again. What else would help?`;
    expect(directs(work, 'qian').at(-1)).toContain(told);
    expect(directs(work, 'chen').at(-1)).toContain(
      `${first} 的教训没有起作用：${reference} 又出现了同样的问题`,
    );
    expect(await read(work, 'zhou', first)).toContain('✗ It did not hold.');
    expect((await handling.registerOf(work, reference)).map(({ kind }) => kind)).toContain('lesson-failed');

    // A finding that is put right lets it stand, and one put right again does not.
    await send(work, 'zhou', reference, 'finding', { ...deeds.upheld, cause: 'supplier' });
    expect(await failure()).toBeNull();
    expect(directs(work, 'qian').at(-1)).toContain(`the lesson of ${first} stands`);
    await deeds.answer(work, 'zhou', reference);
    expect(await failure()).toBe(id);
    await deeds.callBack(work, 'wang', reference);
    await deeds.close(work, 'zhou', reference);
    const digest = await handling.ask(work, 'zhao', '/complaint digest 2026-W47');
    expect(digest).toContain(`Happened before: ${first}. What we changed then did not hold.`);
    expect(digest).toContain('1 lesson did not hold.');
  });

  rule('“Same lesson as…” takes one press: forced lessons fill with “none”.', async (work) => {
    const first = await calledBack(work, milk);
    await deeds.close(work, 'zhou', first);
    const { lesson: earlier } = await deeds.caseOf(work, first);
    const { id, happened, cause, handling: how, result, countermeasure, signature } = earlier!;
    const closedAlike = async (reference: string) => {
      const { complaint, lesson } = await deeds.caseOf(work, reference);
      expect(complaint).toMatchObject({ closedAt: work.now(), closedBy: 'zhou' });
      expect(lesson).toMatchObject({
        sameAs: id,
        happened,
        cause,
        handling: how,
        result,
        countermeasure,
        signature,
      });
    };

    // The same cause, product and place: one press where it can be closed, and it is.
    const again = await calledBack(work, milk);
    const ready = deeds.threadOf(work, 'fresh-food', again).at(-1)!;
    expect(buttonsOf(ready)).toEqual(['Close', `Same lesson as ${first}`]);
    const zhou = work.slack.as('zhou');
    await zhou.press(ready, `Same lesson as ${first}`);
    await work.settle();
    expect(zhou.ephemerals('fresh-food').at(-1)?.text).toBe('Closed, with the same lesson.');
    await closedAlike(again);
    await zhou.press(ready, 'same_lesson.v1');
    await work.settle();
    expect(zhou.ephemerals('fresh-food').at(-1)?.text).toBe('This complaint is closed.');
    expect((await handling.registerOf(work, again)).filter(({ kind }) => kind === 'closed')).toHaveLength(1);

    // Any other one is chosen in the form, and all else there may be empty.
    const other = await calledBack(work);
    expect(buttonsOf(deeds.threadOf(work, 'fresh-food', other).at(-1))).toEqual(['Close']);
    await deeds.openByReference(work, 'zhou', other);
    await handling.open(work, zhou, 'modal', 'close');
    const [same] = await zhou.options('sameAs', first);
    await zhou.submit({ sameAs: same ?? '', happened: null, handling: null, result: null });
    expect(zhou.errors()).toEqual({});
    await work.settle();
    await closedAlike(other);
  });

  rule(
    '“Could others be affected?” opens an outreach list: import, contact, progress, “reached before they complained”.',
    async (work) => {
      const early = await handled(work);
      expect(buttonsOf((await deeds.openByReference(work, 'zhou', early)).view())).not.toContain(
        'Others affected?',
      );
      await work.slack.as('zhou').closeView({ all: true });

      const reference = await deeds.wholeWay(work);
      const { workspace, id } = await stateOf(work, reference);
      const zhou = await deeds.openByReference(work, 'zhou', reference);
      const until = (words: string) => work.slack.until(() => deeds.seenBy(zhou).includes(words));
      const importList = async (text: string) => {
        await handling.open(work, zhou, 'modal', 'outreach_import');
        await zhou.submit({ list: [await zhou.upload('customers.csv', text)] });
        await work.slack.until(() => zhou.view()?.callback_id === 'outreach.v1');
      };
      await handling.open(work, zhou, 'modal', 'outreach');
      expect(deeds.seenBy(zhou)).toContain('Who else could be affected by what was found?');

      // Good rows are kept, bad ones named by their line; the same list again changes nothing.
      const list = [
        'name,contact,note',
        'Mr Luo,138 0000 7070,"two bottles, one open"',
        'Nobody,,',
        'Ms Ren,ren@example.com,',
        'Mr Luo again,13800007070,',
        'Ms Bai,139 1111',
        '罗女士,137 0000 8080,',
      ].join('\r\n');
      for (const _ of ['first', 'again']) {
        await importList(list);
        await until('*0 of 3 reached* · 0 before they complained · 0 complained themselves');
        expect(deeds.seenBy(zhou)).toContain(
          [
            '3 on the list; 3 rows were left out:',
            '• line 3: no contact',
            '• line 5: the same contact as above',
            '• line 6: another number of columns than the first line',
          ].join('\n'),
        );
        expect(await work.redress.context.store.outreachOf(workspace, id)).toHaveLength(3);
      }

      // Contacts are logged, with what was said.
      const log = async (contact: string, values: Record<string, string>) => {
        await zhou.press('modal', `contact:${contact}`);
        await work.slack.until(() => zhou.view()?.callback_id === 'outreach_log.v1');
        const seen = deeds.seenBy(zhou);
        await zhou.submit(values);
        await work.slack.until(() => zhou.view()?.callback_id === 'outreach.v1');
        return seen;
      };
      await log('13800007070', { outcome: 'not-reached', words: 'No answer.' });
      await until('*0 of 3 reached*');
      expect(
        await log('13800007070', { outcome: 'reached', words: 'Thanks, will bring them back.' }),
      ).toContain('No answer.');
      await until('*1 of 3 reached* · 1 before they complained · 0 complained themselves');
      await zhou.closeView({ all: true });

      // Who complains afterwards is counted; who was reached before stays reached before.
      await work.wait(1 * minutes);
      for (const complainantContact of ['13800007070', 'Ren@example.com']) {
        await deeds.file(work, 'tang', { ...deeds.spoiledMilk, complainantContact });
      }
      await handling.open(work, await deeds.openByReference(work, 'zhou', reference), 'modal', 'outreach');
      await until('*1 of 3 reached* · 1 before they complained · 2 complained themselves');
      // Reached after having complained is reached, not reached before.
      await work.wait(1 * minutes);
      await log('ren@examplecom', { outcome: 'reached' });
      await until('*2 of 3 reached* · 1 before they complained · 2 complained themselves');
    },
  );
});
