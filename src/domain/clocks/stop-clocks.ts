import type { Case } from '../facts/case.ts';
import type { Write } from '../facts/write.ts';
import type { Clock } from './clock.ts';
import { isRunning, stopWrites } from './deadline.ts';
import type { Deadline } from './records.ts';

/** Stops clocks, and with them what their lapse had asked of those who joined. */
export function stopClocks(
  it: Case,
  clocks: readonly Clock[],
  how: { metAt: number } | { cancelledAt: number },
): Write[] {
  const at = 'metAt' in how ? how.metAt : how.cancelledAt;
  const settled = running(it).filter((deadline) => {
    const cause = causeOf(it, deadline);
    return cause !== null && clocks.includes(cause);
  });
  return [
    ...stopWrites(it.deadlines, clocks, how),
    ...stopWrites(settled, ['escalation'], { cancelledAt: at }),
  ];
}

/** The clock whose lapse brought in who holds this one; null after a reopening. */
export function causeOf(it: Case, deadline: Deadline): Clock | null {
  const joined = it.escalations.find(
    ({ person, at }) => person === deadline.holder && at === deadline.startedAt,
  );
  return joined?.clock ?? null;
}

/** The running clocks of those who joined. */
export function running(it: Case): Deadline[] {
  return it.deadlines.filter((deadline) => deadline.clock === 'escalation' && isRunning(deadline));
}
