import type { ReceiverEvent } from '@slack/bolt';
import type { ThreadEvent } from '../../domain/answering/note.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { personOfSlack } from '../../domain/people/people.ts';
import { keepNote } from '../../operations/answering/keep-note.ts';
import { NoOrganisation } from '../../operations/context.ts';
import { callNames } from '../blocks/names.ts';
import { unescapeText } from '../blocks/text.ts';
import type { Shell } from '../shell.ts';

interface MessageEvent {
  type: string;
  subtype?: string;
  channel: string;
  user?: string;
  bot_id?: string;
  text?: string;
  ts: string;
  thread_ts?: string;
  deleted_ts?: string;
  files?: { id: string; name?: string; mimetype?: string; size?: number }[];
  message?: {
    ts: string;
    thread_ts?: string;
    user?: string;
    text?: string;
    bot_id?: string;
    edited?: { user: string };
  };
  previous_message?: { thread_ts?: string; user?: string; text?: string };
}

/**
 * Bolt acks events before any listener runs, so a reply could be lost between the ack and the store.
 * Replies in threads therefore go past Bolt: kept first, acked then. Answers whether it was one.
 */
export async function keptBeforeAck(shell: Shell, { body, ack }: ReceiverEvent): Promise<boolean> {
  const event = (body as { event?: MessageEvent }).event;
  if (body.type !== 'event_callback' || event?.type !== 'message') return false;
  const workspace = receivingWorkspace(body);
  try {
    const { organisation } = await shell.context.policies.of(workspace);
    const happened = threadEvent(event, organisation);
    if (happened !== undefined) {
      const key = `event:${String(body.event_id)}`;
      await keepNote(shell.context, { workspace, channel: event.channel, key }, happened);
    }
  } catch (error) {
    if (!(error instanceof NoOrganisation)) throw error;
  }
  await ack();
  return true;
}

/** In a channel shared with another organisation, `team_id` is the writer's: the authorization says whose app hears it. */
function receivingWorkspace({ authorizations, team_id }: ReceiverEvent['body']): string {
  return String(authorizations?.[0]?.team_id ?? team_id ?? '');
}

/** What happened to a person's reply in a thread; undefined for everything else. */
function threadEvent(event: MessageEvent, organisation: Organisation): ThreadEvent | undefined {
  const personOf = (slack: string) => personOfSlack(organisation, slack);
  const asTyped = (text = '') => unescapeText(text, callNames(organisation));
  switch (event.subtype) {
    case undefined:
    case 'file_share':
    case 'thread_broadcast': {
      if (event.bot_id !== undefined || event.user === undefined) return undefined;
      if (event.thread_ts === undefined || event.thread_ts === event.ts) return undefined;
      return {
        type: 'written',
        thread: event.thread_ts,
        ts: event.ts,
        author: personOf(event.user),
        text: asTyped(event.text),
        files: (event.files ?? []).map(
          ({ id, name = id, mimetype = 'application/octet-stream', size = 0 }) => ({
            id,
            name,
            mimetype,
            size,
          }),
        ),
      };
    }
    case 'message_changed': {
      const { message, previous_message: before } = event;
      if (message === undefined || message.bot_id !== undefined || message.thread_ts === undefined)
        return undefined;
      // Slack also says "changed" when it unfurls a link or counts replies.
      if (message.text === before?.text) return undefined;
      const by = message.edited?.user ?? message.user ?? '';
      return { type: 'edited', ts: message.ts, by: personOf(by), text: asTyped(message.text) };
    }
    case 'message_deleted':
      return { type: 'deleted', ts: event.deleted_ts ?? event.ts, by: null };
    default:
      return undefined;
  }
}
