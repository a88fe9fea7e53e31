import { afterEach, beforeEach, expect, it } from 'vitest';
import * as deeds from '../deeds.ts';
import { buttonsOf, wordsOf } from '../reading.ts';
import { hours, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

it('the claim deadline counts down on the card, and says what follows', async () => {
  const reference = await deeds.file(work, 'tang');
  const card = wordsOf(deeds.cardOf(work, 'fresh-food', reference));
  expect(card).toMatch(/\*To be claimed by\*\n<!date\^\d+\^\{date_short_pretty\} \{time\} \(\{ago\}\)/u);
  expect(card).toContain('If nobody claims it by then, the desk decides.');
});

it('if nobody of the department claims by the deadline, the decision right passes to the desk', async () => {
  const reference = await deeds.file(work, 'tang');
  await work.wait(2 * hours);
  const card = deeds.cardOf(work, 'fresh-food', reference);
  expect(wordsOf(card)).toContain('Not claimed in time: the desk decides.');
  const zhou = work.slack.as('zhou');
  await zhou.press(card, 'claim.v1');
  const told = await work.slack.until(() => zhou.ephemerals('fresh-food').at(-1));
  expect(told.text).toBe(
    'Nobody of the department claimed this in time, so the desk decides: Wang Fang 王芳 or Hu Jing 胡静. Your advice in the thread is welcome.',
  );

  await zhou.say('fresh-food', 'The cold shelf is ours to mend.', { thread: card.ts });
  await work.settle();
  const wang = await deeds.openByReference(work, 'wang', reference);
  expect(deeds.seenBy(wang)).toMatch(/Zhou Ling 周玲, [^|]* · _advice_: The cold shelf/u);
  await wang.press('modal', 'claim.v1');
  await work.settle();
  await deeds.send(work, wang, 'finding', deeds.upheld);
  await deeds.send(work, wang, 'response', { text: 'We are sorry.' });
  await wang.closeView({ all: true });
  const { owner, respondedAt } = await deeds.complaintOf(work, reference);
  expect(owner).toBe('wang');
  expect(respondedAt).not.toBeNull();
});

it('the loss is recorded once, counted in the digest, and told to the head', async () => {
  const lost = await deeds.file(work, 'tang');
  const kept = await deeds.file(work, 'tang');
  await deeds.claim(work, 'zhou', 'fresh-food', kept);
  await work.wait(2 * hours);
  await work.wait(4 * hours);
  const { id, workspace } = await deeds.complaintOf(work, lost);
  const entries = await work.redress.context.store.entries(workspace, id);
  expect(entries.filter(({ kind }) => kind === 'decision-lost')).toHaveLength(1);
  const li = work.slack.as('li');
  await li.openHome();
  await work.slack.until(() => wordsOf(li.home()).includes('1 decision went to the desk'));
  await work.waitUntil('2026-11-23T09:00:00+08:00');
  const digest = wordsOf(work.slack.messages('leadership').at(-1));
  expect(digest).toContain('*Decisions lost by department*\nFresh food: 1');
});

it('the desk may hand what it decides back to the department', async () => {
  const reference = await deeds.file(work, 'tang');
  await work.wait(2 * hours);
  const wang = await deeds.openByReference(work, 'wang', reference);
  await wang.press('modal', 'claim.v1');
  await work.slack.until(() => buttonsOf(wang.view()).includes('Hand over'));
  await deeds.send(work, wang, 'hand_over', { to: 'zhou', note: 'Yours after all.' });
  expect((await deeds.complaintOf(work, reference)).owner).toBe('zhou');
});
