import { afterEach, beforeEach, expect, it } from 'vitest';
import * as deeds from '../deeds.ts';
import { buttonsOf, wordsOf } from '../reading.ts';
import { minutes, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

/** Opens the case by its reference and sends one of its forms. */
const send = (who: deeds.Who, reference: string, button: string, values: Record<string, string> = {}) =>
  deeds.sendByReference(work, who, reference, button, values);
const claimedBy = (who: deeds.Who) => deeds.claimedBy(work, who);
const said = (channel: string, reference: string) =>
  deeds.threadOf(work, channel, reference).map(({ text }) => text);

it('a complaint can be withdrawn by the complainant: nothing is deleted, deadlines stop, the card says so', async () => {
  const reference = await claimedBy('zhou');
  await send('zhou', reference, 'withdraw', { reason: 'The customer found the receipt of another shop.' });
  expect(deeds.cardOf(work, 'fresh-food', reference).text).toMatch(/Withdrawn$/u);
  const it = await deeds.caseOf(work, reference);
  expect(it.deadlines.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null)).toEqual([]);
  expect(it.complaint.narrative).toBe(deeds.spoiledMilk.narrative);
});

it('a complaint can be marked as misfiled by the desk only, and is counted apart in the digest', async () => {
  const reference = await claimedBy('zhou');
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  expect(buttonsOf(zhou.view())).not.toContain('Not a complaint');
  await zhou.closeView({ all: true });
  await send('hu', reference, 'misfile', { reason: 'A question about opening hours.' });
  await work.waitUntil('2026-11-23T09:00:00+08:00');
  await work.wait(minutes);
  const digest = work.slack.messages('leadership').at(-1);
  expect(digest?.text).toBe('Lessons learned 2026-W47: 0 new, 0 closed, 0 overdue.');
  expect(wordsOf(digest)).toContain('Not in these figures: 1 not a complaint.');
});

it('merged duplicates keep both histories, are not counted twice, and their buttons say where to go', async () => {
  const customer = { ...deeds.spoiledMilk, complainantContact: '138 0013 8000' };
  const first = await deeds.file(work, 'tang', customer);
  const second = await deeds.file(work, 'tang', customer);
  const card = deeds.cardOf(work, 'fresh-food', second);
  await send('wang', second, 'merge', { alike: first });
  expect(deeds.cardOf(work, 'fresh-food', second).text).toContain(`Merged into ${first}`);
  expect(said('fresh-food', first).at(-1)).toContain(`merged ${second} into this one`);
  const zhou = work.slack.as('zhou');
  await zhou.press(card, 'claim.v1');
  await work.settle();
  expect(zhou.ephemerals('fresh-food').at(-1)?.text).toBe(
    `This complaint goes on in ${first}. Please work there.`,
  );
  const { workspace } = await deeds.complaintOf(work, first);
  const verified = await work.redress.context.store.entries(
    workspace,
    (await deeds.complaintOf(work, second)).id,
  );
  expect(verified.map(({ kind }) => kind)).toEqual(['filed', 'merged']);
});
