import type BetterSqlite3 from 'better-sqlite3';
import { pendingMigrations, readMigrations } from '../migrations.ts';

/** Brings the file up to date. The write lock makes a second process wait and then find nothing to do. */
export function migrate(client: BetterSqlite3.Database, folder?: string): void {
  const migrations = readMigrations('sqlite', folder);
  const run = client.transaction(() => {
    client.exec(
      'create table if not exists migrations (made_at integer primary key, hash text not null) without rowid',
    );
    const done = client.prepare<[], number>('select made_at from migrations').pluck().all();
    const note = client.prepare('insert into migrations (made_at, hash) values (?, ?)');
    for (const migration of pendingMigrations(migrations, done)) {
      for (const statement of migration.sql) client.exec(statement);
      note.run(migration.folderMillis, migration.hash);
    }
  });
  run.immediate();
}
