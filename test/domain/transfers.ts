import type { Hearing, Transfer } from '../../src/domain/routing/records.ts';
import { hour, now } from './cases.ts';

/** Fresh food asked the deli an hour ago; nobody has answered. */
export function transferWith(changes: Partial<Transfer> = {}): Transfer {
  return {
    id: 't1',
    workspace: 'T0',
    complaint: 'c1',
    from: 'fresh',
    to: 'deli',
    reason: 'It was baked.',
    askedBy: 'chen',
    askedAt: now - hour,
    decidedBy: null,
    decidedAt: null,
    accepted: null,
    answer: null,
    ...changes,
  };
}

/** Fresh food and the deli disagree; the desk has not ruled. */
export function hearingWith(changes: Partial<Hearing> = {}): Hearing {
  return {
    id: 'h1',
    workspace: 'T0',
    complaint: 'c1',
    category: 'quality',
    sides: ['fresh', 'deli'],
    openedBy: 'chen',
    openedAt: now - hour,
    ruledFor: null,
    ruledBy: null,
    ruledAt: null,
    ruling: null,
    ...changes,
  };
}
