import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { put } from '../../../src/domain/facts/write.ts';
import { wordingFor } from '../../../src/wording/wording.ts';
import * as deeds from '../deeds.ts';
import { buttonsOf, wordsOf } from '../reading.ts';
import { days, hours, minutes, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

const dmsOf = (who: string) => work.slack.as(who).dms();
const threadOf = (reference: string) => deeds.threadOf(work, 'fresh-food', reference);
const cardOf = (reference: string) => wordsOf(deeds.cardsOf(work, 'fresh-food', reference).at(-1));
const clockOf = async (reference: string, clock: string) =>
  (await deeds.caseOf(work, reference)).deadlines.findLast((each) => each.clock === clock);
const at = (text: string) => Date.parse(`${text}+08:00`);
/** Says a command and answers what came back for that person's eyes only. */
async function ask(who: string, line: string): Promise<string> {
  const person = work.slack.as(who);
  const before = person.ephemerals('general').length;
  await person.command('general', line);
  await work.slack.until(() => person.ephemerals('general').length > before);
  return wordsOf(person.ephemerals('general').at(-1));
}

const fromTheWeb = { ...deeds.spoiledMilk, source: 'web' };

describe('separate clocks', () => {
  it('the card stays calm: the most urgent clock, and the response', async () => {
    const reference = await deeds.file(work, 'tang', fromTheWeb);
    expect(cardOf(reference)).not.toContain('acknowledgement');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const due = cardOf(reference).match(/Due: ([a-z ]+)/gu);
    expect(due).toEqual(['Due: acknowledgement', 'Due: response']);
  });

  it('whoever files at the counter has told the customer', async () => {
    const reference = await deeds.file(work, 'tang');
    expect(await clockOf(reference, 'acknowledge')).toMatchObject({ metAt: at('2026-11-16T10:00') });
  });

  it('what came from the web is acknowledged by the reporter or the desk, or lapses', async () => {
    const reference = await deeds.file(work, 'tang', fromTheWeb);
    const late = await deeds.file(work, 'tang', fromTheWeb);
    const person = await deeds.openByReference(work, 'wang', reference);
    await person.press('modal', 'acknowledge.v1');
    await work.settle();
    expect(threadOf(reference).at(-1)?.text).toContain('told the customer');
    expect(buttonsOf(person.view())).not.toContain('Customer was told');
    await person.closeView({ all: true });
    await work.wait(2 * hours);
    expect(await clockOf(reference, 'acknowledge')).toMatchObject({ breachedAt: null });
    expect(await clockOf(late, 'acknowledge')).toMatchObject({ breachedBy: 'wang' });
    expect(threadOf(late).some(({ text }) => text.includes('can tell the customer'))).toBe(true);
  });

  it('the finding and the updates run from the claim; each contact starts the next update', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    expect(await clockOf(reference, 'finding')).toMatchObject({ dueAt: at('2026-11-17T10:00') });
    expect(await clockOf(reference, 'update')).toMatchObject({ dueAt: at('2026-11-18T10:00') });
    const person = await deeds.openByReference(work, 'zhou', reference);
    await deeds.send(work, person, 'finding', deeds.upheld);
    await person.closeView({ all: true });
    expect(await clockOf(reference, 'finding')).toMatchObject({ metAt: at('2026-11-16T10:00') });
    await work.wait(hours);
    const again = await deeds.openByReference(work, 'zhou', reference);
    await deeds.send(work, again, 'contact', { summary: 'Told them that we look into the shelf.' });
    await again.closeView({ all: true });
    expect(await clockOf(reference, 'update')).toMatchObject({
      startedAt: at('2026-11-16T11:00'),
      dueAt: at('2026-11-18T11:00'),
      metAt: null,
    });
  });
});

