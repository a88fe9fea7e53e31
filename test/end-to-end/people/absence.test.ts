import { afterEach, beforeEach, expect, it } from 'vitest';
import * as deeds from '../deeds.ts';
import { buttonsOf, wordsOf } from '../reading.ts';
import { days, hours, minutes, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

async function homeOf(who: string) {
  const person = work.slack.as(who);
  const before = person.home()?.hash;
  await person.openHome();
  await work.slack.until(() => person.home() !== undefined && person.home()?.hash !== before);
  return person;
}

async function away(who: string, until: string, values: { person?: string; substitute?: string } = {}) {
  const person = await homeOf(who);
  await person.press('home', 'plan_absence.v1');
  await work.slack.until(() => person.view()?.callback_id === 'absence.v1');
  for (const [name, value] of Object.entries(values)) {
    await person.options(name, value);
    await person.fill(name, value);
  }
  await person.fill('until', until);
  await person.submit();
  await work.settle();
  return person;
}

it('a substitute is respected by claiming, pings and the ladder until the day of return', async () => {
  // Chen Wei's substitute in the organisation file is Zhou Ling; Sun Tao is of too low a rank himself.
  await away('chen', '2026-11-18', { substitute: 'sun' });
  await work.slack.until(() => wordsOf(work.slack.as('chen').home()).includes('2026-11-18'));
  const reference = await deeds.file(work, 'tang');
  await work.wait(95 * minutes);
  expect(work.slack.as('chen').dms()).toEqual([]);
  expect(work.slack.as('sun').dms().length).toBeGreaterThan(0);
  await deeds.claim(work, 'sun', 'fresh-food', reference);
  expect((await deeds.complaintOf(work, reference)).owner).toBe('sun');

  const second = await deeds.file(work, 'tang');
  await work.wait(3 * hours);
  expect((await deeds.caseOf(work, second)).escalations.map(({ person }) => person)).toEqual(['sun']);

  await work.wait(3 * days);
  const third = await deeds.file(work, 'tang');
  await work.slack.as('sun').press(deeds.cardOf(work, 'fresh-food', third), 'claim.v1');
  await work.settle();
  expect((await deeds.complaintOf(work, third)).owner).toBeNull();
});

it('the desk says it for others, and takes it back', async () => {
  const wang = await away('wang', '2026-11-20', { person: 'chen' });
  const says = 'Chen Wei 陈伟 is away until 2026-11-20. Zhou Ling 周玲 stands in.';
  await work.slack.until(() => wordsOf(wang.home()).includes(says));
  await wang.press('home', 'Is back');
  await work.slack.until(() => !wordsOf(wang.home()).includes('is away until'));
});

it('others cannot, and a day that is past is refused in the form', async () => {
  const zhou = await away('zhou', '2026-11-16');
  expect(Object.values(zhou.errors())).toEqual(['Please choose a day after today.']);
  expect(zhou.view()?.blocks.some(({ block_id }) => block_id === 'person')).toBe(false);
});

it('who is there again acts for themselves', async () => {
  const zhou = await away('zhou', '2026-11-30');
  await work.slack.until(() => buttonsOf(zhou.home()).includes('I am back'));
  const reference = await deeds.file(work, 'tang');
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  expect((await deeds.complaintOf(work, reference)).owner).toBe('zhou');
  await zhou.press('home', 'I am back');
  await work.slack.until(() => !buttonsOf(zhou.home()).includes('I am back'));
});

it('whoever stands in for an absent head countersigns', async () => {
  await away('li', '2026-11-30', { substitute: 'chen' });
  const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, soughtAmount: '2000.01' });
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'finding', deeds.upheld);
  const asked = work.slack.as('chen').dms().at(-1);
  expect(wordsOf(asked)).toContain(deeds.upheld.facts);
  await work.slack.as('chen').press(asked!, 'sign.v1', { confirm: true });
  await work.settle();
  expect((await deeds.caseOf(work, reference)).signatures).toMatchObject([
    { signedAs: 'head', signedBy: 'chen' },
  ]);
});
