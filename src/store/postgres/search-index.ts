import { type SQL, sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { advisoryLocks } from './advisory-locks.ts';

/** What a search looks through; the index serves only exactly this expression. */
const searched = `lower(narrative || chr(10) || coalesce(product, '') || chr(10) || coalesce(place, '') || chr(10)
  || coalesce(receipt, '') || chr(10) || coalesce(complainant_name, '') || chr(10) || coalesce(settled_how, ''))`;

/** The extension is not installed on the server, or this user may not add it. */
const withoutExtension = new Set(['0A000', '58P01', '42501', '42704']);

/** Makes words quick to find. A server without pg_trgm finds the same, by reading every complaint. */
export async function makeSearchIndex(client: postgres.Sql): Promise<void> {
  try {
    await client.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${advisoryLocks.migrate})`;
      await transaction`create extension if not exists pg_trgm`;
      await transaction.unsafe(
        `create index if not exists complaints_words on complaints using gin ((${searched}) gin_trgm_ops)`,
      );
    });
  } catch (error) {
    if (!withoutExtension.has(String((error as { code?: unknown }).code))) throw error;
  }
}

/** Complaints whose texts contain all of these, wherever; letter case does not matter. */
export function saysAll(words: readonly string[]): SQL {
  return sql.join(
    words.map((word) => sql`${sql.raw(searched)} like lower(${contains(word)})`),
    sql` and `,
  );
}

function contains(word: string): string {
  return `%${word.replace(/[\\%_]/gu, '\\$&')}%`;
}
