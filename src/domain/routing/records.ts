/** Records of where a complaint stands and who handles it. */

import type { PersonId } from '../facts/actor.ts';

/** Somebody who may claim a complaint lets a colleague of the department take it (rules §3). */
export interface ClaimDelegation {
  to: PersonId;
  by: PersonId;
  at: number;
}

/** Where a complaint's card stands in Slack. */
export interface Placement {
  workspace: string;
  complaint: string;
  channel: string;
  ts: string;
  /** The complaint's revision that the card shows. */
  revision: number;
}

/** A complaint on its way to another department; the sender is responsible until it is accepted. */
export interface Transfer {
  id: string;
  workspace: string;
  complaint: string;
  /** Department ids. */
  from: string;
  to: string;
  reason: string;
  askedBy: PersonId;
  askedAt: number;
  decidedBy: PersonId | null;
  decidedAt: number | null;
  accepted: boolean | null;
  /** Why it was declined. */
  answer: string | null;
}

/** Departments disagree about who is responsible: each states its case once, the desk rules. */
export interface Hearing {
  id: string;
  workspace: string;
  complaint: string;
  /** The complaint's category when it was opened: later ones of it are offered the ruling. */
  category: string;
  /** Department ids, the responsible one first. */
  sides: string[];
  openedBy: PersonId;
  openedAt: number;
  ruledFor: string | null;
  ruledBy: PersonId | null;
  ruledAt: number | null;
  /** The desk's reasons. */
  ruling: string | null;
}

/** What one department says in a hearing. */
export interface Statement {
  workspace: string;
  complaint: string;
  hearing: string;
  department: string;
  text: string;
  statedBy: PersonId;
  statedAt: number;
}

/** A department that helps; the first stays responsible (首接负责). */
export interface Cooperation {
  workspace: string;
  complaint: string;
  department: string;
  /** What it is asked for. */
  task: string;
  addedBy: PersonId;
  addedAt: number;
}

/** What Slack says of one of its channels. */
export interface Channel {
  workspace: string;
  id: string;
  name: string;
  private: boolean;
  archived: boolean;
  /** Whether the app is in it. */
  joined: boolean;
  members: string[];
  refreshedAt: number;
}
