import { noticeRow, personLane } from '../domain/notice.ts';
import type { Complaint, FileRecord, PersonId } from '../domain/records.ts';
import type { EntryDraft } from '../domain/register.ts';
import { change, insert } from '../domain/write.ts';
import { writesOf } from './act.ts';
import type { Context } from './context.ts';
import { Conflict } from './ports.ts';

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
  const it = await context.store.case(file.workspace, file.complaint);
  if (it === undefined) return false;
  const { complaint } = it;
  const result = await context.vault.keep(file);
  const refused = 'refused' in result;
  const set: Partial<FileRecord> = refused
    ? { state: 'refused', reason: result.refused }
    : { state: 'kept', ...result };
  const entry: EntryDraft = {
    kind: refused ? 'file-refused' : 'file-kept',
    at: context.now(),
    actor: { kind: 'system' as const },
    facts: 'refused' in result ? { reason: result.refused } : { sha256: result.sha256, size: result.size },
    private: { name: file.name },
  };
  const person = await attacherOf(context, file, complaint);
  const told = noticeRow(
    {
      key: `file-refused:${file.id}`,
      lane: personLane(person),
      body: {
        kind: 'direct',
        person,
        say: { type: 'file-refused', file: file.id, reason: refused ? result.refused : '' },
      },
    },
    { id: context.newId(), workspace: file.workspace, complaint: complaint.id, now: context.now() },
  );
  try {
    await context.store.commit([
      change('files', { workspace: file.workspace, id: file.id, state: 'wanted' }, set),
      ...writesOf(context, complaint, { entries: [entry] }),
      ...(refused ? [insert('notices', told)] : []),
    ]);
    return true;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await forgetErased(context, file, 'path' in result ? result.path : undefined);
    return false;
  }
}

/** Whoever wrote the reply that it came with, else the reporter. */
async function attacherOf(
  context: Context,
  { slackFile }: FileRecord,
  { workspace, id, reporter }: Complaint,
): Promise<PersonId> {
  const notes = await context.store.notes(workspace, id);
  return notes.find(({ files }) => files.includes(slackFile))?.author ?? reporter;
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
