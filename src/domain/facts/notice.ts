import type { Direction, Means, Outcome, Signatory } from '../answering/records.ts';
import type { Clock } from '../clocks/clock.ts';
import type { Awaited } from '../clocks/records.ts';
import type { CallbackOutcome } from '../closing/records.ts';
import type { PersonId } from './actor.ts';
import type { Notice } from './delivery-records.ts';
import type { Language } from './organisation.ts';
import type { RoutingChannelSay, RoutingDirectSay, RoutingSay } from './routing-says.ts';
import type { Severity } from './severity.ts';

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

export type PingReason = 'nudge' | 'lapsed' | 'claimable' | 'joins';

export type ThreadSay =
  | { type: 'alike'; references: string[] }
  | { type: 'claimed'; by: PersonId }
  /** The steps of the case's playbooks: one message, kept up to date in place. */
  | { type: 'checklist' }
  | { type: 'correction'; by: PersonId; owner: PersonId; dueAt: number }
  | { type: 'correction-done'; by: PersonId }
  | { type: 'correction-checked'; by: PersonId; effective: boolean }
  /** `entry`: the register entry that holds the words. */
  | { type: 'released'; by: PersonId; entry: number }
  | { type: 'handed-over'; by: PersonId; to: PersonId; entry: number }
  | { type: 'reporter-asked'; by: PersonId; entry: number }
  | { type: 'claim-delegated'; by: PersonId; to: PersonId; entry: number }
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
      /** Nobody claimed in time: the desk decides now. */
      lost?: boolean;
    }
  | { type: 'graded'; by: PersonId; severity: Severity; entry: number }
  | { type: 'signed'; by: PersonId; signedAs: Signatory }
  /** A colleague is named: the card came here from another channel. */
  | { type: 'moved-here' }
  | { type: 'owner-removed'; owner: PersonId }
  | { type: 'found'; by: PersonId; number: number; outcome: Outcome }
  | {
      type: 'remedy';
      by: PersonId;
      remedy: string;
      /** Outside what like complaints were given. */
      unlike: boolean;
      belowEntitlement: boolean;
    }
  | { type: 'approval-asked'; of: PersonId[] }
  | { type: 'approval-decided'; by: PersonId; onBehalfOf: PersonId | null; approved: boolean; entry: number }
  | { type: 'option-chosen'; by: PersonId }
  | { type: 'offer-rejected'; by: PersonId; joins: PersonId | null; entry: number }
  | { type: 'delegated-back'; by: PersonId; to: PersonId; entry: number }
  | { type: 'carried-out'; by: PersonId; entry: number }
  | { type: 'promised'; by: PersonId; dueAt: number }
  | { type: 'promise-kept'; by: PersonId }
  | { type: 'promise-broken'; owner: PersonId | null }
  | { type: 'contacted'; by: PersonId; means: Means; direction: Direction; reached: boolean }
  | { type: 'answered'; by: PersonId }
  | { type: 'called-back'; by: PersonId; outcome: CallbackOutcome; satisfaction: number | null }
  | { type: 'reopened'; joins: PersonId | null; owner: PersonId | null }
  | { type: 'ready-to-close'; owner: PersonId | null }
  | { type: 'closed'; by: PersonId }
  | { type: 'acknowledged'; by: PersonId }
  | { type: 'escalation-acknowledged'; by: PersonId }
  | { type: 'paused'; by: PersonId; waitingFor: Awaited; expiresAt: number; entry: number }
  /** `by` is null where the wait ran out. */
  | { type: 'resumed'; by: PersonId | null }
  /** `entry` holds what the complainant is told. */
  | { type: 'extended'; by: PersonId; clock: Clock; dueAt: number; entry: number }
  | { type: 'files'; names: number; refused: number }
  | RoutingSay;

export type DirectSay =
  | { type: 'correct-this'; action: string; by: PersonId }
  /** A corrective action was carried out: somebody judges whether it helped. */
  | { type: 'check-effect'; action: string; by: PersonId }
  /** `earlier`: the complaint whose lesson did not hold. */
  | { type: 'lesson-failed'; earlier: string }
  /** The finding was corrected: it holds after all. */
  | { type: 'lesson-held'; earlier: string }
  | RoutingDirectSay
  /** What the form became when it was sent, once more. */
  | { type: 'receipt'; alike?: string[]; precedent?: { reference: string; department: string } }
  | { type: 'handed-to-you'; by: PersonId; entry: number }
  | { type: 'question-for-you'; by: PersonId; entry: number }
  /** They may claim it now, and are asked to. */
  | { type: 'claim-delegated-to-you'; by: PersonId; entry: number }
  | { type: 'reopened-to-you' }
  | { type: 'pause-over' }
  /** The words to tell the complainant, to be copied. */
  | { type: 'tell-extension'; clock: Clock; dueAt: number; entry: number }
  | { type: 'approval-wanted'; approval: string }
  /** To the desk and the administrators. */
  | { type: 'nobody-may-approve'; approval: string }
  | { type: 'approval-answer'; by: PersonId; approved: boolean; entry: number }
  | { type: 'counter-proposal-wanted'; entry: number }
  | { type: 'delegated-to-you'; by: PersonId; entry: number }
  /** The written answer, to copy. */
  | { type: 'composed'; version: number }
  | { type: 'promise-due'; promise: string }
  | { type: 'promise-broken'; promise: string }
  | { type: 'card-failed'; channel: string; problem: string }
  /** A correction showed that the same complainant complained before. */
  | { type: 'alike-found'; references: string[] }
  | { type: 'file-refused'; file: string; reason: string }
  /** A kept file, to whoever asked for it. */
  | { type: 'file-copy'; file: string }
  /** A complaint was graded major. */
  | { type: 'major'; investigates: boolean }
  | { type: 'sign-wanted'; signedAs: Signatory }
  /** Nobody may do the next thing. */
  | { type: 'stranded'; duty: Duty }
  /** A complaint without a channel: its card, so to speak, and what would stand in its thread. */
  | { type: 'in-confidence' }
  | { type: 'confidential'; line: SpokenLine }
  | { type: 'relieved' }
  /** Please call the customer back; said in the desk's channel where the subject does not read it. */
  | { type: 'call-wanted' };

/** A line in a thread that is a sentence: the checklist is not. */
export type SpokenLine = Exclude<ThreadSay, { type: 'checklist' }>;

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
