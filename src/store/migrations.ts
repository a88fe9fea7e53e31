import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { StoreProblem } from './store-problem.ts';

/**
 * The generated migrations of one engine, oldest first. Without a folder they are looked for beside the
 * program: `drizzle/` stands next to both `src/` and the bundle's `dist/`.
 */
export function readMigrations(engine: 'sqlite' | 'postgres', folder = packagedFolder()): MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder: join(folder, engine) });
}

function packagedFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'drizzle');
    if (existsSync(join(candidate, 'sqlite', 'meta', '_journal.json'))) return candidate;
    if (folder === dirname(folder)) {
      throw new StoreProblem(
        'The folder drizzle/ with the database migrations is missing.',
        'Install Redress again, with all of its files.',
      );
    }
  }
}

/** The migrations still to run, by the instants of those that ran already. */
export function pendingMigrations(
  migrations: readonly MigrationMeta[],
  done: readonly number[],
): MigrationMeta[] {
  const known = new Set(migrations.map(({ folderMillis }) => folderMillis));
  if (done.some((instant) => !known.has(instant))) {
    throw new StoreProblem(
      'This store was written by a newer version of Redress.',
      'Start that version or a later one, or restore a backup made before the upgrade.',
    );
  }
  return migrations.filter(({ folderMillis }) => !done.includes(folderMillis));
}
