import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { freePort } from '../free-port.ts';
import type { Bench, Which } from './given.ts';
import { ackedByRedress, ackedByReference, type Check, type Load, send } from './load.ts';
import { organisationFile, signingSecret } from './submissions.ts';

/** One of the two programs, running as a process of its own. */
export interface RunningApp {
  pid: number;
  /** Milliseconds from its start to its first successful ack. */
  firstAck: number;
  /** Filings it acked. */
  acked(): number;
  file(count: number, atOnce: number): Promise<Load>;
  /** Holds the process still while the other one is measured, and lets it go on. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

const checks: Record<Which, Check> = { reference: ackedByReference, redress: ackedByRedress };
const patience = 30_000;
const children = new Set<ChildProcess>();

/** Starts one of them over a store, and waits until it acked its first filing. */
export async function startApp(bench: Bench, which: Which, databaseUrl: string): Promise<RunningApp> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const [first] = bench.submissions(1);
  let said = '';
  const began = performance.now();
  const child = spawn(process.execPath, bench.commands[which], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: bench.slack.apiUrl,
      DATABASE_URL: databaseUrl,
      REDRESS_ORGANISATION: organisationFile,
      // What Redress keeps beside a store belongs to it: a new store begins without.
      REDRESS_DATA: databaseUrl.startsWith('file:') ? dirname(pathOf(databaseUrl)) : bench.folder,
      PORT: String(port),
    },
  });
  children.add(child);
  child.stdout.on('data', (chunk) => {
    said = (said + chunk).slice(-4000);
  });
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000);
  });
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      children.delete(child);
      resolve();
    }),
  );
  try {
    while (!(await isListening(port))) {
      if (child.exitCode !== null || performance.now() - began > patience)
        throw new Error('it does not listen');
    }
    await send(url, [first!], 1, checks[which]);
  } catch (error) {
    throw new Error(`${which} does not start:\n${said}`, { cause: error });
  }
  const firstAck = performance.now() - began;
  let acked = 1;
  return {
    pid: child.pid!,
    firstAck,
    acked: () => acked,
    async file(count, atOnce) {
      const load = await send(url, bench.submissions(count), atOnce, checks[which]);
      acked += load.milliseconds.length;
      return load;
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async stop() {
      child.kill('SIGCONT');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** For Ctrl-C and failures: no child outlives the bench. */
export function killAll(): void {
  for (const child of children) child.kill('SIGKILL');
}

/** One try, and a pause of a millisecond where nobody listens yet. */
async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const answered = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
  socket.destroy();
  if (!answered) await new Promise((resolve) => setTimeout(resolve, 1));
  return answered;
}

let stores = 0;

/** Address of a SQLite store that does not exist yet. */
export async function newStore(bench: Bench): Promise<string> {
  stores += 1;
  const folder = join(bench.folder, `store-${stores}`);
  await mkdir(folder);
  return `file:${join(folder, 'store.sqlite')}`;
}

export function pathOf(databaseUrl: string): string {
  return databaseUrl.slice('file:'.length);
}
