import type { ReceiptFacts } from '../answering/receipt-facts.ts';
import type { Timetable } from '../clocks/deadline.ts';
import type { Complaint } from '../filing/records.ts';
import type { PersonId } from './actor.ts';
import type { Case } from './case.ts';
import { confidentialLane, type NoticeDraft, type ThreadSay } from './notice.ts';
import type { Organisation } from './organisation.ts';
import type { Playbook } from './playbook.ts';
import type { EntryDraft } from './register.ts';
import type { Write } from './write.ts';

/** What a rule wants done: facts to write, entries for the register, messages to send. */
export interface Decision {
  set?: Partial<Complaint>;
  writes?: Write[];
  entries: EntryDraft[];
  notices?: NoticeDraft[];
  /** What changes in another complaint, in the same commit. */
  also?: { it: Case; decision: Decision };
}

/** All that a rule may look at. Nothing else reaches it. */
export interface Facts {
  it: Case;
  actor: PersonId;
  now: number;
  /** Today's people, ranks and channels. */
  organisation: Organisation;
  /** The policy version that the complaint started with. */
  policy: Organisation;
  timetable: Timetable;
  playbooks: readonly Playbook[];
  /** Read where an approval is waited for. */
  receipt: ReceiptFacts;
  newId: () => string;
}

/**
 * The card, to be brought up to date after this change. A complaint settled on the spot has none, until
 * it is reopened.
 */
export function cardNotices(complaint: Complaint, revision: number): NoticeDraft[] {
  if (!hasThread(complaint) || complaint.channel === null) return [];
  return [
    {
      key: `card:${complaint.id}:${revision}`,
      lane: complaint.channel,
      body: { kind: 'card' },
    },
  ];
}

/**
 * A line in the complaint's thread, where it has one; without a channel it reaches those who handle the
 * complaint one by one. `key` is completed by the complaint's id.
 */
export function threadNotices(complaint: Complaint, key: string, say: ThreadSay): NoticeDraft[] {
  if (!hasThread(complaint)) return [];
  const [name, ...rest] = key.split(':');
  return [
    {
      key: [name, complaint.id, ...rest].join(':'),
      lane: complaint.channel ?? confidentialLane(complaint.id),
      body: { kind: 'thread', say },
    },
  ];
}

function hasThread(complaint: Complaint): boolean {
  return complaint.settledHow === null || complaint.reopenedAt !== null;
}
