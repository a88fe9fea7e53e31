import { isRefusal } from '../../domain/facts/refusal.ts';
import { eraseFile as erase, namesOf } from '../../domain/filing/kept-file.ts';
import { act, type Deed } from '../act.ts';
import type { Context } from '../context.ts';

/**
 * Erases a kept file. The bytes go first: a case never says that a file is erased while it still lies there. After a
 * crash in between the same press works again.
 */
export function eraseFile(context: Context, deed: Deed, erasure: { file: string; reason: string }) {
  const { workspace } = deed.visitor;
  return act(context, deed, async (facts) => {
    const file = facts.it.files.find(({ id }) => id === erasure.file);
    const [entries, secrets] = await Promise.all([
      context.store.entries(workspace, deed.complaint),
      context.store.secrets(workspace, deed.complaint),
    ]);
    const names = file === undefined ? [] : namesOf(file, entries, secrets);
    const decision = erase(facts, { ...erasure, names });
    if (!isRefusal(decision) && file?.path) await context.vault.erase(file.path);
    return decision;
  });
}
