import type { Write } from '../domain/facts/write.ts';
import type { CompiledRead } from './compiled-read.ts';
import type { Database } from './database.ts';
import type { HeavyReads } from './queries/heavy.ts';
import type { Tables } from './tables/tables.ts';

/** What the two database engines offer to the queries, which are written once. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  readonly database: Database;
  readonly tables: Tables;

  /** See the port's `commit`. */
  commit(writes: readonly Write[]): Promise<void>;
  read<Row>(query: CompiledRead<Row>, values: Record<string, unknown>): Promise<Row[]>;
  /** Several reads of one instant, in one round trip. */
  readTogether<Parts extends Record<string, unknown>>(
    queries: { [Part in keyof Parts]: CompiledRead<Parts[Part]> },
    values: Record<string, unknown>,
  ): Promise<{ [Part in keyof Parts]: Parts[Part][] }>;
  /** Runs a long read of one instant where it holds up nothing else. */
  readHeavily<Name extends keyof HeavyReads>(
    name: Name,
    input: Parameters<HeavyReads[Name]>[1],
  ): Promise<Awaited<ReturnType<HeavyReads[Name]>>>;
  /** Runs one statement that writes and returns rows, while no other process runs one under this call. */
  exclusively<Row>(statement: CompiledRead<Row>, values: Record<string, unknown>): Promise<Row[]>;
  /** A clause that passes over rows which another transaction holds, for selects inside `exclusively`. */
  readonly skipLocked: string;

  ping(): Promise<void>;
  close(): Promise<void>;
}
