import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Clock } from '../../src/domain/clocks/clock.ts';
import type { Deadline } from '../../src/domain/clocks/records.ts';
import type { Organisation } from '../../src/domain/facts/organisation.ts';
import { importOrganisation } from '../../src/operations/people/import-organisation.ts';
import { parseOrganisation } from '../../src/organisation-file/parse.ts';
import { wordingFor } from '../../src/wording/wording.ts';
import * as deeds from '../end-to-end/deeds.ts';
import { told } from '../end-to-end/forge.ts';
import { buttonsOf, wordsOf } from '../end-to-end/reading.ts';
import { days, hours, minutes, type Workplace } from '../end-to-end/workplace.ts';
import { chapter } from './chapter.ts';

type Values = NonNullable<Parameters<typeof deeds.file>[2]>;

/** An instant in Shanghai. */
const at = (text: string) => Date.parse(`${text}+08:00`);
const clocksOf = async (work: Workplace, reference: string, clock: Clock): Promise<Deadline[]> =>
  (await deeds.caseOf(work, reference)).deadlines.filter((each) => each.clock === clock);
const clockOf = async (work: Workplace, reference: string, clock: Clock) =>
  (await clocksOf(work, reference, clock)).at(-1);
const due = async (work: Workplace, reference: string, clock: Clock) =>
  new Date((await clockOf(work, reference, clock))?.dueAt ?? 0).toISOString();
const isRunning = ({ metAt, cancelledAt }: Deadline) => metAt === null && cancelledAt === null;
const joined = async (work: Workplace, reference: string) =>
  (await deeds.caseOf(work, reference)).escalations.map(({ person }) => person);
const threadOf = (work: Workplace, reference: string, channel = 'fresh-food') =>
  deeds.threadOf(work, channel, reference);
/** What somebody was written about a complaint. */
const writtenTo = (work: Workplace, who: string, reference: string) =>
  work.slack
    .as(who)
    .dms()
    .map(wordsOf)
    .filter((words) => words.includes(reference));

/** Opens the case, fills in one of its forms, and puts it away again. */
async function record(
  work: Workplace,
  who: string,
  reference: string,
  form: string,
  values: Values = {},
): Promise<void> {
  const person = await deeds.openByReference(work, who, reference);
  await deeds.send(work, person, form, values);
  await person.closeView({ all: true });
}

/** Presses a button of the open case that asks nothing. */
async function pressInCase(work: Workplace, who: string, reference: string, button: string): Promise<void> {
  const person = await deeds.openByReference(work, who, reference);
  await person.press('modal', `${button}.v1`);
  await work.settle();
  await person.closeView({ all: true });
}

/** Says of the last level that joined that they follow it. */
async function follow(work: Workplace, who: string): Promise<void> {
  const person = work.slack.as(who);
  await person.press(person.dms().at(-1)!, 'follow.v1');
  await work.settle();
}

/** Brings another organisation file into force. */
async function decree(work: Workplace, changes: Partial<Organisation>): Promise<void> {
  const { context } = work.redress;
  await importOrganisation(context, work.slack.teamId, { ...work.organisation, ...changes }, 'wu');
}

