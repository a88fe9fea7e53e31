import type { Organisation } from '../../domain/facts/organisation.ts';
import type { Refusal } from '../../domain/facts/refusal.ts';
import { recognise, type Visitor } from '../../operations/visitor.ts';
import { namesFor } from '../blocks/names.ts';
import { type Reader, readerOf } from '../blocks/reader.ts';
import type { Shell } from '../shell.ts';
import { refusalText } from './notice-view.ts';

/** Somebody at the door, and how to speak with them. */
export interface Visit {
  visitor: Visitor;
  reader: Reader;
  organisation: Organisation;
}

export interface Caller {
  workspace: string;
  slack: string;
  /** The caller's own team: another one than the workspace's means another organisation. */
  team: string | undefined;
}

export async function visit(shell: Shell, { workspace, slack, team }: Caller): Promise<Visit> {
  const { context } = shell;
  const known = await recognise(context, { workspace, slack });
  const { organisation } = await context.policies.of(workspace);
  const visitor = { ...known, outsider: known.outsider || (await isElsewhere(shell, workspace, team)) };
  return { visitor, reader: readerOf(visitor), organisation };
}

/** Of another team; within one Enterprise organisation, teams are colleagues and the profile decides. */
async function isElsewhere(shell: Shell, workspace: string, team: string | undefined): Promise<boolean> {
  if (team === undefined || team === workspace) return false;
  return (await shell.context.store.workspace(workspace))?.enterprise == null;
}

/** A refusal in the visitor's words. mrkdwn. */
export async function worded(
  shell: Shell,
  { visitor, reader, organisation }: Visit,
  refusal: Refusal,
): Promise<string> {
  const people = [...('who' in refusal ? refusal.who : []), ...('by' in refusal ? [refusal.by] : [])];
  const names = await namesFor(shell.context, visitor.workspace, organisation, people);
  return refusalText(refusal, organisation, names, reader);
}
