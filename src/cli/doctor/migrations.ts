import { existsSync } from 'node:fs';
import { pendingMigrations, readMigrations } from '../../store/migrations.ts';
import { pathOf } from '../open.ts';

/** What a store says of itself without being changed. */
export interface StoreState {
  /** False: there is none yet, or it is empty. */
  exists: boolean;
  pending: number;
  /** PostgreSQL only: its own settings of durability. */
  durability?: { fsync: string; synchronousCommit: string };
}

/** Looks without changing anything. Throws whatever keeps it from looking. */
export async function stateOf(url: string): Promise<StoreState> {
  return url.startsWith('file:') ? ofSqlite(pathOf(url)) : ofPostgres(url);
}

async function ofSqlite(path: string): Promise<StoreState> {
  if (!existsSync(path)) return { exists: false, pending: 0 };
  const { connectReadOnly } = await import('../../store/sqlite/connect.ts');
  const client = connectReadOnly(path);
  try {
    const created = client.prepare("select 1 from sqlite_master where name = 'migrations'").get();
    if (created === undefined) return { exists: false, pending: 0 };
    const done = client.prepare<[], number>('select made_at from migrations').pluck().all();
    return { exists: true, pending: pendingMigrations(readMigrations('sqlite'), done).length };
  } finally {
    client.close();
  }
}

async function ofPostgres(url: string): Promise<StoreState> {
  const { connect, explain } = await import('../../store/postgres/connect.ts');
  const client = connect(url);
  try {
    const [fsync] = await client<{ fsync: string }[]>`show fsync`;
    const [commit] = await client<{ synchronous_commit: string }[]>`show synchronous_commit`;
    const durability = { fsync: fsync?.fsync ?? '', synchronousCommit: commit?.synchronous_commit ?? '' };
    const [table] = await client<{ found: string | null }[]>`select to_regclass('migrations')::text as found`;
    if (table?.found == null) return { exists: false, pending: 0, durability };
    const rows = await client<{ made_at: string }[]>`select made_at from migrations`;
    const done = rows.map(({ made_at }) => Number(made_at));
    return { exists: true, pending: pendingMigrations(readMigrations('postgres'), done).length, durability };
  } catch (error) {
    throw explain(client, error);
  } finally {
    await client.end({ timeout: 1 });
  }
}
