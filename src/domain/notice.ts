import type { Clock, Language } from './organisation.ts';
import type { CallbackOutcome, Notice, Outcome, PersonId } from './records.ts';

/**
 * What may leave for Slack. Bodies carry ids and instants only, no text that people wrote: the words
 * are read from the store when the notice leaves, so that erased text can never go out.
 */
export type NoticeBody =
  /** The complaint's card: posted once, then kept up to date in place. */
  | { kind: 'card' }
  /** Said in the complaint's thread. */
  | { kind: 'thread'; say: ThreadSay }
  /** A direct message. */
  | { kind: 'direct'; person: PersonId; say: DirectSay }
  /** One line of a combined direct message about deadlines. */
  | { kind: 'ping'; person: PersonId; clock: Clock; dueAt: number; why: PingReason }
  /** To the desk's channel: somebody please call the complainant. */
  | { kind: 'callback-wanted' }
  /** What was asked there, brought up to date: it has been done. */
  | { kind: 'callback-done' }
  | { kind: 'digest'; week: string; channel: string; language: Language }
  /** A direct message to somebody who can mend the channel. */
  | { kind: 'digest-failed'; person: PersonId; week: string; channel: string; problem: string };

export type PingReason = 'nudge' | 'lapsed' | 'claimable' | 'joins';

export type ThreadSay =
  | { type: 'alike'; references: string[] }
  | { type: 'claimed'; by: PersonId }
  /** `entry`: the register entry that holds the words. */
  | { type: 'released'; by: PersonId; entry: number }
  | { type: 'handed-over'; by: PersonId; to: PersonId; entry: number }
  | { type: 'nudge'; clock: Clock; dueAt: number; owner: PersonId | null }
  | {
      type: 'lapsed';
      clock: Clock;
      dueAt: number;
      owner: PersonId | null;
      /** Who joins from the ladder, if anybody is left. */
      joins: PersonId | null;
      /** Mentioned; where many lapse at once, the combined message does that instead. */
      mention: PersonId[];
    }
  | { type: 'found'; by: PersonId; number: number; outcome: Outcome }
  | { type: 'remedy'; by: PersonId }
  | { type: 'answered'; by: PersonId }
  | { type: 'called-back'; by: PersonId; outcome: CallbackOutcome; satisfaction: number | null }
  | { type: 'reopened'; joins: PersonId | null; owner: PersonId | null }
  | { type: 'ready-to-close'; owner: PersonId | null }
  | { type: 'closed'; by: PersonId }
  | { type: 'files'; names: number; refused: number };

export type DirectSay =
  | { type: 'receipt' }
  | { type: 'handed-to-you'; by: PersonId; entry: number }
  | { type: 'reopened-to-you' }
  | { type: 'card-failed'; channel: string; problem: string }
  | { type: 'file-refused'; file: string; reason: string };

export interface NoticeDraft {
  /** Unique per workspace for ever. */
  key: string;
  /** A channel id, or `person:` and the person's id. */
  lane: string;
  body: NoticeBody;
  /** Not before; now, unless said. */
  sendAt?: number;
}

export function personLane(person: PersonId): string {
  return `person:${person}`;
}

/** Turns a draft into the row that is queued. */
export function noticeRow(
  draft: NoticeDraft,
  frame: { id: string; workspace: string; complaint: string | null; now: number },
): Notice {
  const { kind, ...body } = draft.body;
  return {
    id: frame.id,
    workspace: frame.workspace,
    key: draft.key,
    kind,
    lane: draft.lane,
    complaint: frame.complaint,
    body,
    state: 'queued',
    createdAt: frame.now,
    sendAt: draft.sendAt ?? frame.now,
    attempts: 0,
    leasedUntil: null,
    uncertain: false,
    sentAt: null,
    channel: null,
    ts: null,
    failure: null,
  };
}

/** The typed body of a stored notice. */
export function bodyOf(notice: Pick<Notice, 'kind' | 'body'>): NoticeBody {
  return { kind: notice.kind, ...notice.body } as NoticeBody;
}
