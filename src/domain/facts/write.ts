import type { Records } from './records.ts';

/**
 * A commit is a list of these, done together or not at all. Each must touch the number of rows it
 * says (one, unless told otherwise), or nothing is written: that is how races are lost politely.
 */
export type Write = {
  [Table in keyof Records]:
    | { do: 'insert'; into: Table; row: Records[Table] }
    /** Insert, or overwrite the row with the same primary key. */
    | { do: 'put'; into: Table; row: Records[Table] }
    | {
        do: 'change';
        in: Table;
        where: Partial<Records[Table]>;
        set: Partial<Records[Table]>;
        rows?: number | 'any';
      }
    | { do: 'delete'; from: Table; where: Partial<Records[Table]>; rows?: number | 'any' };
}[keyof Records];

export function insert<Table extends keyof Records>(into: Table, row: Records[Table]): Write {
  return { do: 'insert', into, row } as Write;
}

export function put<Table extends keyof Records>(into: Table, row: Records[Table]): Write {
  return { do: 'put', into, row } as Write;
}

export function change<Table extends keyof Records>(
  table: Table,
  where: Partial<Records[Table]>,
  set: Partial<Records[Table]>,
  rows?: number | 'any',
): Write {
  return { do: 'change', in: table, where, set, rows } as Write;
}

export function remove<Table extends keyof Records>(
  from: Table,
  where: Partial<Records[Table]>,
  rows: number | 'any' = 'any',
): Write {
  return { do: 'delete', from, where, rows } as Write;
}