describe('a new level', () => {
  it('must acknowledge within its own clock or it climbs again', async () => {
    const reference = await deeds.file(work, 'tang');
    await work.wait(2 * hours);
    // Chen joined at noon and has four working hours.
    expect(await clockOf(reference, 'escalation')).toMatchObject({
      holder: 'chen',
      dueAt: at('2026-11-16T17:00'),
    });
    await work.waitUntil('2026-11-16T17:00:00+08:00');
    const it = await deeds.caseOf(work, reference);
    expect(it.escalations.map(({ person }) => person)).toEqual(['chen', 'li']);
    expect(it.deadlines.find(({ holder }) => holder === 'chen')).toMatchObject({ breachedBy: 'chen' });
    await work.slack.as('li').press(dmsOf('li').at(-1)!, 'follow.v1');
    await work.settle();
    expect(threadOf(reference).at(-1)?.text).toContain('follows it');
    await work.wait(7 * days);
    const later = await deeds.caseOf(work, reference);
    expect(later.escalations.filter(({ clock }) => clock === 'claim')).toHaveLength(2);
  });

  it('is no longer asked once what had lapsed is done', async () => {
    const reference = await deeds.file(work, 'tang');
    await work.wait(2 * hours);
    const before = dmsOf('chen').at(-1)!;
    await deeds.claim(work, 'wang', 'fresh-food', reference);
    expect(await clockOf(reference, 'escalation')).toMatchObject({ cancelledAt: at('2026-11-16T12:00') });
    expect(buttonsOf(dmsOf('chen').at(-1))).toEqual(['查看详情']);
    // Somebody whose screen has not caught up is told.
    await work.slack.as('chen').press(before, 'follow.v1');
    await work.settle();
    expect(threadOf(reference).at(-1)?.text).not.toContain('follows it');
  });
});

describe('a wait', () => {
  const wait = {
    waitingFor: 'complainant',
    reason: 'Photos of the fridge',
    date: '2026-11-18',
    time: '10:00',
  };

  it('moves the clocks by the working time waited, and ends by hand', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const person = await deeds.openByReference(work, 'zhou', reference);
    await deeds.send(work, person, 'pause', wait);
    expect(threadOf(reference).at(-1)?.text).toMatch(/is waiting for the customer\. The clocks rest until /u);
    expect(cardOf(reference)).toContain('Waiting for the customer until');
    expect(deeds.seenBy(person)).toMatch(
      /Waiting for the customer until Wed 18 Nov, 10:00: Photos of the fridge/u,
    );
    // The 24 hours that were left count from Wednesday at ten: the last of them is Saturday's first.
    expect(await clockOf(reference, 'response')).toMatchObject({ dueAt: at('2026-11-21T11:00') });
    await work.wait(days);
    await person.press('modal', 'resume.v1');
    await work.settle();
    // One working day of eight hours was waited.
    expect(await clockOf(reference, 'response')).toMatchObject({ dueAt: at('2026-11-20T10:00') });
    expect(await clockOf(reference, 'update')).toMatchObject({ dueAt: at('2026-11-19T10:00') });
    expect(threadOf(reference).at(-1)?.text).toContain('goes on with this');
    expect(cardOf(reference)).not.toContain('Waiting for');
  });

  it('ends at its expiry, and its owner is told', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const person = await deeds.openByReference(work, 'zhou', reference);
    await deeds.send(work, person, 'pause', wait);
    await person.closeView({ all: true });
    await work.waitUntil('2026-11-18T09:59:00+08:00');
    expect(threadOf(reference).some(({ text }) => text.includes('was due'))).toBe(false);
    await work.wait(minutes);
    expect(threadOf(reference).at(-1)?.text).toBe('The wait is over. The clocks run again.');
    expect(dmsOf('zhou').at(-1)?.text).toContain('Please look at it again');
    const { pauses } = await deeds.caseOf(work, reference);
    expect(pauses).toMatchObject([{ resumedAt: at('2026-11-18T10:00'), resumedBy: null, lookAt: null }]);
  });

  it('needs a reason and a moment to come, and is for the owner or the desk', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const person = await deeds.openByReference(work, 'zhou', reference);
    await deeds.send(work, person, 'pause', { ...wait, date: '2026-11-15' });
    expect(person.errors()).toEqual({ 'Until when at the latest?': 'Please choose a moment in the future.' });
    await person.closeView({ all: true });
    const other = await deeds.openByReference(work, 'chen', reference);
    expect(buttonsOf(other.view())).not.toContain(wordingFor('zh-Hans').case.actions.pause);
  });
});

