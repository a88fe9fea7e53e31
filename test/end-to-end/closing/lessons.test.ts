import { afterEach, beforeEach, expect, it } from 'vitest';
import * as deeds from '../deeds.ts';
import { buttonsOf, wordsOf } from '../reading.ts';
import { days, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

/** What Redress has written to somebody directly, in words. */
function toldDirectly(who: string): string {
  return work.slack.as(who).dms().map(wordsOf).join('\n');
}

async function correct(reference: string, owner: string): Promise<void> {
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await zhou.press('modal', 'correction.v1');
  await work.slack.until(() => zhou.view()?.callback_id === 'correction.v1');
  await zhou.options('person', owner);
  await zhou.fill('person', owner);
  await zhou.submit();
  await work.settle();
  await zhou.closeView({ all: true });
}

it('A recurrence after the effective date fails the lesson', async () => {
  const first = await deeds.wholeWay(work);
  await correct(first, 'chen');
  expect((await deeds.caseOf(work, first)).correctiveActions).toMatchObject([
    { owner: 'chen', text: 'The thermometer is read at opening and written down.', doneAt: null },
  ]);

  const zhou = await deeds.openByReference(work, 'zhou', first);
  const [action] = (await deeds.caseOf(work, first)).correctiveActions;
  await zhou.press('modal', `correction:${action?.id}`);
  await work.slack.until(() => deeds.seenBy(zhou).includes('Has it helped?'));
  await zhou.closeView({ all: true });
  const wang = await deeds.openByReference(work, 'wang', first);
  await deeds.send(work, wang, 'check_correction', {
    effective: 'yes',
    effect: 'Read every day for a week.',
  });
  await wang.closeView({ all: true });

  await work.wait(7 * days);
  const again = await deeds.wholeWay(work);
  const { correctiveActions } = await deeds.caseOf(work, first);
  expect(correctiveActions).toMatchObject([{ failedBy: (await deeds.complaintOf(work, again)).id }]);
  expect(toldDirectly('chen')).toContain(first);
  expect(toldDirectly('qian')).toContain(`The lesson of ${first} did not hold: ${again} is the same again.`);
});

it('A lesson in confidence is offered to nobody as the same', async () => {
  const about = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, subject: 'chen' });
  const li = await deeds.openByReference(work, 'li', about);
  await li.press('modal', 'claim.v1');
  await work.settle();
  await deeds.send(work, li, 'finding', deeds.upheld);
  await deeds.send(work, li, 'response', { text: 'We have spoken with our colleague.' });
  await li.closeView({ all: true });
  await deeds.callBack(work, 'wang', about);
  await deeds.close(work, 'li', about);
  const other = await deeds.wholeWay(work);

  const reference = await deeds.file(work, 'tang');
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  await deeds.answer(work, 'zhou', reference);
  await deeds.callBack(work, 'wang', reference);
  const ready = deeds.threadOf(work, 'fresh-food', reference).at(-1)!;
  expect(buttonsOf(ready)).toEqual(['Close', `Same lesson as ${other}`]);
  const zhou = work.slack.as('zhou');
  await zhou.press(ready, 'close.v1');
  await work.slack.until(() => zhou.view()?.callback_id === 'close.v1');
  const offered = await zhou.options('sameAs', '');
  expect(offered).toHaveLength(1);
  expect(offered[0]).toContain(other);
});
