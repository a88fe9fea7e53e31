import { noticeRow, personLane } from '../domain/notice.ts';
import type { FileRecord } from '../domain/records.ts';
import type { EntryDraft } from '../domain/register.ts';
import { change, insert } from '../domain/write.ts';
import { writesOf } from './act.ts';
import type { Context } from './context.ts';
import { Conflict } from './ports.ts';

const batch = 10;

/**
 * Copies attached files under the app's own data; what cannot be kept is told to the reporter. Throws the
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
  const told = noticeRow(
    {
      key: `file-refused:${file.id}`,
      lane: personLane(complaint.reporter),
      body: {
        kind: 'direct',
        person: complaint.reporter,
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
    if (error instanceof Conflict) return false;
    throw error;
  }
}
