import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Notice } from '../../domain/facts/delivery-records.ts';
import { bodyOf } from '../../domain/facts/notice.ts';
import type { Outcome } from '../../operations/ports/poster.ts';
import { readFileCopy } from '../../operations/posting/read-file-copy.ts';
import { readNotices } from '../../operations/posting/read-notices.ts';
import { slackError } from '../platform/clients.ts';
import type { Shell } from '../shell.ts';
import { upload } from './upload.ts';

/** A message whose file is gone may be gone with it, or stay as a mark that nobody deletes. */
const gone = new Set([
  'message_not_found',
  'cant_delete_message',
  'file_not_found',
  'file_deleted',
  'thread_not_found',
]);

/**
 * Copies of kept files, sent to people who read the case. A copy stands below a message of ours, so that it is found
 * again when the file is erased.
 */
export function fileCopies({ context, clientsOf, log }: Shell) {
  /** Takes a sent copy away: the files below its message, then the message. */
  async function takeBack({ workspace, channel, ts }: Notice): Promise<void> {
    if (channel === null || ts === null) return;
    const { background } = clientsOf(workspace);
    const unlessGone = (error: unknown) => {
      if (!gone.has(slackError(error) ?? '')) throw error;
      return undefined;
    };
    const thread = await background.conversations.replies({ channel, ts }).catch(unlessGone);
    for (const reply of thread?.messages ?? []) {
      for (const { id } of reply.files ?? []) {
        if (id !== undefined) await background.files.delete({ file: id }).catch(unlessGone);
      }
      if (reply.ts !== undefined && reply.ts !== ts) {
        await background.chat.delete({ channel, ts: reply.ts }).catch(unlessGone);
      }
    }
    await background.chat.delete({ channel, ts }).catch(unlessGone);
  }

  return {
    takeBack,

    async hand(
      it: Case,
      wanted: { person: PersonId; file: string },
      channel: string,
      announce: () => Promise<Outcome>,
    ): Promise<Outcome> {
      const copy = await readFileCopy(context, it, wanted);
      if ('missing' in copy) return { outcome: 'skipped', reason: copy.missing };
      const { file, content } = copy;
      const clients = clientsOf(it.complaint.workspace);
      const share = await upload(clients, {
        name: file.name,
        type: file.mimetype,
        bytes: new Uint8Array(content),
      });
      const sent = await announce();
      if (sent.outcome !== 'sent' || sent.ts === undefined) return sent;
      try {
        await share(channel, sent.ts);
        return sent;
      } catch (error) {
        // Without its file the message only misleads; both come again.
        await clients.background.chat
          .delete({ channel, ts: sent.ts })
          .catch((failure: unknown) => log.warn({ error: failure }, 'a message without its file stays'));
        throw error;
      }
    },

    /** Every copy of a file that was sent to somebody. */
    async takeAllBack(notice: Notice, file: string): Promise<Outcome> {
      const sent = await readNotices(context, notice);
      for (const copy of sent.filter((each) => copiedFile(each) === file)) await takeBack(copy);
      return { outcome: 'sent' };
    },
  };
}

/** The file that a notice is a copy of. */
export function copiedFile(notice: Notice): string | undefined {
  const body = bodyOf(notice);
  return body.kind === 'direct' && body.say.type === 'file-copy' ? body.say.file : undefined;
}