chapter('4. Deadlines and escalation', (rule) => {
  rule(
    'Claim runs from filing to claim; response from filing to response given, whatever transfers or claims happen between; callback from response to a resolved attempt; a reopening starts a new response clock.',
    async (work) => {
      const filedAt = work.now();
      const reference = await deeds.file(work, 'tang');
      const response = await clockOf(work, reference, 'response');
      expect(response).toMatchObject({ startedAt: filedAt, metAt: null });
      expect(await clockOf(work, reference, 'claim')).toMatchObject({ startedAt: filedAt, metAt: null });
      await work.wait(30 * minutes);
      await deeds.claim(work, 'zhou', 'fresh-food', reference);
      expect(await clockOf(work, reference, 'claim')).toMatchObject({ metAt: work.now() });

      // Given back, claimed again, handed over, transferred: the response clock is still the same.
      await record(work, 'zhou', reference, 'release', { note: 'Who knows the supplier?' });
      expect(await clockOf(work, reference, 'claim')).toMatchObject({ startedAt: work.now(), metAt: null });
      await deeds.claim(work, 'zhou', 'fresh-food', reference);
      await record(work, 'zhou', reference, 'hand_over', { to: 'li', note: 'You know them.' });
      await record(work, 'li', reference, 'transfer', { to: 'deli', reason: 'It is the baked cheese.' });
      await work.slack.as('huang').press(work.slack.messages('deli')[0]!, 'accept_transfer.v1');
      await work.settle();
      await deeds.claim(work, 'huang', 'deli', reference);
      expect(await clocksOf(work, reference, 'response')).toEqual([response]);

      await record(work, 'huang', reference, 'finding', deeds.upheld);
      await work.wait(hours);
      const answeredAt = work.now();
      await record(work, 'huang', reference, 'response', { text: 'We are sorry.' });
      expect(await clocksOf(work, reference, 'response')).toMatchObject([{ metAt: answeredAt }]);
      expect(await clockOf(work, reference, 'callback')).toMatchObject({
        startedAt: answeredAt,
        metAt: null,
      });

      // An attempt that reaches nobody does not stop it.
      await work.wait(10 * minutes);
      await deeds.callBack(work, 'hu', reference, { outcome: 'unreachable' });
      expect(await clockOf(work, reference, 'callback')).toMatchObject({ metAt: null });
      const unhappy = { ...deeds.content, resolved: 'no', satisfaction: '1', words: 'It is sour again.' };
      await deeds.callBack(work, 'hu', reference, unhappy);
      const reopenedAt = work.now();
      expect(await clockOf(work, reference, 'callback')).toMatchObject({ metAt: reopenedAt });
      expect(await clocksOf(work, reference, 'response')).toMatchObject([
        { startedAt: filedAt, metAt: answeredAt },
        { startedAt: reopenedAt, metAt: null },
      ]);

      await record(work, 'huang', reference, 'response', { text: 'Here is a fresh one.' });
      await work.wait(10 * minutes);
      await deeds.callBack(work, 'hu', reference);
      expect(await clockOf(work, reference, 'callback')).toMatchObject({ metAt: work.now() });
      expect((await clocksOf(work, reference, 'callback')).filter(isRunning)).toEqual([]);
    },
  );

  rule('What nobody has claimed pings those who may claim.', async (work) => {
    const reference = await deeds.file(work, 'tang');
    const claimed = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', claimed);
    const delegated = await deeds.file(work, 'tang');
    await record(work, 'chen', delegated, 'delegate_claim', { to: 'sun' });
    const asked = writtenTo(work, 'sun', delegated).length;
    await work.wait(89 * minutes);
    for (const who of ['li', 'chen', 'zhou']) expect(writtenTo(work, who, reference)).toEqual([]);
    await work.wait(minutes);
    for (const who of ['li', 'chen', 'zhou']) {
      expect([who, writtenTo(work, who, reference).length]).toEqual([who, 1]);
      expect(writtenTo(work, who, claimed)).toEqual([]);
    }
    // Sun Tao may claim the one that was delegated to him, and no other.
    expect(writtenTo(work, 'sun', delegated)).toHaveLength(asked + 1);
    for (const who of ['sun', 'wang', 'hu', 'luo', 'lin'])
      expect(writtenTo(work, who, reference)).toEqual([]);

    // At the deadline the decision is the desk's: now it is they who may claim, and are pinged.
    await work.wait(30 * minutes);
    for (const who of ['wang', 'hu']) expect(writtenTo(work, who, reference)).toHaveLength(1);
    expect(writtenTo(work, 'zhou', reference)).toHaveLength(1);
  });

  rule(
    'Each department lists its own ladder; ranks are one ordered list for the whole organisation.',
    async (work) => {
      const categories = { quality: 'fresh', 'cooked-food': 'deli', 'late-delivery': 'delivery' };
      const filed = new Map<string, string>();
      for (const [category, department] of Object.entries(categories)) {
        filed.set(department, await deeds.file(work, 'tang', { ...deeds.spoiledMilk, category }));
      }
      await work.wait(2 * hours);
      const firsts = { fresh: 'chen', deli: 'huang', delivery: 'luo' };
      for (const [department, first] of Object.entries(firsts)) {
        expect(await joined(work, filed.get(department)!)).toEqual([first]);
      }
      await work.waitUntil('2026-11-16T17:00:00+08:00');
      const seconds = { fresh: ['chen', 'li'], deli: ['huang', 'lin'], delivery: ['luo', 'deng'] };
      for (const [department, both] of Object.entries(seconds)) {
        expect(await joined(work, filed.get(department)!)).toEqual(both);
      }

      // A lead of the tills is named: a lead of the deli stands no higher, a manager of it does.
      const about = await deeds.file(work, 'wang', {
        ...deeds.spoiledMilk,
        category: 'cooked-food',
        subject: 'tang',
      });
      await deeds.claim(work, 'huang', 'deli', about);
      expect((await deeds.complaintOf(work, about)).owner).toBeNull();
      await deeds.claim(work, 'lin', 'deli', about);
      expect((await deeds.complaintOf(work, about)).owner).toBe('lin');

      // Everybody stands where the one list puts their rank.
      await decree(work, { ranks: ['lead', 'staff', 'manager', 'director', 'executive'] });
      const reordered = await deeds.file(work, 'tang');
      await deeds.claim(work, 'sun', 'fresh-food', reordered);
      expect((await deeds.complaintOf(work, reordered)).owner).toBe('sun');
    },
  );

  rule('Who cannot see a channel gets a DM, not a mention.', async (work) => {
    // It is about Chen Wei, so it stands in the restricted channel, which Li Qiang reads and Zhao Min does not.
    const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, subject: 'chen' });
    const { members } = work.slack.channel('restricted');
    expect([members.includes('U0LI'), members.includes('U0ZHAO')]).toEqual([true, false]);
    await work.wait(2 * hours);
    expect(threadOf(work, reference, 'restricted').at(-1)?.mentions).toContain('U0LI');
    await work.waitUntil('2026-11-16T17:00:00+08:00');
    expect(await joined(work, reference)).toEqual(['li', 'zhao']);
    const line = threadOf(work, reference, 'restricted').at(-1);
    expect(line?.text).toContain('Zhao Min 赵敏 joins.');
    expect(line?.mentions).not.toContain('U0ZHAO');
    expect(writtenTo(work, 'zhao', reference)).toHaveLength(1);
  });

  rule(
    'Separate clocks: acknowledge, claim, finding, progress update to the complainant (cadence), response, callback, corrective action, escalation acknowledgement.',
    async (work) => {
      const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, source: 'web' });
      /** Those that run, and from when. */
      const running = async () =>
        Object.fromEntries(
          (await deeds.caseOf(work, reference)).deadlines
            .filter(isRunning)
            .map(({ clock, startedAt }) => [clock, startedAt]),
        );
      const start = work.now();
      expect(await running()).toEqual({ acknowledge: start, claim: start, response: start });
      await work.wait(30 * minutes);
      await pressInCase(work, 'wang', reference, 'acknowledge');
      expect(await running()).toEqual({ claim: start, response: start });

      // Not claimed in time: it runs on, and whoever joins has a clock of their own to say so.
      await work.waitUntil('2026-11-16T12:00:00+08:00');
      const lapsed = work.now();
      expect(await running()).toEqual({ claim: start, response: start, escalation: lapsed });
      await follow(work, 'chen');
      expect(await running()).toEqual({ claim: start, response: start });
      await work.wait(10 * minutes);
      await deeds.claim(work, 'wang', 'fresh-food', reference);
      const claimed = work.now();
      expect(await running()).toEqual({ response: start, finding: claimed, update: claimed });

      await work.wait(10 * minutes);
      const wang = await deeds.openByReference(work, 'wang', reference);
      await deeds.send(work, wang, 'contact', { summary: 'Told them that we look into it.' });
      await wang.closeView({ all: true });
      const updated = work.now();
      expect(await running()).toEqual({ response: start, finding: claimed, update: updated });
      await record(work, 'wang', reference, 'finding', deeds.upheld);
      expect(await running()).toEqual({ response: start, update: updated });
      await work.wait(10 * minutes);
      await record(work, 'wang', reference, 'response', { text: 'We are sorry.' });
      const answered = work.now();
      expect(await running()).toEqual({ callback: answered });
      await work.wait(10 * minutes);
      await deeds.callBack(work, 'hu', reference);
      expect(await running()).toEqual({});
      await deeds.close(work, 'wang', reference);
      const person = await deeds.openByReference(work, 'wang', reference);
      await person.press('modal', 'correction.v1');
      await work.slack.until(() => person.view()?.callback_id === 'correction.v1');
      await person.options('person', 'chen');
      await person.submit({ person: 'chen', text: 'The thermometer is read at opening.' });
      await work.settle();
      expect(await running()).toEqual({ corrective: work.now() });
      expect(await clockOf(work, reference, 'corrective')).toMatchObject({ holder: 'chen' });
    },
  );

  rule(
    "Targets by severity and category, in the department's working time (time zone, several intervals a day, holidays, extra working days), or around the clock.",
    async (work) => {
      const london = { kind: 'hours' as const, timezone: 'Europe/London', closed: [], open: [] };
      const office = Array.from({ length: 7 }, (_, day) => (day < 5 ? ([[540, 1020]] as const) : []));
      await decree(work, {
        calendars: { ...work.organisation.calendars, london: { ...london, week: office } },
        departments: work.organisation.departments.map((each) =>
          each.id === 'electronics' ? { ...each, calendar: 'london' } : each,
        ),
        categories: work.organisation.categories.map((each) =>
          each.id === 'price'
            ? { ...each, targets: { ordinary: { claim: { unit: 'minutes' as const, value: 30 } } } }
            : each,
        ),
      });
      const cases: [why: string, from: string, category: string, clock: Clock, due: string][] = [
        ['a Saturday that is worked until four', '2026-09-19T15:30', 'quality', 'claim', '2026-09-20T10:30'],
        ['an extra working Sunday', '2026-09-20T10:00', 'quality', 'claim', '2026-09-20T12:00'],
        ['holidays, and days that are closed', '2026-09-30T17:30', 'quality', 'claim', '2026-10-08T10:30'],
        ['an extra working Saturday', '2026-10-09T17:30', 'quality', 'claim', '2026-10-10T11:30'],
        ['the lunch break', '2026-11-16T11:30', 'quality', 'claim', '2026-11-16T14:30'],
        ['the same department, its own target', '2026-11-16T11:30', 'price', 'claim', '2026-11-16T12:00'],
        ['the common target', '2026-11-16T11:30', 'service', 'claim', '2026-11-16T14:30'],
        [
          'a department in London, which opens then',
          '2026-11-16T11:30',
          'warranty',
          'claim',
          '2026-11-16T19:00',
        ],
        ['the night', '2026-11-16T17:30', 'quality', 'claim', '2026-11-17T10:30'],
        ['days at the same time of day', '2026-11-20T10:00', 'quality', 'response', '2026-11-24T10:00'],
        ['the weekend', '2026-11-21T15:30', 'quality', 'claim', '2026-11-23T10:30'],
        ['another department, which works', '2026-11-21T15:30', 'late-delivery', 'claim', '2026-11-21T17:30'],
        ['major: shorter, around the clock', '2026-11-21T15:30', 'illness', 'claim', '2026-11-21T16:00'],
        ['major: the answer within a day', '2026-11-21T15:30', 'illness', 'response', '2026-11-22T15:30'],
      ];
      for (const [why, from, category, clock, wanted] of cases) {
        await work.waitUntil(`${from}:00+08:00`);
        const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, category });
        expect([why, await due(work, reference, clock)]).toEqual([why, new Date(at(wanted)).toISOString()]);
      }
    },
    { start: at('2026-09-19T15:00') },
  );

  rule(
    'Working time is DST-safe.',
    async (work) => {
      // In London the clocks go forward on 29 March and back on 25 October.
      const calendar = { kind: 'hours' as const, timezone: 'Europe/London', closed: [], open: [] };
      const week = (from: number, to: number, works: (day: number) => boolean) =>
        Array.from({ length: 7 }, (_, day) => (works(day) ? ([[from * 60, to * 60]] as const) : []));
      await decree(work, {
        calendars: {
          ...work.organisation.calendars,
          office: { ...calendar, week: week(9, 17, (day) => day < 5) },
          bakery: { ...calendar, week: week(0, 6, () => true) },
        },
        departments: work.organisation.departments.map((each) => ({
          ...each,
          calendar: each.id === 'deli' ? 'bakery' : 'office',
        })),
      });
      const cases: [why: string, from: string, category: string, clock: Clock, due: string][] = [
        ['over the weekend of spring', '2026-03-27T16:30Z', 'quality', 'claim', '2026-03-30T09:30Z'],
        ['days keep the time of day', '2026-03-27T16:30Z', 'quality', 'response', '2026-04-01T15:30Z'],
        ['a day around the clock is a day', '2026-03-28T22:00Z', 'illness', 'response', '2026-03-29T22:00Z'],
        [
          'the hour that is skipped is not worked',
          '2026-03-29T00:30Z',
          'cooked-food',
          'claim',
          '2026-03-29T02:30Z',
        ],
        ['over the weekend of autumn', '2026-10-23T15:30Z', 'quality', 'claim', '2026-10-26T10:30Z'],
        ['days keep the time of day again', '2026-10-23T15:30Z', 'quality', 'response', '2026-10-28T16:30Z'],
        [
          'the hour that comes twice is worked twice',
          '2026-10-24T23:30Z',
          'cooked-food',
          'claim',
          '2026-10-25T01:30Z',
        ],
      ];
      for (const [why, from, category, clock, wanted] of cases) {
        await work.waitUntil(from.replace('Z', ':00Z'));
        const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, category });
        expect([why, await due(work, reference, clock)]).toEqual([why, new Date(wanted).toISOString()]);
        if (clock !== 'claim') continue;
        // It lapses then, and not before.
        await work.waitUntil(new Date(Date.parse(wanted) - minutes).toISOString());
        expect(await clockOf(work, reference, clock)).toMatchObject({ breachedAt: null });
        await work.wait(minutes);
        expect(await clockOf(work, reference, clock)).toMatchObject({ breachedAt: Date.parse(wanted) });
      }
    },
    { start: Date.parse('2026-03-27T16:00:00Z') },
  );

  rule('Before a deadline: a nudge to the owner.', async (work) => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    await record(work, 'zhou', reference, 'finding', deeds.upheld);
    const nudges = (who: string) =>
      writtenTo(work, who, reference).filter((words) => words.includes('the response is due'));
    await work.waitUntil('2026-11-18T11:59:00+08:00');
    expect(nudges('zhou')).toEqual([]);
    await work.wait(minutes);
    expect(nudges('zhou')).toHaveLength(1);
    expect(nudges('zhou')[0]).toContain('Thu 19 Nov, 10:00');
    await work.wait(2 * hours);
    expect(nudges('zhou')).toHaveLength(1);
    for (const who of ['chen', 'li', 'wang', 'hu', 'tang']) expect(nudges(who)).toEqual([]);
  });

  rule(
    'At a deadline: breach recorded (with who held it), owner pinged, and the complaint moves up one management level (移交给上一级管理者), each level joining; the new level must acknowledge within its own clock or it climbs again.',
    async (work) => {
      const reference = await deeds.file(work, 'tang');
      await deeds.claim(work, 'zhou', 'fresh-food', reference);
      await work.waitUntil('2026-11-17T09:59:00+08:00');
      expect(await joined(work, reference)).toEqual([]);
      await work.wait(minutes);
      const lapsedAt = work.now();
      expect(await clockOf(work, reference, 'finding')).toMatchObject({
        breachedAt: lapsedAt,
        breachedBy: 'zhou',
        breachedIn: 'fresh',
      });
      const { id, workspace } = await deeds.complaintOf(work, reference);
      const kinds = (await work.redress.context.store.entries(workspace, id)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'breached')).toHaveLength(1);
      const line = threadOf(work, reference).at(-1);
      expect(line?.text).toMatch(
        /^The finding was due .*\. <@U0ZHOU>, please see to it now\. <@U0CHEN> joins\.$/u,
      );
      expect(writtenTo(work, 'zhou', reference).at(-1)).toContain('the finding was due');
      expect(writtenTo(work, 'chen', reference)).toHaveLength(1);
      expect(writtenTo(work, 'li', reference)).toEqual([]);
      expect(await deeds.complaintOf(work, reference)).toMatchObject({ owner: 'zhou', level: 1 });

      // Chen Wei has four working hours to say that he follows it; he does not, so it climbs again.
      expect(await clockOf(work, reference, 'escalation')).toMatchObject({
        holder: 'chen',
        dueAt: at('2026-11-17T15:00'),
      });
      await work.waitUntil('2026-11-17T14:59:00+08:00');
      expect(await joined(work, reference)).toEqual(['chen']);
      await work.wait(minutes);
      expect(await joined(work, reference)).toEqual(['chen', 'li']);
      const acknowledgements = await clocksOf(work, reference, 'escalation');
      expect(acknowledgements).toMatchObject([
        { holder: 'chen', breachedBy: 'chen' },
        { holder: 'li', breachedAt: null },
      ]);

      // Li Qiang does, and there it stays; Chen Wei is still with it.
      await follow(work, 'li');
      expect(threadOf(work, reference).at(-1)?.text).toContain('follows it');
      expect(wordsOf(deeds.cardOf(work, 'fresh-food', reference))).toContain(
        'Also with Chen Wei 陈伟 and Li Qiang 李强',
      );
      await record(work, 'zhou', reference, 'finding', deeds.upheld);
      await record(work, 'zhou', reference, 'response', { text: 'We are sorry.' });
      await deeds.callBack(work, 'wang', reference);
      await work.wait(3 * days);
      expect(await joined(work, reference)).toEqual(['chen', 'li']);
    },
  );

  rule(
    'Quiet hours, a cap and one combined message for many lapses keep pings bearable; major complaints ignore quiet hours.',
    async (work) => {
      // Many lapses at once are one message to each, and nobody is mentioned in the threads.
      const many: string[] = [];
      for (let count = 0; count < 5; count += 1) many.push(await deeds.file(work, 'tang'));
      const zhou = work.slack.as('zhou');
      await work.wait(90 * minutes);
      expect(zhou.dms()).toHaveLength(1);
      for (const reference of many) expect(wordsOf(zhou.dms()[0])).toContain(reference);
      await work.wait(30 * minutes);
      const { ping } = wordingFor('zh-Hans').messages;
      const combined = work.slack
        .as('hu')
        .dms()
        .filter((each) => wordsOf(each).includes(ping.heading(5)));
      expect(combined).toHaveLength(1);
      for (const reference of many) {
        expect(threadOf(work, reference).map(({ mentions }) => mentions)).toEqual([[]]);
      }

      // One by one they are a message each, up to twelve a day; what is more waits for the next morning.
      await work.waitUntil('2026-11-17T09:00:00+08:00');
      const before = zhou.dms().length;
      const singles: string[] = [];
      for (let count = 0; count < 14; count += 1) {
        singles.push(await deeds.file(work, 'tang'));
        await work.wait(minutes);
      }
      await work.waitUntil('2026-11-17T10:30:00+08:00');
      for (let count = 0; count < 14; count += 1) await work.wait(minutes);
      expect(zhou.dms()).toHaveLength(before + 12);
      const held = singles.filter((reference) => writtenTo(work, 'zhou', reference).length === 0);
      expect(held).toHaveLength(2);
      // A major one is told all the same.
      const urgent = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, category: 'illness' });
      await work.wait(25 * minutes);
      expect(writtenTo(work, 'zhou', urgent)).toHaveLength(1);
      await work.waitUntil('2026-11-18T07:59:00+08:00');
      for (const reference of held) expect(writtenTo(work, 'zhou', reference)).toEqual([]);
      await work.wait(minutes);
      for (const reference of held) expect(writtenTo(work, 'zhou', reference)).toHaveLength(1);

      // Delivery works until nine in the evening, but from eight on nobody is disturbed.
      await work.waitUntil('2026-11-18T18:45:00+08:00');
      const evening = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, category: 'late-delivery' });
      await work.waitUntil('2026-11-18T20:45:00+08:00');
      expect(await clockOf(work, evening, 'claim')).toMatchObject({ breachedAt: work.now() });
      expect(writtenTo(work, 'luo', evening)).toEqual([]);
      await work.waitUntil('2026-11-18T23:00:00+08:00');
      const major = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, category: 'illness' });
      await work.wait(30 * minutes);
      expect(writtenTo(work, 'chen', major).length).toBeGreaterThan(0);
      await work.waitUntil('2026-11-19T07:59:00+08:00');
      expect(writtenTo(work, 'luo', evening)).toEqual([]);
      await work.wait(minutes);
      expect(writtenTo(work, 'luo', evening)).toHaveLength(1);
    },
  );

  rule(
    'Pause (waiting for the complainant or a third party) needs a reason and an expiry; extension needs a reason and tells the complainant.',
    async (work) => {
      const reference = await deeds.file(work, 'tang');
      await deeds.claim(work, 'zhou', 'fresh-food', reference);
      const zhou = await deeds.openByReference(work, 'zhou', reference);
      const wait = { waitingFor: 'complainant', reason: 'Photos', date: '2026-11-17', time: '10:00' };
      for (const [missing, label] of [
        [{ ...wait, reason: '' }, 'What for?'],
        [{ ...wait, date: null }, 'Until when at the latest?'],
        [{ ...wait, date: '2026-11-15' }, 'Until when at the latest?'],
      ] as const) {
        await deeds.send(work, zhou, 'pause', missing);
        expect([missing, Object.keys(zhou.errors())]).toEqual([missing, [label]]);
        await zhou.closeView();
      }
      expect((await deeds.caseOf(work, reference)).pauses).toEqual([]);
      await deeds.send(work, zhou, 'pause', wait);
      expect(threadOf(work, reference).at(-1)?.text).toContain('is waiting for the customer');
      // A day of waiting is a day longer, and then it goes on by itself.
      expect(await due(work, reference, 'response')).toBe('2026-11-20T02:00:00.000Z');
      await zhou.closeView({ all: true });
      await work.waitUntil('2026-11-17T10:00:00+08:00');
      expect(threadOf(work, reference).at(-1)?.text).toBe('The wait is over. The clocks run again.');
      const third = { ...wait, waitingFor: 'third-party', reason: 'The laboratory', date: '2026-11-18' };
      await record(work, 'zhou', reference, 'pause', third);
      expect((await deeds.caseOf(work, reference)).pauses).toMatchObject([
        { waitingFor: 'complainant', reason: 'Photos', resumedAt: at('2026-11-17T10:00') },
        { waitingFor: 'third-party', reason: 'The laboratory', expiresAt: at('2026-11-18T10:00') },
      ]);
      await pressInCase(work, 'zhou', reference, 'resume');

      const person = await deeds.openByReference(work, 'zhou', reference);
      const letter = 'The laboratory needs longer. You hear from us by Tuesday.';
      const extension = { reason: 'The laboratory is late', told: letter, date: '2026-11-24', time: '10:00' };
      for (const [missing, label] of [
        [{ ...extension, reason: '' }, 'Why?'],
        [{ ...extension, told: '' }, 'What the customer is told'],
      ] as const) {
        await deeds.send(work, person, 'extend', missing);
        expect([missing, Object.keys(person.errors())]).toEqual([missing, [label]]);
        await person.closeView();
      }
      expect((await deeds.caseOf(work, reference)).extensions).toEqual([]);
      await deeds.send(work, person, 'extend', extension);
      expect(await due(work, reference, 'response')).toBe('2026-11-24T02:00:00.000Z');
      expect(deeds.seenBy(person)).toContain('The laboratory is late');
      // The words for the customer are ready to be sent to them.
      expect(writtenTo(work, 'zhou', reference).at(-1)).toContain(letter);
    },
  );

  rule('Every working minute is charged to who held the complaint.', async (work) => {
    const reference = await deeds.file(work, 'tang');
    await work.wait(hours);
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    // Two hours and a half of work, with the lunch break between, which is nobody's.
    await work.waitUntil('2026-11-16T14:30:00+08:00');
    await record(work, 'zhou', reference, 'hand_over', { to: 'li', note: 'Yours.' });
    await work.wait(hours);
    const wait = { waitingFor: 'complainant', reason: 'Photos', date: '2026-11-17', time: '10:00' };
    await record(work, 'li', reference, 'pause', wait);
    await work.wait(hours);
    await pressInCase(work, 'li', reference, 'resume');
    await work.wait(30 * minutes);
    const receipt = await told(work, 'li', 'general', () =>
      work.slack.as('li').command('general', `/complaint clock ${reference}`),
    );
    const [, ...totals] = receipt.split('\n').slice(0, 6);
    expect(totals.toSorted()).toEqual(
      [
        'All together: 6 h',
        'Fresh food: *1 h*',
        'Li Qiang 李强: *1 h 30 min*',
        'Zhou Ling 周玲: *2 h 30 min*',
        'the customer: *1 h*',
      ].toSorted(),
    );

    // What the department did not claim in time is charged to the desk from then on.
    const lost = await deeds.file(work, 'tang');
    await work.waitUntil('2026-11-17T10:00:00+08:00');
    await work.waitUntil('2026-11-17T12:00:00+08:00');
    const later = await told(work, 'wang', 'general', () =>
      work.slack.as('wang').command('general', `/complaint clock ${lost}`),
    );
    expect(later).toContain('Fresh food: *2 h*');
    expect(later).toContain('the desk: *2 h*');
    expect(later).toContain('All together: 4 h');
  });

  rule(
    'Presets: retail default; UK Complaint Handling Code (acknowledge 5, respond 10, stage two 20 working days); FCA DISP (3 business days summary, 8 weeks); Beijing 12345 (2 h / 24 h / 7 d / 15 d).',
    async (work) => {
      const file = await readFile('examples/organisation.yml', 'utf8');
      /** Brings the example into force with what a preset fills in, or with no word about targets at all. */
      async function withPreset(preset: string | undefined): Promise<void> {
        const [before, after] = [file.split('\ntargets:\n')[0], file.split('\napprovals:')[1]];
        const targets = preset === undefined ? '' : `\ntargets: { preset: ${preset} }\n`;
        const { organisation, problems } = parseOrganisation(`${before}${targets}\napprovals:${after}`, 'x');
        expect(problems).toBeUndefined();
        await importOrganisation(work.redress.context, work.slack.teamId, organisation!, 'wu');
      }
      async function dues(reference: string, clocks: Clock[]): Promise<string[]> {
        const found = await Promise.all(clocks.map((clock) => clockOf(work, reference, clock)));
        return found.map((each) => new Date((each?.dueAt ?? 0) + 8 * hours).toISOString().slice(0, 16));
      }
      const web = { ...deeds.spoiledMilk, source: 'web' };
      const ill = { ...web, category: 'illness' };

      await withPreset(undefined);
      const retail = await deeds.file(work, 'tang', web);
      expect(await dues(retail, ['acknowledge', 'claim', 'response'])).toEqual([
        '2026-11-16T12:00',
        '2026-11-16T12:00',
        '2026-11-19T10:00',
      ]);
      expect(await dues(await deeds.file(work, 'tang', ill), ['acknowledge', 'claim', 'response'])).toEqual([
        '2026-11-16T10:30',
        '2026-11-16T10:30',
        '2026-11-17T10:00',
      ]);

      // The shop works from Monday to Saturday.
      await withPreset('uk-complaint-handling-code');
      const uk = await deeds.file(work, 'tang', web);
      expect(await dues(uk, ['acknowledge', 'response'])).toEqual(['2026-11-21T10:00', '2026-11-27T10:00']);
      await deeds.claim(work, 'zhou', 'fresh-food', uk);
      await record(work, 'zhou', uk, 'finding', deeds.upheld);
      await record(work, 'zhou', uk, 'response', { text: 'We are sorry.' });
      await record(work, 'wang', uk, 'second_stage');
      expect(await dues(uk, ['response'])).toEqual(['2026-12-09T10:00']);

      // Weeks of seven days; a summary within three days is within three business days.
      await withPreset('fca-disp');
      expect(await dues(await deeds.file(work, 'tang', web), ['acknowledge', 'response'])).toEqual([
        '2026-11-19T10:00',
        '2027-01-11T10:00',
      ]);

      await withPreset('beijing-12345');
      expect(await dues(await deeds.file(work, 'tang', ill), ['acknowledge', 'response'])).toEqual([
        '2026-11-16T12:00',
        '2026-11-17T10:00',
      ]);
      const beijing = await deeds.file(work, 'tang', web);
      expect(await dues(beijing, ['response'])).toEqual(['2026-11-23T10:00']);
      await deeds.claim(work, 'zhou', 'fresh-food', beijing);
      await record(work, 'zhou', beijing, 'finding', deeds.upheld);
      // Answered at the last minute, it is called back within fifteen days of its filing.
      await work.waitUntil('2026-11-23T10:00:00+08:00');
      await record(work, 'zhou', beijing, 'response', { text: 'We are sorry.' });
      expect(await dues(beijing, ['callback'])).toEqual(['2026-12-01T10:00']);
    },
  );

  rule('A complaint keeps the policy version it started with.', async (work) => {
    const before = await deeds.file(work, 'tang');
    const day = { unit: 'minutes' as const, value: 60 };
    const { targets } = work.organisation;
    await decree(work, {
      targets: { ...targets, ordinary: { ...targets.ordinary, claim: day, finding: day } },
      approvals: [{ upTo: 1000, by: 'desk-lead' }, { by: 'executive' }],
    });
    const after = await deeds.file(work, 'tang');
    expect(await due(work, before, 'claim')).toBe('2026-11-16T04:00:00.000Z');
    expect(await due(work, after, 'claim')).toBe('2026-11-16T03:00:00.000Z');
    const versions = await Promise.all([before, after].map((each) => deeds.complaintOf(work, each)));
    expect(versions.map(({ policyVersion }) => policyVersion)).toEqual([1, 2]);

    // So do clocks that start later, and who approves how much.
    for (const reference of [before, after]) {
      await deeds.claim(work, 'zhou', 'fresh-food', reference);
      const offer = { kind: 'refund', amount: '18.80', bearer: 'company' };
      await record(work, 'zhou', reference, 'remedy', offer);
    }
    expect(await due(work, before, 'finding')).toBe('2026-11-17T02:00:00.000Z');
    expect(await due(work, after, 'finding')).toBe('2026-11-16T03:00:00.000Z');
    const asked = async (reference: string) => (await deeds.caseOf(work, reference)).approvals[0]?.asked;
    expect([await asked(before), await asked(after)]).toEqual([['wang'], ['zhao']]);
    expect(buttonsOf(deeds.approvalRequest(work, 'zhao', after))).toContain('Approve');
  });
});
