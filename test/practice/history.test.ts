import { expect, it } from 'vitest';
import { replay } from '../../src/practice/history/replay.ts';
import { stories } from '../../src/practice/history/stories.ts';
import { days, openWorkplace } from '../end-to-end/workplace.ts';

it('the past of the practice workspace can be lived through by its own rules', async () => {
  const until = Date.parse('2026-11-23T10:30:00+08:00');
  const work = await openWorkplace({ start: until - 6 * 7 * days });
  const { context } = work.redress;
  const workspace = work.slack.teamId;
  await replay(stories, until, {
    context,
    slack: work.slack,
    workspace,
    moveTo: (instant) => work.moveClock(instant - work.now()),
    look: work.redress.look,
  });
  const counts = await context.store.counts();
  expect(counts.complaints).toBe(stories.length);
  // Three major complaints were answered, each with two signatures.
  expect(counts.signatures).toBe(6);
  expect(await context.store.decisionsLost({ workspace, from: 0, to: until })).toEqual([
    { department: 'delivery', count: 1 },
    { department: 'fresh', count: 1 },
  ]);
  await work.close();
});
