import type { PersonId } from '../../domain/facts/actor.ts';
import { keptFile as filed } from '../../domain/filing/kept-file.ts';
import type { FileRecord } from '../../domain/filing/records.ts';
import type { Context } from '../context.ts';
import { lookAt } from '../look-at.ts';

const batch = 10;

/**
 * Copies attached files under the app's own data; what cannot be kept is told to whoever attached it. Throws the
 * first obstacle after all were tried: Slack or the disk out of reach.
 */
export async function keepFiles(context: Context): Promise<number> {
  let kept = 0;
  let obstacle: unknown;
  for (const file of await context.store.wantedFiles(batch)) {
    try {
      if (await keepOne(context, file)) kept += 1;
    } catch (error) {
      // The file stays wanted, the next look tries again.
      obstacle ??= error;
    }
  }
  if (kept > 0) context.wake();
  if (obstacle !== undefined) throw obstacle;
  return kept;
}

async function keepOne(context: Context, file: FileRecord): Promise<boolean> {
  const { workspace, complaint } = file;
  const result = await context.vault.keep(file);
  const changed = await lookAt(context, { workspace, complaint }, async (facts) => {
    const author = await authorOf(context, file);
    return filed(facts, file, result, author);
  });
  if (changed === 'changed') return true;
  await forgetErased(context, file, 'path' in result ? result.path : undefined);
  return false;
}

/** Whoever wrote the reply that it came with, if it came with one. */
async function authorOf(
  context: Context,
  { slackFile, workspace, complaint }: FileRecord,
): Promise<PersonId | undefined> {
  const notes = await context.store.notes(workspace, complaint);
  return notes.find(({ files }) => files.includes(slackFile))?.author;
}

/** It was erased while it was copied: the copy goes as well. */
async function forgetErased(
  context: Context,
  { workspace, complaint, id }: FileRecord,
  path: string | undefined,
): Promise<void> {
  const now = (await context.store.case(workspace, complaint))?.files.find((each) => each.id === id);
  if (now?.state === 'erased' && path !== undefined) await context.vault.erase(path);
}
