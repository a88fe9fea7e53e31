import type postgres from 'postgres';
import { pendingMigrations, readMigrations } from '../migrations.ts';
import { advisoryLocks } from './advisory-locks.ts';

/** Brings the tables up to date. The lock makes a second process wait and then find nothing to do. */
export async function migrate(client: postgres.Sql, folder?: string): Promise<void> {
  const migrations = readMigrations('postgres', folder);
  await client.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${advisoryLocks.migrate})`;
    await transaction`create table if not exists migrations (made_at bigint primary key, hash text not null)`;
    const done = await transaction<{ made_at: string }[]>`select made_at from migrations`;
    const instants = done.map((row) => Number(row.made_at));
    for (const migration of pendingMigrations(migrations, instants)) {
      for (const statement of migration.sql) await transaction.unsafe(statement);
      await transaction`insert into migrations (made_at, hash) values (${migration.folderMillis}, ${migration.hash})`;
    }
  });
}
