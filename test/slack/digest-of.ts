import { allCauses } from '../../src/domain/answering/finding-records.ts';
import { bearers } from '../../src/domain/answering/offer-records.ts';
import { remedyKinds } from '../../src/domain/facts/remedy-kind.ts';
import { composeDigest, type Digest } from '../../src/domain/reading/digest.ts';
import type { DigestFacts } from '../../src/domain/reading/digest-facts.ts';
import type { Frame } from './frames.ts';
import { greatest } from './longest-agreements.ts';

const week = 7 * 24 * 60 * 60 * 1000;

/** A week in which nothing happened, or everything did, in every department and category. */
export function digestOf(frame: Frame): Digest {
  return composeDigest('2026-W48', { from: frame.now, to: frame.now + week }, digestFactsOf(frame));
}

export function digestFactsOf(frame: Frame): DigestFacts {
  const { many, organisation, size } = frame;
  const count = size === 'shortest' ? 0 : 99_999;
  const departments = organisation.departments.slice(0, size === 'shortest' ? 0 : undefined);
  const categories = organisation.categories.slice(0, size === 'shortest' ? 0 : undefined);
  const perDepartment = departments.map(({ id }) => ({ department: id, count }));
  return {
    filed: perDepartment.map((row) => ({ ...row, severity: 'major' as const, settled: count })),
    filedByCategory: categories.map(({ id }) => ({ category: id, count })),
    filedByCategoryBefore: [],
    filedBefore: count,
    closed: count,
    closedBefore: count,
    apart: { withdrawn: count, misfiled: count, merged: count },
    overdue: perDepartment,
    open: count,
    responses: { due: count, inTime: count },
    callbacks: { reached: count, resolved: count, satisfied: count, unreachable: count, noContact: count },
    breaches: perDepartment.map((row) => ({ ...row, clock: 'response' as const })),
    decisionsLost: perDepartment,
    majors: many(30, (index) => ({
      complaint: `c${index}`,
      reference: `RD-2026-0000${index}`,
      category: 'illness',
      department: 'fresh',
      closed: index % 2 === 0,
      subject: null,
    })),
    lessons: lessonsOf(frame),
    causes: many(allCauses.length, (index) => ({ cause: allCauses[index] ?? 'undetermined', count })),
    causesBefore: [],
    promises: { due: count, kept: count },
    money: many(remedyKinds.length, (index) => ({
      kind: remedyKinds[index] ?? 'refund',
      bearer: bearers[index % bearers.length] ?? 'company',
      currency: 'CNY',
      count,
      amount: greatest,
    })),
  };
}

function lessonsOf({ many, write }: Frame): DigestFacts['lessons'] {
  return many(40, (index) => ({
    complaint: `c${index}`,
    reference: `RD-2026-0000${index}`,
    category: 'illness',
    department: 'fresh',
    product: write(200),
    place: write(200),
    cause: allCauses[index % allCauses.length] ?? 'undetermined',
    happened: write(1500),
    countermeasure: write(1500),
    reflection: write(1500),
    signature: 'illness',
    restricted: false,
    subject: null,
    repeats: index % 2 === 0 ? 'RD-2026-000001' : null,
  }));
}
