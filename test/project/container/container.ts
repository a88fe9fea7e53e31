import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Image } from './image.ts';

/** A process of the image: it knows the image's environment and what `docker run -e` adds, nothing else. */
export interface Container {
  /** Resolves when a path answers with 200. Rejects when the program ends before, with what it said. */
  answers(path: string): Promise<Response>;
  /** Resolves when the program has said this. Rejects as above. */
  says(words: string): Promise<unknown>;
  /** Runs another command in the same container, as `docker exec` does; resolves to its exit code. */
  execute(command: readonly string[]): Promise<number | null>;
  /** As `docker stop` does; resolves to the exit code. */
  stop(): Promise<number | null>;
}

/** Milliseconds. Whoever waits so long waits in vain; a slow machine does not fail. */
const longest = 5 * 60_000;

export async function startContainer(image: Image, given: Record<string, string>): Promise<Container> {
  const port = String(await freePort());
  const environment = { ...inFolder(image), ...given, HOST: '127.0.0.1', PORT: port };
  const main = startIn(image, environment, [...image.entrypoint, ...image.command]);

  async function eventually<Found>(wanted: string, look: () => Promise<Found | undefined>): Promise<Found> {
    for (const start = Date.now(); Date.now() - start < longest; await wait(100)) {
      const found = await look();
      if (found !== undefined) return found;
      if (main.process.exitCode !== null || main.process.signalCode !== null) break;
    }
    throw new Error(`Never came: ${wanted}. The program said:\n${main.said()}`);
  }

  return {
    answers: (path) =>
      eventually(`200 at ${path}`, async () => {
        const answer = await fetch(new URL(path, `http://127.0.0.1:${port}`)).catch(() => undefined);
        return answer?.status === 200 ? answer : undefined;
      }),
    says: (words) => eventually(words, async () => main.said().includes(words) || undefined),
    execute: (command) => startIn(image, environment, command).ended,
    async stop() {
      main.process.kill('SIGTERM');
      return main.ended;
    },
  };
}

function startIn(image: Image, environment: Record<string, string>, [program, ...rest]: readonly string[]) {
  if (program !== 'node') throw new Error(`The test starts only node, not ${program}`);
  const child: ChildProcess = spawn(process.execPath, rest, {
    cwd: join(image.root, image.workdir),
    env: { PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += String(text)));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { process: child, said: () => said, ended };
}

/** The image's environment, with its volumes where the folders have them. */
function inFolder({ root, volumes, environment }: Image): Record<string, string> {
  const moved = (value: string) =>
    volumes.reduce((text, volume) => text.replace(volume, join(root, volume)), value);
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, moved(value)]));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
