import type { Note } from '../../domain/answering/contact-records.ts';
import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Facts } from '../../domain/facts/decision.ts';
import { isRefusal, type Refusal } from '../../domain/facts/refusal.ts';
import type { Entry } from '../../domain/facts/register-records.ts';
import type { Ruling } from '../../domain/routing/routing-precedent.ts';
import { factsOf } from '../commit.ts';
import type { Context } from '../context.ts';
import { findPrecedent } from '../routing/find-precedent.ts';
import type { Visitor } from '../visitor.ts';
import { logReading } from './log-reading.ts';
import { readCase } from './read-case.ts';

/** Something that happened to a complaint; its author where they are not erased. */
export type HistoryLine = Pick<Entry, 'at' | 'kind' | 'sequence'> & { author: PersonId | null };

export interface OpenedCase {
  facts: Facts;
  notes: Note[];
  history: HistoryLine[];
  /** What was ruled about a like complaint, while it can still be followed. */
  precedent: Ruling | undefined;
}

/** All that is shown of a case to those who may read it. `opening`: the key of the press that opens it, to be logged. */
export async function openCase(
  context: Context,
  visitor: Visitor,
  which: { complaint: string } | { reference: string },
  opening?: string,
): Promise<OpenedCase | Refusal> {
  const it = await readCase(context, visitor, which);
  if (isRefusal(it)) return it;
  if (opening !== undefined) await logReading(context, visitor, it, opening);
  const { workspace, id, respondedAt } = it.complaint;
  const isUndecided = respondedAt === null && it.hearings.length === 0;
  const [facts, notes, history, precedent] = await Promise.all([
    factsOf(context, it, visitor.person),
    context.store.notes(workspace, id),
    historyOf(context, it),
    isUndecided ? findPrecedent(context, it.complaint) : undefined,
  ]);
  return { facts, notes, history, precedent };
}

async function historyOf({ store }: Context, { complaint: { workspace, id } }: Case): Promise<HistoryLine[]> {
  const [entries, secrets] = await Promise.all([store.entries(workspace, id), store.secrets(workspace, id)]);
  const authors = new Map(
    secrets
      .filter(({ field }) => field === 'actor')
      .map(({ sequence, value }) => [sequence, String(JSON.parse(value))]),
  );
  return entries.map(({ at, kind, sequence }) => ({
    at,
    kind,
    sequence,
    author: authors.get(sequence) ?? null,
  }));
}
