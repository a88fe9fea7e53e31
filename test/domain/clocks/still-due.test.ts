import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/domain/clocks/clock.ts';
import { isStillDue } from '../../../src/domain/clocks/still-due.ts';
import { caseWith, deadlineWith, now } from '../cases.ts';

const sentAt = now - 60_000;

/** A case whose deadline of this clock was met at one instant, and which was closed at another. */
function asked(clock: Clock, ends: { metAt?: number; cancelledAt?: number; closedAt?: number }) {
  const { closedAt = null, metAt = null, cancelledAt = null } = ends;
  const deadline = deadlineWith({ clock, dueAt: now, metAt, cancelledAt });
  return {
    it: caseWith({ complaint: { closedAt }, deadlines: [deadline] }),
    ping: { clock, dueAt: now },
  };
}

describe('a ping', () => {
  it.each([
    ['says something while its deadline runs', 'response', {}, true, true],
    ['not once it is met', 'response', { metAt: now }, false, true],
    ['not once it is cancelled', 'response', { cancelledAt: now }, false, true],
    ['not once the complaint is closed', 'response', { closedAt: now }, false, true],
    ['had nothing to say where it was met before', 'response', { metAt: sentAt - 1 }, false, false],
    [
      'outlives the complaint where something is to be corrected',
      'corrective',
      { closedAt: now },
      true,
      true,
    ],
    ['outlives it where a level is asked', 'escalation', { closedAt: sentAt - 1 }, true, true],
  ] as const)('%s', (_, clock, ends, still, did) => {
    const { it: of, ping } = asked(clock, ends);
    expect([isStillDue(of, ping), isStillDue(of, ping, sentAt)]).toEqual([still, did]);
  });

  it('of another instant says nothing: the deadline has moved', () => {
    const { it: of, ping } = asked('response', {});
    expect(isStillDue(of, { ...ping, dueAt: now + 1 })).toBe(false);
  });
});