it('an extension needs a reason and tells the complainant', async () => {
  const reference = await deeds.file(work, 'tang');
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  const person = await deeds.openByReference(work, 'zhou', reference);
  const told = 'The laboratory needs longer. You hear from us by Monday.';
  const extension = { clock: 'response', reason: 'The laboratory is late', told, time: '10:00' };
  await deeds.send(work, person, 'extend', { ...extension, date: '2026-11-18' });
  expect(person.errors()).toEqual({
    'The new deadline': 'Please choose a moment after the present deadline.',
  });
  await person.fill('date', '2026-11-23');
  await person.submit();
  await work.settle();
  expect(await clockOf(reference, 'response')).toMatchObject({ dueAt: at('2026-11-23T10:00') });
  expect(threadOf(reference).at(-1)?.text).toMatch(/has moved the response to /u);
  expect(wordsOf(dmsOf('zhou').at(-1))).toContain(told);
  await person.closeView({ all: true });
  const seen = deeds.seenBy(await deeds.openByReference(work, 'zhou', reference));
  expect(seen).toContain('Response: due Mon 23 Nov, 10:00');
  expect(seen).toContain('The laboratory is late');
  const { extensions } = await deeds.caseOf(work, reference);
  expect(extensions).toMatchObject([{ told, from: at('2026-11-19T10:00'), to: at('2026-11-23T10:00') }]);
});

describe('pings are kept bearable', () => {
  async function inZone(slack: string, timezone: string): Promise<void> {
    const { store, now } = work.redress.context;
    const profile = await store.profile(work.slack.teamId, slack);
    await store.commit([
      put('profiles', { ...profile!, workspace: work.slack.teamId, slack, timezone, refreshedAt: now() }),
    ]);
  }

  it('quiet hours hold back pings until they end in the recipient’s zone', async () => {
    await work.waitUntil('2026-11-16T17:59:00+08:00');
    const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, category: 'late-delivery' });
    // Delivery works until nine in the evening: the claim lapses at 19:59, but is looked at later.
    await work.waitUntil('2026-11-16T20:30:00+08:00');
    expect(dmsOf('luo').some(({ text }) => text.includes(reference))).toBe(false);
    await work.waitUntil('2026-11-17T08:00:00+08:00');
    expect(dmsOf('luo').filter(({ text }) => text.includes(reference))).toHaveLength(1);
  });

  it('major complaints ignore quiet hours', async () => {
    await work.waitUntil('2026-11-16T23:00:00+08:00');
    const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, category: 'illness' });
    await work.wait(30 * minutes);
    expect(dmsOf('chen').some(({ text }) => text.includes(reference))).toBe(true);
  });

  it('somebody in another zone hears of it at once', async () => {
    await work.slack.as('luo').command('general', '/complaint help');
    await work.settle();
    await inZone('U0LUO', 'Europe/London');
    await work.waitUntil('2026-11-16T18:30:00+08:00');
    const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, category: 'late-delivery' });
    await work.waitUntil('2026-11-16T20:30:00+08:00');
    expect(dmsOf('luo').some(({ text }) => text.includes(reference))).toBe(true);
  });
});

