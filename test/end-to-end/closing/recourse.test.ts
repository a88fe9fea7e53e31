import { afterEach, beforeEach, expect, it } from 'vitest';
import * as deeds from '../deeds.ts';
import { buttonsOf, wordsOf } from '../reading.ts';
import { days, hours, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

/** Opens the case by its reference and sends one of its forms. */
const send = (who: deeds.Who, reference: string, button: string, values: Record<string, string> = {}) =>
  deeds.sendByReference(work, who, reference, button, values);
const claimedBy = (who: deeds.Who) => deeds.claimedBy(work, who);
const lastDirect = (who: deeds.Who) => work.slack.as(who).dms().at(-1);

it('the second stage is by a different person on the complainant’s wish, no reason needed, one level higher', async () => {
  const reference = await claimedBy('zhou');
  await deeds.answer(work, 'zhou', reference);
  await send('wang', reference, 'second_stage');
  const it = await deeds.caseOf(work, reference);
  expect(it.complaint).toMatchObject({ owner: 'li', firstOwner: 'zhou', respondedAt: null, level: 1 });
  expect(it.deadlines.filter(({ clock, metAt }) => clock === 'response' && metAt === null)).toHaveLength(1);
  expect(lastDirect('li')?.text).toContain(`${reference} wants a second look`);
  const li = await deeds.openByReference(work, 'li', reference);
  await deeds.send(work, li, 'release', { note: 'I am away.' });
  await li.closeView({ all: true });
  const zhou = work.slack.as('zhou');
  await zhou.press(deeds.cardOf(work, 'fresh-food', reference), 'claim.v1');
  await work.settle();
  expect(zhou.ephemerals('fresh-food').at(-1)?.text).toBe(
    'The second look is by somebody else than the first, one level higher. Li Qiang 李强 can.',
  );
});

it('within the reopen window a complaint is opened again, one level higher', async () => {
  const reference = await deeds.wholeWay(work);
  await work.wait(29 * days);
  await send('tang', reference, 'reopen', { reason: 'It is sour again.' });
  expect(await deeds.complaintOf(work, reference)).toMatchObject({
    closedAt: null,
    respondedAt: null,
    level: 1,
  });
  expect(deeds.cardOf(work, 'fresh-food', reference).text).toMatch(/Being handled$/u);
});

it('after the window a new complaint is linked to it', async () => {
  const reference = await deeds.wholeWay(work);
  await work.wait(30 * days + hours);
  const tang = await deeds.openByReference(work, 'tang', reference);
  expect(buttonsOf(tang.view())).not.toContain('Open again');
  await deeds.send(work, tang, 'follow_up', { narrative: 'The milk is sour again.' });
  expect(deeds.seenBy(tang)).toMatch(new RegExp(`is filed\\. It takes up ${reference}\\.`, 'u'));
  const next = deeds.referenceIn(deeds.seenBy(tang));
  expect(await deeds.complaintOf(work, next)).toMatchObject({ follows: reference, category: 'quality' });
  expect(wordsOf(deeds.cardOf(work, 'fresh-food', next))).toContain(`Takes up ${reference}`);
});
