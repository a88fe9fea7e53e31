import { keepNote as keep, type ThreadEvent } from '../../domain/answering/note.ts';
import { isRefusal } from '../../domain/facts/refusal.ts';
import { changeCase } from '../commit.ts';
import type { Context } from '../context.ts';

/**
 * Keeps replies in a complaint's thread as notes in its history, edits and deletions included, and their files. Messages
 * elsewhere are none of our business and are dropped before anything is stored. `key` is Slack's event id.
 */
export async function keepNote(
  context: Context,
  { workspace, channel, key }: { workspace: string; channel: string; key: string },
  event: ThreadEvent,
): Promise<'kept' | 'dropped' | 'repeated'> {
  const noteNow = () => context.store.note(workspace, channel, event.ts);
  const complaint =
    event.type === 'written'
      ? await context.store.complaintOfThread(workspace, channel, event.thread)
      : (await noteNow())?.complaint;
  if (complaint === undefined) return 'dropped';
  const changed = await changeCase(context, { workspace, complaint, key }, async (facts) => {
    const before = event.type === 'written' ? undefined : await noteNow();
    return keep(facts, { channel, before }, event);
  });
  if (changed === 'gone') return 'dropped';
  if (changed === 'busy' || isRefusal(changed)) {
    throw new Error('a note could not be kept: the complaint changed too often');
  }
  if (changed === 'changed') context.wake();
  return changed === 'repeated' ? 'repeated' : 'kept';
}
