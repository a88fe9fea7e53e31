import { afterEach, beforeEach, expect, it } from 'vitest';
import { wordingFor } from '../../../src/wording/wording.ts';
import * as deeds from '../deeds.ts';
import { tryAnyway } from '../forge.ts';
import { wordsOf } from '../reading.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

const glass = { category: 'foreign-object', narrative: 'There was a piece of glass in the salad.' };

/** The one checklist in the thread. */
function checklistOf(reference: string) {
  const { heading } = wordingFor('zh-Hant').playbook;
  const lists = deeds
    .threadOf(work, 'deli', reference)
    .filter((message) => wordsOf(message).startsWith(`*${heading}*`));
  expect(lists).toHaveLength(1);
  return lists[0] as (typeof lists)[number];
}

it('Playbooks per scenario with steps; shown where they apply', async () => {
  const reference = await deeds.file(work, 'tang', glass);
  expect(deeds.threadOf(work, 'deli', reference)).toEqual([]);
  await deeds.claim(work, 'huang', 'deli', reference);
  const before = checklistOf(reference);
  expect(wordsOf(before)).toContain('☐ 先問有沒有人咬到、吞下或受傷。 _(答覆前必須完成)_ | [完成]');

  await work.slack.as('lin').press(before, 'step:foreign-object:harm');
  await work.settle();
  const after = checklistOf(reference);
  expect(after.ts).toBe(before.ts);
  expect(wordsOf(after)).toContain('✓ 先問有沒有人咬到、吞下或受傷。 — Lin Mei-hua 林美華，');
  expect((await deeds.caseOf(work, reference)).steps).toMatchObject([
    { playbook: 'foreign-object', step: 'harm', doneBy: 'lin' },
  ]);

  await work.slack.as('lin').press(after, 'step:foreign-object:harm');
  await work.settle();
  expect(wordsOf(checklistOf(reference))).toBe(wordsOf(before));
});

it('a mandatory step comes before the answer, and the refusal says which', async () => {
  const reference = await deeds.file(work, 'tang');
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'playbook', { playbook: 'counterfeit-claim' });
  await deeds.send(work, zhou, 'finding', deeds.upheld);
  expect(await tryAnyway(work, 'zhou', reference, 'response')).toBe(
    'Before the answer these steps are needed:\n• Take the rest of these goods off sale until their origin is proven.',
  );
  await deeds.tick(work, zhou, 'counterfeit-claim:aside');
  await deeds.send(work, zhou, 'response', { text: 'We are sorry.' });
  expect((await deeds.complaintOf(work, reference)).respondedAt).not.toBeNull();
});

it('somebody sees that another playbook fits as well, and its steps join the checklist', async () => {
  const reference = await deeds.file(work, 'tang', glass);
  await deeds.claim(work, 'huang', 'deli', reference);
  const huang = await deeds.openByReference(work, 'huang', reference);
  await deeds.send(work, huang, 'playbook', { playbook: 'media-threat' });
  expect(deeds.seenBy(huang)).toContain('立即把已知狀況告訴管理層與發言人。');
  expect(wordsOf(checklistOf(reference))).toContain('立即把已知狀況告訴管理層與發言人。');
});
