import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { packageFile } from '../content/package-folder.ts';
import { StoreProblem } from './store-problem.ts';

/** The generated migrations of one engine, oldest first; those that came with the program unless said. */
export function readMigrations(
  engine: 'sqlite' | 'postgres',
  folder = packageFile('migrations'),
): MigrationMeta[] {
  const migrationsFolder = join(folder, engine);
  if (!existsSync(migrationsFolder)) {
    throw new StoreProblem(
      `The folder ${migrationsFolder} with the database migrations is missing.`,
      'Install Redress again, with all of its files.',
    );
  }
  return readMigrationFiles({ migrationsFolder });
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
