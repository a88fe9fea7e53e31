import type { Hole } from './preflight-hole.ts';

/**
 * What departments have in common is said once for all of them, and what is missing for several subjects in
 * the same departments and for the same time once for all of these.
 */
export function inCommon(holes: readonly Hole[][]): Hole[] {
  const single = holes.flat().flatMap((hole): Hole[] => {
    const { gap } = hole;
    if (gap.kind !== 'about') return [hole];
    return gap.subjects.map((subject) => ({ ...hole, gap: { ...gap, subjects: [subject] } }));
  });
  const departments = joined(single, ({ gap, from, to }) => [gap, from, to], joinDepartments);
  return joined(
    departments,
    ({ gap, departments, from, to }) =>
      gap.kind === 'about' ? ['about', gap.duty, departments, from, to] : [gap, departments, from, to],
    joinSubjects,
  );
}

/** One hole for all that are alike in `likeness`, where the first of them stood. */
function joined(
  holes: readonly Hole[],
  likeness: (hole: Hole) => unknown,
  join: (one: Hole, other: Hole) => void,
): Hole[] {
  const found = new Map<string, Hole>();
  for (const hole of holes) {
    const key = JSON.stringify(likeness(hole));
    const same = found.get(key);
    if (same === undefined) found.set(key, structuredClone(hole));
    else join(same, hole);
  }
  return [...found.values()];
}

function joinDepartments(one: Hole, other: Hole): void {
  one.departments.push(...other.departments);
}

function joinSubjects({ gap: one }: Hole, { gap: other }: Hole): void {
  if (one.kind === 'about' && other.kind === 'about') one.subjects.push(...other.subjects);
}
