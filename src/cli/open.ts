import { existsSync } from 'node:fs';
import { type Config, readConfig } from '../config.ts';
import { loadHolidays } from '../content/holidays.ts';
import type { Policies } from '../operations/context.ts';
import { policiesOf } from '../operations/policies.ts';
import type { Store } from '../operations/ports/store.ts';
import type { WorkspaceReads } from '../operations/ports/workspace-reads.ts';
import { openStore } from '../store/open-store.ts';
import { practiceNow, practiceStorePath } from './practice-store.ts';
import { Problem } from './problems.ts';
import type { Terminal } from './terminal.ts';

/** The store that a command looks into. */
export interface Opened {
  config: Config;
  store: Store;
  policies: Policies;
  /** Where it is, without a password. */
  place: string;
  /** UTC epoch milliseconds; in practice, where its clock was moved to. */
  now: number;
}

/**
 * Opens the store for `work` and closes it afterwards: without Slack variables the practice workspace's.
 * Throws `Problem` where there is none yet.
 */
export async function withStore<Result>(
  terminal: Terminal,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(terminal.environment);
  const practice = config.slack === undefined;
  const url = practice ? `file:${practiceStorePath(config)}` : config.databaseUrl;
  const place = placeOf(url);
  if (url.startsWith('file:') && !existsSync(pathOf(url))) throw missing(place, practice);
  if (practice) terminal.remark(`No Slack variable is set: this is the practice workspace, ${place}.`);
  const store = await openStore({ url, kind: practice ? 'practice' : 'production' });
  try {
    const now = practice ? await practiceNow(config, terminal.now()) : terminal.now();
    const policies = policiesOf(store, loadHolidays, () => now);
    return await work({ config, store, policies, place, now });
  } finally {
    await store.close();
  }
}

/** The workspace that is meant: the only one, or the one named. */
export async function chooseWorkspace(store: WorkspaceReads, named: string | undefined): Promise<string> {
  const workspaces = await store.workspaces();
  const list = workspaces.map(({ id, name }) => `${id} (${name})`).join(', ');
  if (named !== undefined) {
    if (workspaces.some(({ id }) => id === named)) return named;
    throw new Problem(`The store holds no workspace ${named}.`, `It holds ${list || 'none'}.`);
  }
  const [only, ...others] = workspaces;
  if (only === undefined) {
    throw new Problem('No workspace is connected yet.', 'Start Redress once with its Slack variables.');
  }
  if (others.length > 0)
    throw new Problem(`The store holds several workspaces: ${list}.`, 'Choose one with --workspace.');
  return only.id;
}

/** A store's address as it may be shown. */
export function placeOf(url: string): string {
  if (url.startsWith('file:')) return pathOf(url);
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return 'the store of DATABASE_URL';
  }
}

export function pathOf(url: string): string {
  return url.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
}

function missing(place: string, practice: boolean): Problem {
  return practice
    ? new Problem(
        `There is no practice workspace yet (${place}).`,
        'Run `npm start` first; for real complaints, set the Slack variables.',
      )
    : new Problem(`There is no store yet (${place}).`, 'Start Redress once, or run `redress migrate`.');
}
