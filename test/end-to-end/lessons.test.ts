import { afterEach, beforeEach, expect, it } from 'vitest';
import * as deeds from './deeds.ts';
import { wordsOf } from './reading.ts';
import { days, openWorkplace, type Workplace } from './workplace.ts';

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
