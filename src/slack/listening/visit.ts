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

export async function visit({ context }: Shell, caller: Caller): Promise<Visit> {
  const visitor = await recognise(context, caller);
  const { organisation } = await context.policies.of(caller.workspace);
  return { visitor, reader: readerOf(visitor), organisation };
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
