import { expect, it } from 'vitest';
import {
  type Clock,
  clocks,
  endingClocks,
  heldClocks,
  isDesks,
  restsFor,
  type TargetClock,
  targetClocks,
  targetOwner,
} from '../../../src/domain/clocks/clock.ts';
import { startDeadline } from '../../../src/domain/clocks/deadline.ts';
import { complaintWith, minute, now, organisation } from '../cases.ts';

const all = Object.keys(clocks) as Clock[];

it('every clock has a target of its own, or another one’s', () => {
  for (const clock of all) expect(targetClocks).toContain(targetOwner(clock));
  expect(targetOwner('hearing')).toBe('escalation');
});

it('only what is to be corrected outlives the complaint', () => {
  expect(all.filter((clock) => !endingClocks.includes(clock))).toEqual(['corrective']);
});

it('who joined and who is to correct hold their clocks by name', () => {
  expect(heldClocks).toEqual(['escalation', 'corrective']);
});

it.each<[Clock, boolean]>([
  ['acknowledge', true],
  ['callback', true],
  ['hearing', true],
  ['claim', false],
  ['response', false],
  ['escalation', false],
])('%s is the desk’s: %s', (clock, is) => expect(isDesks(clock)).toBe(is));

it('whoever waits for somebody else still owes the complainant news', () => {
  expect(all.filter((clock) => restsFor(clock, 'complainant'))).toEqual(['finding', 'update', 'response']);
  expect(all.filter((clock) => restsFor(clock, 'third-party'))).toEqual(['finding', 'response']);
});

it('a policy version from before there was a clock counts its usual target', () => {
  const { ordinary, major } = organisation.targets;
  const { claim: _, ...before } = ordinary;
  const policy = { ...organisation, targets: { ordinary: before as typeof ordinary, major } };
  const complaint = complaintWith({ department: 'deli' });
  const frame = { id: 'd', policy, timetable: () => () => false };
  const clock: TargetClock = 'claim';
  expect(startDeadline(complaint, clock, now, frame).dueAt).toBe(now + 120 * minute);
});
