import { put, remove } from '../../domain/facts/write.ts';
import type { Draft } from '../../domain/filing/records.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../visitor.ts';

/** Keeps what Slack told of an unfinished form; one draft a person, the newest wins. */
export async function saveDraft(
  context: Context,
  visitor: Visitor,
  input: { view: string; values: Record<string, unknown> },
): Promise<void> {
  const { workspace, person } = visitor;
  const draft: Draft = { workspace, person, view: input.view, values: input.values, savedAt: context.now() };
  await context.store.commit([put('drafts', draft)]);
}

export async function discardDraft(context: Context, visitor: Visitor): Promise<void> {
  await context.store.commit([remove('drafts', { workspace: visitor.workspace, person: visitor.person })]);
}
