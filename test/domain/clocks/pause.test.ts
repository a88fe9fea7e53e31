import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockworkOf } from '../../../src/domain/clocks/deadline.ts';
import { expirePause, pause, pauseProblem, resume } from '../../../src/domain/clocks/pause.ts';
import type { Awaited, Deadline, Pause } from '../../../src/domain/clocks/records.ts';
import type { Case } from '../../../src/domain/facts/case.ts';
import type { Decision } from '../../../src/domain/facts/decision.ts';
import { addWorkingTime, workingMinutesBetween } from '../../../src/domain/facts/working-time.ts';
import {
  caseAt,
  caseWith,
  deadlineWith,
  decided,
  factsOf,
  hour,
  minute,
  now,
  organisation,
  refused,
} from '../cases.ts';

const day = 24 * hour;
const plan = { waitingFor: 'complainant' as Awaited, reason: 'Photos', expiresAt: now + day };
const running: Pause = {
  id: 'p1',
  workspace: 'T0',
  complaint: 'c1',
  waitingFor: 'complainant',
  reason: 'Photos',
  pausedBy: 'chen',
  pausedAt: now - hour,
  expiresAt: now + hour,
  lookAt: now + hour,
  resumedAt: null,
  resumedBy: null,
};
const owned = (parts: Partial<Omit<Case, 'complaint'>> = {}) => ({ ...caseAt('handling'), ...parts });
const moved = (decision: Decision | undefined) =>
  Object.fromEntries(
    (decision?.writes ?? []).flatMap((write) =>
      write.do === 'change' && write.in === 'deadlines' ? [[write.where.id, write.set]] : [],
    ),
  ) as Record<string, Partial<Deadline>>;
const ahead = (clock: Deadline['clock'], changes: Partial<Deadline> = {}) =>
  deadlineWith({ id: clock, clock, nudgeAt: now + hour, dueAt: now + 2 * hour, ...changes });

describe('waiting', () => {
  const deadlines = [
    ahead('finding'),
    ahead('update'),
    ahead('response'),
    ahead('claim'),
    ahead('callback'),
    ahead('escalation'),
  ];

  it.each<[Awaited, string[]]>([
    ['complainant', ['finding', 'update', 'response']],
    // The complainant still hears from us.
    ['third-party', ['finding', 'response']],
  ])('for the %s lets these clocks rest: %j', (waitingFor, clocks) => {
    const decision = decided(pause(factsOf(owned({ deadlines }), 'chen'), { ...plan, waitingFor }));
    expect(Object.keys(moved(decision))).toEqual(clocks);
    expect(decision.writes?.[0]).toMatchObject({ into: 'pauses', row: { waitingFor, lookAt: now + day } });
    expect(decision.entries).toMatchObject([
      { kind: 'paused', facts: { waitingFor }, private: { note: 'Photos' } },
    ]);
  });

  it('leaves what has lapsed as it is', () => {
    const lapsed = ahead('response', { dueAt: now - hour, breachedAt: now - hour });
    expect(moved(decided(pause(factsOf(owned({ deadlines: [lapsed] }), 'chen'), plan)))).toEqual({});
  });

  it.each([
    ['by somebody else', owned(), 'sun', 'only-desk-and-owner'],
    ['by the subject', caseAt('handling', { subject: 'hu' }), 'hu', 'is-subject'],
    ['twice', owned({ pauses: [running] }), 'chen', 'paused-already'],
    ['before somebody has claimed', caseWith(), 'chen', 'not-claimed'],
    ['after the answer', caseAt('answered'), 'chen', 'answered-already'],
    ['after closing', caseAt('closed'), 'chen', 'closed'],
  ])('is refused %s', (_, it, actor, code) => {
    expect(refused(pause(factsOf(it, actor), plan)).code).toBe(code);
  });

  it.each([
    ['not-in-future', now],
    ['not-in-future', now - 1],
    [undefined, now + 1],
    [undefined, now + 90 * day],
    ['too-long', now + 90 * day + 1],
  ])('says %s of an expiry', (problem, expiresAt) => {
    expect(pauseProblem(expiresAt, now)).toBe(problem);
  });
});

describe('going on', () => {
  it('is refused where nobody is waited for, or by somebody else', () => {
    expect(refused(resume(factsOf(owned(), 'chen'))).code).toBe('not-paused');
    expect(refused(resume(factsOf(owned({ pauses: [running] }), 'sun'))).code).toBe('only-desk-and-owner');
  });

  it('ends the wait by hand, with who did', () => {
    const decision = decided(resume(factsOf(owned({ pauses: [running] }), 'wang')));
    expect(decision.writes).toMatchObject([
      { in: 'pauses', set: { resumedAt: now, resumedBy: 'wang', lookAt: null } },
    ]);
  });

  it('happens by itself at the expiry, not before, and moves nothing more', () => {
    const { actor: _, ...facts } = factsOf(
      owned({ pauses: [running], deadlines: [ahead('response', { dueAt: now + 3 * hour })] }),
      '',
    );
    expect(expirePause(facts)).toBeUndefined();
    const late = expirePause({ ...facts, now: now + 5 * hour });
    expect(late?.writes).toMatchObject([{ in: 'pauses', set: { resumedAt: now + hour, resumedBy: null } }]);
    expect(moved(late)).toEqual({});
    expect(late?.notices?.some(({ lane }) => lane === 'person:chen')).toBe(true);
  });
});

it('a wait in what was closed meanwhile ends without a word', () => {
  const { actor: _, ...facts } = factsOf({ ...caseAt('closed'), pauses: [running] }, '', {
    now: now + 2 * hour,
  });
  const ended = expirePause(facts);
  expect(ended?.writes).toMatchObject([{ in: 'pauses', set: { lookAt: null } }]);
  expect(ended?.notices).toEqual([]);
});

it('paused time is not counted: what was left before is left after, however long it took', () => {
  const minutes = (most: number) => fc.integer({ min: 1, max: most });
  const clockwork = clockworkOf(owned().complaint, { policy: organisation, timetable: () => () => false });
  const week = 7 * 24 * 60;
  fc.assert(
    fc.property(minutes(3000), minutes(week), minutes(week), (left, planned, waited) => {
      const value = left;
      const dueAt = addWorkingTime({ ...clockwork, from: now, duration: { unit: 'minutes', value } });
      const deadline = ahead('response', { dueAt, nudgeAt: dueAt - 1 });
      const expiresAt = now + planned * minute;
      const paused = moved(
        decided(pause(factsOf(owned({ deadlines: [deadline] }), 'chen'), { ...plan, expiresAt })),
      );
      const shifted = { ...deadline, ...paused.response };
      expect(workingMinutesBetween({ ...clockwork, from: expiresAt, to: shifted.dueAt })).toBeCloseTo(
        left,
        6,
      );
      const resumedAt = Math.min(now + waited * minute, expiresAt);
      const it = owned({
        deadlines: [shifted],
        pauses: [{ ...running, pausedAt: now, expiresAt, lookAt: expiresAt }],
      });
      const resumed = moved(decided(resume(factsOf(it, 'chen', { now: resumedAt }))));
      const { dueAt: after } = { ...shifted, ...resumed.response };
      expect(workingMinutesBetween({ ...clockwork, from: resumedAt, to: after })).toBeCloseTo(left, 6);
    }),
  );
});
