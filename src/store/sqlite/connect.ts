import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { StoreProblem } from '../store-problem.ts';

/** How long a writer waits for another process's commit, in milliseconds. */
const busyTimeout = 5_000;

/** Opens the file (creating it and its folder) so that what was committed survives a power cut. */
export function connect(path: string): BetterSqlite3.Database {
  let client: BetterSqlite3.Database | undefined;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    client = new BetterSqlite3(path, { timeout: busyTimeout });
    // First, so that no page is ever written without it: deleted text must not stay in the file.
    client.pragma('secure_delete = ON');
    if (path !== ':memory:') client.pragma('journal_mode = WAL');
    client.pragma('foreign_keys = ON');
    // Pages, 16 MB: busy pages are copied from the log to the file less often.
    client.pragma('wal_autocheckpoint = 4000');
    // In WAL mode the driver's default is NORMAL, which loses acknowledged commits with the power.
    client.pragma('synchronous = FULL');
    // The first write shows what opening does not: a read-only file, a full disk.
    client.exec('begin immediate; commit');
    assertDurable(client);
    return client;
  } catch (error) {
    client?.close();
    throw explain(path, error);
  }
}

/** A connection for long reads; it sees every commit made before a read begins. */
export function connectReadOnly(path: string): BetterSqlite3.Database {
  return new BetterSqlite3(path, { readonly: true, fileMustExist: true, timeout: busyTimeout });
}

function assertDurable(client: BetterSqlite3.Database): void {
  const full = 2;
  if (client.pragma('synchronous', { simple: true }) !== full) {
    throw new StoreProblem(
      'The database refuses to write through to the disk (synchronous = FULL).',
      'Put it on a local disk and start again.',
    );
  }
}

function explain(path: string, error: unknown): unknown {
  if (error instanceof StoreProblem) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const folder = dirname(path);
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return new StoreProblem(
      `${path} is not an intact SQLite database.`,
      'Restore a backup, or move the file away to start with an empty store.',
      error,
    );
  }
  if (code === 'SQLITE_BUSY') {
    return new StoreProblem(
      `${path} is held by another process.`,
      'Stop the other process (a backup tool, an open database browser) and start again.',
      error,
    );
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new StoreProblem(`The disk of ${folder} is full.`, 'Free some space and start again.', error);
  }
  if (code.startsWith('E') || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) {
    return new StoreProblem(
      `The folder ${folder} cannot be written to (${code}).`,
      'Give the user that runs Redress the right to write there, or name another folder in DATABASE_URL.',
      error,
    );
  }
  return error;
}
