import type { Draft } from '../../domain/filing/records.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../visitor.ts';

/** The form that this visitor has begun and not sent: nobody else reads it. */
export function readDraft(context: Context, { workspace, person }: Visitor): Promise<Draft | undefined> {
  return context.store.draft(workspace, person);
}