describe('every working minute is charged to who held the complaint', () => {
  it('shown by a command and in the case', async () => {
    const reference = await deeds.file(work, 'tang');
    await work.wait(hours);
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    await work.wait(2 * hours);
    const said = await ask('zhou', `/complaint clock ${reference}`);
    expect(said).toContain('Fresh food: *1 h*');
    // The lunch break is nobody's.
    expect(said).toMatch(/Zhou Ling.*: \*1 h 30 min\*/u);
    expect(said).toContain('All together: 2 h 30 min');
    const person = await deeds.openByReference(work, 'zhou', reference);
    await person.press('modal', 'clock_receipt.v1');
    await work.slack.until(() => person.view()?.callback_id === 'notice.v1');
    expect(deeds.seenBy(person)).toContain('All together: 2 h 30 min');
  });

  it('for those only who may read the case', async () => {
    const reference = await deeds.file(work, 'tang');
    const said = await ask('luo', `/complaint clock ${reference}`);
    expect(said).not.toContain('All together');
    expect(await ask('zhou', '/complaint clock')).toContain('Please add the reference');
  });
});

describe('who is there', () => {
  const gone = (person: string, until: string) => ({
    workspace: work.slack.teamId,
    person,
    startsAt: work.now(),
    endsAt: at(until),
    substitute: null,
    plannedBy: person,
    plannedAt: work.now(),
  });

  it('can be asked for a department and a moment', async () => {
    const said = await ask('tang', '/complaint who fresh 2026-11-17 14:00');
    expect(said).toContain('Fresh food, Tue 17 Nov, 14:00');
    expect(said).toMatch(/Can claim\*: Li Qiang.* · Chen Wei.* · Zhou Ling/u);
    expect(said).toMatch(/Calls back\*: Wang Fang.* · Hu Jing/u);
    expect(await ask('tang', '/complaint who Fresh food')).toContain('Mon 16 Nov, 10:00');
    expect(await ask('tang', '/complaint who 生鲜 12:45')).toContain('only major complaints are counted now');
    expect(await ask('tang', '/complaint who nobody')).toContain('Please name a department: `fresh`');
    expect(await ask('tang', '/complaint who fresh 2026-02-30')).toContain('Please give the moment');
  });

  it('is told for whomever a complaint could be about', async () => {
    await work.redress.context.store.commit([put('absences', gone('zhao', '2026-11-20T08:00'))]);
    work.redress.context.policies.forget(work.slack.teamId);
    const said = await ask('tang', '/complaint who fresh');
    expect(said).toMatch(
      /If the complaint is about Wang Fang.*, Li Qiang.*, Lin Mei-hua.* or .*: nobody can claim it/u,
    );
    // The top of the organisation is no hole that an administrator could fill: it is said calmly.
    expect(said).toContain('Nobody here stands above Zhao Min 赵敏');
    expect(said).not.toMatch(/If the complaint is about [^:]*Zhao Min/u);
    expect(await ask('tang', '/complaint who fresh 2026-11-21 11:00')).not.toContain('If the complaint');
    await work.waitUntil('2026-11-17T08:00:00+08:00');
    const told = dmsOf('wu').findLast(({ text }) => text.includes('who is there in the coming week'));
    expect(wordsOf(told)).toMatch(/Every department, .*: If the complaint is about .*: nobody can claim it/u);
    expect(wordsOf(told)).toContain('name somebody further above them');
    expect(wordsOf(told)).not.toContain('stands above');
  });

  it('gaps of the coming week reach the administrators once a night, after their quiet hours', async () => {
    await work.redress.context.store.commit([put('absences', gone('deng', '2026-11-20T08:00'))]);
    work.redress.context.policies.forget(work.slack.teamId);
    const told = () => dmsOf('wu').filter(({ text }) => text.includes('who is there in the coming week'));
    await work.waitUntil('2026-11-17T00:01:00+08:00');
    expect(told()).toEqual([]);
    await work.waitUntil('2026-11-17T08:00:00+08:00');
    expect(told()).toHaveLength(1);
    expect(wordsOf(told()[0])).toMatch(/Delivery, .*: Deng Yu .*of the ladder cannot be reached/u);
    await work.wait(4 * hours);
    expect(told()).toHaveLength(1);
    await work.waitUntil('2026-11-18T08:00:00+08:00');
    expect(told()).toHaveLength(2);
  });
});
