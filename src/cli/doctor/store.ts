import type { Policy, Workspace } from '../../domain/facts/workspace-records.ts';
import type { Absence } from '../../domain/people/records.ts';
import type { OutboxReads } from '../../operations/ports/outbox-reads.ts';
import type { StoreKind } from '../../operations/ports/store.ts';
import { openStore } from '../../store/open-store.ts';
import { StoreProblem } from '../../store/store-problem.ts';
import { placeOf } from '../open.ts';
import { type Finding, findingsOf } from './finding.ts';
import { type StoreState, stateOf } from './migrations.ts';

const { ok, warning, problem } = findingsOf('Store');

export interface StoreChecked {
  findings: Finding[];
  workspaces: Workspace[];
  /** The newest policy of the workspace that is looked at. */
  policy?: Policy;
  /** Who of that workspace is away. */
  absences: Absence[];
}

interface StoreQuestion {
  url: string;
  kind: StoreKind;
  /** The only workspace, unless said. */
  workspace: string | undefined;
  now: number;
}

/** Looks into the store. One that is not up to date is left as it is, unopened. */
export async function checkStore(question: StoreQuestion): Promise<StoreChecked> {
  const place = placeOf(question.url);
  try {
    const state = await stateOf(question.url);
    if (!state.exists) return without(ok(`${place}: none yet; the first start creates it.`));
    if (state.pending > 0) {
      return without(
        warning(
          `${place} is ${state.pending} migration${state.pending === 1 ? '' : 's'} behind this version.`,
          'Make a backup, then start Redress or run `redress migrate`.',
        ),
      );
    }
    return await lookInto(question, place, state);
  } catch (error) {
    if (error instanceof StoreProblem) return without(problem(error.problem, error.fix));
    const reason = error instanceof Error ? error.message : String(error);
    return without(
      problem(
        `${place} cannot be opened: ${reason}.`,
        'Check DATABASE_URL, and restore a backup if the file is damaged.',
      ),
    );
  }
}

function without(finding: Finding): StoreChecked {
  return { findings: [finding], workspaces: [], absences: [] };
}

async function lookInto(
  { url, kind, workspace, now }: StoreQuestion,
  place: string,
  state: StoreState,
): Promise<StoreChecked> {
  const store = await openStore({ url, kind });
  try {
    await store.ping();
    const workspaces = await store.workspaces();
    const which = workspace ?? (workspaces.length === 1 ? workspaces[0]?.id : undefined);
    return {
      findings: [
        ok(`${place} can be written to and is up to date.`),
        ...judgeDurability(state),
        ...judgeWorkspaces(workspaces, workspace),
        ...(which === undefined ? [] : await outbox(store, which, now)),
      ],
      workspaces,
      policy: which === undefined ? undefined : await store.policy(which),
      absences: which === undefined ? [] : await store.absences(which),
    };
  } finally {
    await store.close();
  }
}

export function judgeDurability({ durability }: Pick<StoreState, 'durability'>): Finding[] {
  // Opening an SQLite store asserts it.
  if (durability === undefined) return [ok('Every commit reaches the disk (synchronous = FULL).')];
  const { fsync, synchronousCommit } = durability;
  if (fsync === 'off' || synchronousCommit === 'off') {
    return [
      problem(
        `PostgreSQL acknowledges commits before they are on the disk (fsync = ${fsync}, synchronous_commit = ${synchronousCommit}).`,
        'Set both to on: a power cut would lose complaints whose filing was confirmed.',
      ),
    ];
  }
  return [ok(`Every commit reaches the disk (fsync = ${fsync}, synchronous_commit = ${synchronousCommit}).`)];
}

function judgeWorkspaces(workspaces: readonly Workspace[], expected: string | undefined): Finding[] {
  if (expected === undefined || workspaces.length === 0 || workspaces.some(({ id }) => id === expected))
    return [];
  const held = workspaces.map(({ id, name }) => `${name} (${id})`).join(', ');
  return [
    warning(
      `The store holds ${held}, but the bot token belongs to ${expected}.`,
      'Check that SLACK_BOT_TOKEN and DATABASE_URL belong together.',
    ),
  ];
}

const mostTroubled = 100;
const patience = 10 * 60_000;

async function outbox(store: OutboxReads, workspace: string, now: number): Promise<Finding[]> {
  const troubled = await store.troubledNotices(workspace, mostTroubled);
  const next = await store.nextNoticeAt();
  const newest = troubled[0];
  return [
    ...(newest === undefined
      ? []
      : [
          warning(
            `${troubled.length === mostTroubled ? 'At least 100' : troubled.length} messages were given up or wait for a decision; the newest: ${newest.kind} for ${newest.lane}, ${newest.failure ?? 'no reason kept'}.`,
            'Mend what the reason names and tell those concerned; everything is still in the store.',
          ),
        ]),
    ...(next !== undefined && next < now - patience
      ? [
          warning(
            `Messages have been waiting since ${new Date(next).toISOString()}.`,
            'Start Redress; if it runs, read its log for what keeps it from posting.',
          ),
        ]
      : []),
    ...(newest === undefined && (next === undefined || next >= now - patience)
      ? [ok('No message is stuck.')]
      : []),
  ];
}
