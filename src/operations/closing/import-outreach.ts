import { importOutreach as importList } from '../../domain/closing/outreach.ts';
import { type BadRow, readContacts } from '../../domain/closing/outreach-list.ts';
import { isRefusal, type Refusal } from '../../domain/facts/refusal.ts';
import type { Deed, Done } from '../act.ts';
import type { Context } from '../context.ts';
import { perform } from '../perform.ts';

export type ImportAnswer =
  | (Done & { bad: BadRow[] })
  | { problem: 'header' | 'too-many' | 'unreadable' }
  | Refusal;

/** Lists who else could be affected, from a CSV file; importing it again changes nothing. */
export async function importOutreach(context: Context, deed: Deed, slackFile: string): Promise<ImportAnswer> {
  const { workspace } = deed.visitor;
  const file = await context.vault.read(workspace, slackFile);
  if ('refused' in file) return { problem: 'unreadable' };
  const list = readContacts(file.text);
  if ('problem' in list) return list;
  const done = await perform(context, deed, importList, async () => ({
    ...list,
    known: await context.store.outreachOf(workspace, deed.complaint),
  }));
  return isRefusal(done) ? done : { ...done, bad: list.bad };
}
