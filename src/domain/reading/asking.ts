import type { Case } from '../facts/case.ts';
import type { Notice } from '../facts/delivery-records.ts';
import { bodyOf, type NoticeBody, type NoticeDraft } from '../facts/notice.ts';
import type { EntryDraft } from '../facts/register.ts';

/** What a message asks for with a button of its own, besides opening the case. */
export type Ask =
  | 'approval'
  | 'transfer'
  | 'statement'
  | 'signature'
  | 'callback'
  | 'closing'
  | 'promise'
  | 'correction'
  | 'effect'
  | 'following'
  | 'steps';

/** Kinds of register entries after which nothing that was asked before is asked as it was. */
const turns = ['closed', 'withdrawn', 'misfiled', 'merged', 'reopened', 'second-stage'];

/** Kinds of register entries that may answer what a message asks for. */
const answers: Record<Ask, readonly string[]> = {
  approval: ['approved', 'declined', 'remedy-proposed', 'offer-rejected'],
  transfer: ['transfer-accepted', 'transfer-declined'],
  statement: ['case-stated', 'ruled'],
  signature: ['countersigned', 'lowered'],
  callback: ['called-back'],
  closing: [],
  promise: ['promise-kept'],
  correction: ['correction-done'],
  effect: ['correction-checked', 'lesson-failed', 'lesson-held'],
  following: [
    'escalation-acknowledged',
    'acknowledged',
    'claimed',
    'found',
    'contacted',
    'answered',
    'called-back',
    'ruled',
    'correction-done',
  ],
  steps: [],
};

export const asks = Object.keys(answers) as Ask[];

/** What a message asks its readers to do by a button; undefined where it only tells. */
export function askOf(body: NoticeBody): Ask | undefined {
  switch (body.kind) {
    case 'callback-wanted':
      return 'callback';
    case 'ping':
      return body.why === 'joins' || body.clock === 'escalation' ? 'following' : undefined;
    case 'channel':
      return body.say.type === 'transfer-wanted' ? 'transfer' : undefined;
    case 'thread':
      return { 'ready-to-close': 'closing' as const, checklist: 'steps' as const }[body.say.type as string];
    case 'direct':
      return askedDirectly[body.say.type];
    default:
      return undefined;
  }
}

const askedDirectly: Record<string, Ask | undefined> = {
  'approval-wanted': 'approval',
  'transfer-wanted': 'transfer',
  'hearing-wanted': 'statement',
  'sign-wanted': 'signature',
  'call-wanted': 'callback',
  'promise-due': 'promise',
  'promise-broken': 'promise',
  'correct-this': 'correction',
  'check-effect': 'effect',
};

/** What these entries may have answered; a case that was never escalated asks nobody to follow it. */
export function answeredBy(it: Case, entries: readonly EntryDraft[]): Ask[] {
  const kinds = entries.map(({ kind }) => kind);
  const turned = kinds.some((kind) => turns.includes(kind));
  return asks.filter((ask) => {
    if (ask === 'following' && it.escalations.length === 0) return false;
    return turned || kinds.some((kind) => answers[ask].includes(kind));
  });
}

/** Of these only the newest message still speaks of the present: the ones before have had their end. */
const newestOnly: readonly Ask[] = ['callback', 'steps'];

/**
 * Brings every message up to date that asked for one of these: a button that is done with misleads. Each in
 * the lane of its message, so that it comes after it; `version` is the complaint's after the change.
 */
export function renewals(asked: readonly Ask[], sent: readonly Notice[], version: number): NoticeDraft[] {
  const found = sent.filter(
    (notice) =>
      (notice.state === 'sending' || notice.ts !== null) &&
      asked.some((ask) => ask === askOf(bodyOf(notice))),
  );
  return found.filter(isLatest).map((notice) => ({
    key: `renewed:${notice.id}:${version}`,
    lane: notice.lane,
    body: { kind: 'renewed', notice: notice.id },
  }));
}

function isLatest(notice: Notice, index: number, all: readonly Notice[]): boolean {
  const ask = askOf(bodyOf(notice));
  if (ask === undefined || !newestOnly.includes(ask)) return true;
  return !all.slice(index + 1).some((later) => later.lane === notice.lane && askOf(bodyOf(later)) === ask);
}
