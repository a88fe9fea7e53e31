import { type Case, type CaseList, caseListNames, caseLists } from './case.ts';
import type { Records } from './records.ts';
import type { Write } from './write.ts';

type Row = Record<string, unknown>;

/**
 * The case as it is once these writes are done; what they do elsewhere, or to other complaints, leaves it as it was.
 * Whatever follows from a change (duties that nobody may do, buttons that are done with) is asked of it.
 */
export function caseAfter(it: Case, writes: readonly Write[]): Case {
  const rows = rowsOf(it);
  for (const write of writes) apply(rows, write as unknown as LooseWrite);
  const { id } = it.complaint;
  const own = (table: keyof Records) => (rows.get(table) ?? []).filter((row) => row.complaint === id);
  const lists = Object.fromEntries(caseListNames.map((list) => [list, inOrder(list, own(list))]));
  return {
    ...it,
    ...(lists as unknown as Pick<Case, CaseList>),
    complaint: rows.get('complaints')?.findLast((row) => row.id === id) as unknown as Case['complaint'],
    lesson: (own('lessons').at(-1) ?? null) as Case['lesson'],
    placement: (own('placements').at(-1) ?? null) as Case['placement'],
  };
}

/** As the store reads them. */
function inOrder(list: CaseList, rows: readonly Row[]): Row[] {
  const fields: readonly string[] = caseLists[list];
  return rows.toSorted((one, other) => {
    const field = fields.find((each) => one[each] !== other[each]);
    if (field === undefined) return 0;
    return (one[field] as string) < (other[field] as string) ? -1 : 1;
  });
}

/** A write whose table is not known to the compiler: every table is treated alike here. */
type LooseWrite =
  | { do: 'insert' | 'put'; into: keyof Records; row: Row }
  | { do: 'change'; in: keyof Records; where: Row; set: Row }
  | { do: 'delete'; from: keyof Records; where: Row };

function rowsOf(it: Case): Map<keyof Records, Row[]> {
  return new Map<keyof Records, Row[]>([
    ['complaints', [it.complaint as unknown as Row]],
    ['lessons', it.lesson === null ? [] : [it.lesson as unknown as Row]],
    ['placements', it.placement === null ? [] : [it.placement as unknown as Row]],
    ...caseListNames.map((list): [CaseList, Row[]] => [list, it[list] as unknown as Row[]]),
  ]);
}

function apply(rows: Map<keyof Records, Row[]>, write: LooseWrite): void {
  const table = write.do === 'change' ? write.in : write.do === 'delete' ? write.from : write.into;
  const before = rows.get(table);
  if (before === undefined) return;
  rows.set(table, after(before, write));
}

function after(before: readonly Row[], write: LooseWrite): Row[] {
  switch (write.do) {
    case 'insert':
      return [...before, write.row];
    case 'put':
      return [...before.filter((row) => row.id !== write.row.id || row.id === undefined), write.row];
    case 'change':
      return before.map((row) => (matches(row, write.where) ? { ...row, ...write.set } : row));
    case 'delete':
      return before.filter((row) => !matches(row, write.where));
  }
}

function matches(row: Row, where: Row): boolean {
  return Object.entries(where).every(([field, value]) => row[field] === value);
}
