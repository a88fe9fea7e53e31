import { means } from '../../src/domain/answering/contact-records.ts';
import type { Case } from '../../src/domain/facts/case.ts';
import { remedyKinds } from '../../src/domain/facts/remedy-kind.ts';
import { approvalWith, now, remedyWith } from '../domain/cases.ts';
import { times, type Writing } from './writing.ts';

const of = { workspace: 'T0', complaint: 'c1' };
/** The most that an amount may be, in minor units. */
export const greatest = 100_000_000_000;

/** One remedy of an offer with so many options. */
export function remedyAmong(options: number) {
  return (index: number) => remedyWith({ id: `r${index}`, amount: greatest, option: 1 + (index % options) });
}

/** Several options of several remedies, one approval refused and one given with reasons, promises, contacts. */
export function agreed(write: Writing): Partial<Case> {
  return {
    remedies: remedyKinds.map((kind, index) =>
      remedyWith({ id: `r${index}`, kind, amount: greatest, details: write(3000), option: 1 + (index % 3) }),
    ),
    approvals: [
      approvalWith({ id: 'p0', approved: false, reason: write(1500), withdrawnAt: now }),
      approvalWith({
        id: 'p1',
        terms: remedyKinds.map((kind) => `${kind} ${greatest} CNY company`),
        amount: greatest * 9,
        reason: write(1500),
        asked: ['wang', 'qian', 'zhao'],
      }),
    ],
    promises: times(12, (index) => ({
      ...of,
      id: `m${index}`,
      kind: 'substantive' as const,
      text: write(1500),
      dueAt: now,
      lookAt: null,
      nudgedAt: null,
      madeBy: 'chen',
      madeAt: now,
      note: null,
      keptAt: null,
      brokenAt: now,
    })),
    contacts: times(25, (index) => ({
      ...of,
      id: `o${index}`,
      means: means[index % means.length] ?? 'call',
      direction: 'to-complainant' as const,
      reached: false,
      summary: write(3000),
      contactedBy: 'chen',
      contactedAt: now,
    })),
  };
}

/** The answer as it was composed and as it was given, of a page: much longer ones are built where they are needed. */
export function sent(write: Writing): Partial<Case> {
  return {
    compositions: [
      {
        ...of,
        id: 'v1',
        version: 1,
        language: 'zh-Hans',
        text: write(3000),
        composedBy: 'chen',
        composedAt: now,
      },
    ],
    responses: [{ ...of, id: 'g1', means: 'letter', text: write(3000), givenBy: 'chen', givenAt: now }],
  };
}
