import { causes } from '../../src/domain/answering/finding-records.ts';
import type { Case } from '../../src/domain/facts/case.ts';
import { now, pointWith } from '../domain/cases.ts';
import { times, type Writing } from './writing.ts';

const of = { workspace: 'T0', complaint: 'c1' };

/** Findings, calls, playbooks, the way through departments, and what was learned. */
export function handled(write: Writing): Partial<Case> {
  return {
    points: times(10, (index) =>
      pointWith({
        number: index + 1,
        text: write(500),
        outcome: 'not-upheld',
        facts: write(3000),
        cause: causes.individual[index % causes.individual.length] ?? null,
        responsibility: write(1000),
        foundBy: 'chen',
        foundAt: now,
      }),
    ),
    signatures: [{ ...of, id: 's1', signedAs: 'head', signedBy: 'li', signedAt: now, voidedAt: null }],
    callbacks: times(10, (index) => ({
      ...of,
      id: `k${index}`,
      outcome: 'reached' as const,
      resolved: false,
      satisfaction: 1,
      words: write(3000),
      calledBy: 'wang',
      calledAt: now,
    })),
    transfers: times(2, (index) => ({
      ...of,
      id: `t${index}`,
      from: 'fresh',
      to: 'deli',
      reason: write(1500),
      askedBy: 'chen',
      askedAt: now,
      decidedBy: null,
      decidedAt: null,
      accepted: null,
      answer: null,
    })),
    hearings: [
      {
        ...of,
        id: 'h1',
        category: 'illness',
        sides: ['fresh', 'deli'],
        openedBy: 'chen',
        openedAt: now,
        ruledFor: null,
        ruledBy: null,
        ruledAt: null,
        ruling: null,
      },
    ],
    statements: ['fresh', 'deli'].map((department) => ({
      ...of,
      hearing: 'h1',
      department,
      text: write(3000),
      statedBy: 'chen',
      statedAt: now,
    })),
    cooperations: times(10, (index) => ({
      ...of,
      department: index === 0 ? 'deli' : `elsewhere-${index}`,
      task: write(1500),
      addedBy: 'chen',
      addedAt: now,
    })),
    lesson: {
      ...of,
      id: 'l1',
      sameAs: null,
      happened: write(1500),
      cause: 'negligence',
      handling: write(1500),
      result: write(1500),
      reflection: write(1500),
      countermeasure: write(1500),
      signature: 'illness × negligence',
      learnedBy: 'chen',
      learnedAt: now,
    },
  };
}
