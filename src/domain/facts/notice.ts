import type { AnsweringDirectSay, AnsweringSay } from '../answering/says.ts';
import type { Clock } from '../clocks/clock.ts';
import type { ClockDirectSay, ClockSay, DeadlineSay, PingReason } from '../clocks/says.ts';
import type { ClosingDirectSay, ClosingSay } from '../closing/says.ts';
import type { FilingDirectSay, FilingSay } from '../filing/says.ts';
import type {
  ClaimDirectSay,
  ClaimSay,
  GradingDirectSay,
  GradingSay,
  RoutingChannelSay,
  RoutingDirectSay,
  RoutingSay,
} from '../routing/says.ts';
import type { PersonId } from './actor.ts';
import type { Notice } from './delivery-records.ts';
import type { Language } from './organisation.ts';

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
  /** To a channel, about a complaint: nothing personal. */
  | { kind: 'channel'; channel: string; say: ChannelSay }
  /** The card that stood here before the complaint moved becomes a bare reference, its thread lines go. */
  | { kind: 'left-behind'; channel: string; ts: string }
  /** What the app told somebody directly is taken away: they turn out to be the subject. */
  | { kind: 'untold'; told: PersonId }
  /** A file was erased: its copies that were sent to people are taken back. */
  | { kind: 'file-gone'; file: string }
  /** Only its author sees it: what they wrote in the thread sounds like a promise. */
  | { kind: 'promise-offer'; person: PersonId; note: string }
  /** To an administrator, each night that finds any: where nobody is there in the coming week. */
  | { kind: 'preflight'; person: PersonId; date: string }
  /** To the desk's channel: somebody please call the complainant. */
  | { kind: 'callback-wanted' }
  /** A message that asked for something, brought up to date in place. `notice`: the one it left by. */
  | { kind: 'renewed'; notice: string }
  | { kind: 'digest'; week: string; channel: string; language: Language }
  /** A direct message to somebody who can mend the channel. */
  | { kind: 'digest-failed'; person: PersonId; week: string; channel: string; problem: string };

/** What is said in the complaint's thread. */
export type ThreadSay =
  | FilingSay
  | ClaimSay
  | GradingSay
  | RoutingSay
  | DeadlineSay
  | ClockSay
  | AnsweringSay
  | ClosingSay;

/** A line in a thread that is a sentence: the checklist is not. */
export type SpokenLine = Exclude<ThreadSay, { type: 'checklist' }>;

/** What is said to one person. */
export type DirectSay =
  | FilingDirectSay
  | ClaimDirectSay
  | GradingDirectSay
  | RoutingDirectSay
  | ClockDirectSay
  | AnsweringDirectSay
  | ClosingDirectSay
  | { type: 'card-failed'; channel: string; problem: string }
  /** Nobody may do the next thing. */
  | { type: 'stranded'; duty: Duty }
  /** A complaint without a channel: its card, so to speak, and what would stand in its thread. */
  | { type: 'in-confidence' }
  | { type: 'confidential'; line: SpokenLine };

export type ChannelSay = { type: 'major' } | RoutingChannelSay;

/** What somebody has to do next. */
export type Duty = 'claim' | 'approve' | 'callback' | 'sign-head' | 'sign-audit' | 'investigate';

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

/** The lane of a complaint that has no channel. */
export function confidentialLane(complaint: string): string {
  return `complaint:${complaint}`;
}

/** For what waits until somebody may be disturbed: it goes out together. */
export function gatheringLane(person: PersonId): string {
  return `gathered:${person}`;
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
