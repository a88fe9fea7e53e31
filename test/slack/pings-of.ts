import { targetClocks } from '../../src/domain/clocks/clock.ts';
import { categoryName } from '../../src/slack/case/summary.ts';
import type { Ping } from '../../src/slack/clocks/ping.ts';
import type { Frame } from './frames.ts';

const reasons = ['joins', 'claimable', 'nudge', 'lapsed'] as const;

/** One lapse, or many of different kinds, for one person. */
export function pingsOf({ it, many, organisation, reader, now }: Frame): Ping[] {
  return many(
    60,
    (index) => ({
      kind: 'ping',
      person: 'sun',
      clock: targetClocks[index % targetClocks.length] ?? 'claim',
      dueAt: now,
      why: reasons[index % reasons.length] ?? 'joins',
      complaint: `c${index}`,
      reference: it.complaint.reference,
      category: categoryName(organisation, it.complaint, reader),
      asks: true,
    }),
    1,
  );
}
