import { afterEach, beforeEach, expect, it } from 'vitest';
import * as deeds from '../deeds.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';

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

it('what was filed can be amended with a reason; the register keeps both', async () => {
  const reference = await claimedBy('zhou');
  await send('tang', reference, 'amend', {
    reason: 'The customer called again.',
    narrative: 'The yoghurt was sour, not the milk.',
  });
  const { complaint, points } = await deeds.caseOf(work, reference);
  expect(complaint).toMatchObject({ narrative: 'The yoghurt was sour, not the milk.', owner: 'zhou' });
  expect(points[0]?.text).toBe('The yoghurt was sour, not the milk.');
  const secrets = await work.redress.context.store.secrets(complaint.workspace, complaint.id);
  const kept = secrets
    .filter(({ field }) => field === 'before' || field === 'after')
    .map(({ value }) => value);
  expect(kept.join()).toContain('The milk was sour');
  expect(kept.join()).toContain('The yoghurt was sour');
  expect(said('fresh-food', reference).at(-1)).toContain('corrected what was filed: What happened.');
});

it('what was filed is not corrected back by a form that was opened before somebody else corrected it', async () => {
  const reference = await claimedBy('zhou');
  const tang = await deeds.openByReference(work, 'tang', reference);
  await tang.press('modal', 'amend.v1');
  await work.slack.until(() => tang.view()?.callback_id === 'amend.v1');
  await send('zhou', reference, 'amend', { reason: 'Told on the phone.', complainantName: 'Mrs Bo' });
  await tang.fill('reason', 'A slip of mine.');
  await tang.fill('narrative', 'The yoghurt was sour, not the milk.');
  await tang.submit();
  expect(Object.values(tang.errors())).toEqual([
    expect.stringContaining('Somebody corrected this while your form was open.'),
  ]);
  expect(await deeds.complaintOf(work, reference)).toMatchObject({
    complainantName: 'Mrs Bo',
    narrative: deeds.spoiledMilk.narrative,
  });
});

it('a complaint goes to the right department when its category was wrong', async () => {
  const reference = await claimedBy('zhou');
  await send('wang', reference, 'amend', { reason: 'It was the bakery.', category: 'cooked-food' });
  expect(await deeds.complaintOf(work, reference)).toMatchObject({ department: 'deli', owner: null });
  deeds.cardOf(work, 'deli', reference);
  expect(deeds.cardsOf(work, 'fresh-food', reference)).toEqual([]);
});
