import type postgres from 'postgres';
import type { CompiledRead } from '../compiled-read.ts';
import { renumbered } from './parameters.ts';

type Parts = Record<string, CompiledRead<unknown>>;

/**
 * Runs several reads as one statement whose columns are JSON: one round trip, one snapshot. (Sending
 * them one after another on a reserved connection is no faster, and the driver leaves queries hanging
 * for ever when such a connection is cut.)
 */
export function readerOfParts(
  client: postgres.Sql,
): (parts: Parts, values: Record<string, unknown>) => Promise<Record<string, unknown[]>> {
  const texts = new WeakMap<Parts, string>();
  return async (parts, values) => {
    const queries = Object.entries(parts);
    const bound = queries.map(([, query]) => query.bind(values));
    const text = texts.get(parts) ?? join(queries, bound);
    texts.set(parts, text);
    const [row] = await client.unsafe(text, bound.flat() as never[], { prepare: true });
    return Object.fromEntries(
      queries.map(([part, query]) => {
        const found = row![part] as Record<string, unknown>[] | null;
        return [part, (found ?? []).map(query.toRowFromJson)];
      }),
    );
  };
}

function join(queries: [string, CompiledRead<unknown>][], bound: unknown[][]): string {
  let offset = 0;
  const columns = queries.map(([part, { text }], index) => {
    const renamed = renumbered(text, offset);
    offset += bound[index]!.length;
    return `(select json_agg(part) from (${renamed}) part) as "${part}"`;
  });
  return `select ${columns.join(', ')}`;
}
