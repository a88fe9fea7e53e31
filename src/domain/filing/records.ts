/** Records of filing: a complaint, what was attached to it, and what is still being typed. */

import type { Ending } from '../closing/records.ts';
import type { PersonId } from '../facts/actor.ts';
import type { RemedyKind } from '../facts/remedy-kind.ts';
import type { Severity } from '../facts/severity.ts';
import type { ClaimDelegation } from '../routing/records.ts';

export const sources = ['counter', 'phone', 'web', 'message', 'social', 'regulator', 'head-office'] as const;

export type Source = (typeof sources)[number];

export const flags = ['injury', 'vulnerable', 'media', 'regulator', 'abusive'] as const;

export type Flag = (typeof flags)[number];

export const motives = ['venting', 'respect', 'opportunity', 'expectation', 'showing', 'revenge'] as const;

export type Motive = (typeof motives)[number];

export const complainantKinds = ['named', 'anonymous', 'third-party'] as const;

export type ComplainantKind = (typeof complainantKinds)[number];

export interface Complaint {
  id: string;
  workspace: string;
  /** `RD-2026-000123`, unique per workspace and year. */
  reference: string;
  /** Grows with the register: one more than the last entry's sequence. */
  version: number;
  /** Hash of the register's last entry. */
  head: string;
  policyVersion: number;
  filedAt: number;
  reporter: PersonId;
  source: Source;
  /** Local date and, where known, time: `2026-11-20` or `2026-11-20T14:30`. */
  occurredOn: string | null;
  place: string | null;
  product: string | null;
  receipt: string | null;
  category: string;
  department: string;
  severity: Severity;
  complainantKind: ComplainantKind;
  complainantName: string | null;
  complainantContact: string | null;
  /** The contact without spaces, case and punctuation, to find the same person again. */
  contactKey: string | null;
  narrative: string;
  soughtKind: RemedyKind | null;
  soughtAmount: number | null;
  currency: string;
  subject: PersonId | null;
  flags: Flag[];
  motive: Motive | null;
  /** Scenario questions' answers by question id. */
  answers: Record<string, string>;
  /** Permalink of the message it was filed from. */
  link: string | null;
  /** How it was settled on the spot, where it was. */
  settledHow: string | null;
  /**
   * Channel of the card: the department's, or the restricted one. Null where its subject could read both:
   * then it is handled by direct messages to those who may.
   */
  channel: string | null;
  restricted: boolean;
  /** Of audit, for a major complaint: looks into it independently of the department. */
  investigator: PersonId | null;
  /** Nobody of the department claimed in time: the desk decides alone since then. */
  decisionLostAt: number | null;
  /** The department that lost the decision. */
  decisionLostBy: string | null;
  owner: PersonId | null;
  claimedAt: number | null;
  respondedAt: number | null;
  calledBackAt: number | null;
  closedAt: number | null;
  closedBy: PersonId | null;
  reopenedAt: number | null;
  /** Closed without having been handled to the end: why. */
  endedAs: Ending | null;
  /** Reference of the complaint that goes on in its place. */
  mergedInto: string | null;
  /** Reference of the earlier complaint that this one takes up again. */
  follows: string | null;
  /** Looked into a second time on the complainant's wish. */
  secondStageAt: number | null;
  /** Who owned it before the second stage: may not own it again. */
  firstOwner: PersonId | null;
  /** Whom those who may claim it let claim it in their place, oldest first; which of them count is of today. */
  claimDelegations: ClaimDelegation[];
  /** How many levels of the ladder have joined. */
  level: number;
  /** Falls due for a callback; on-the-spot ones only by rule. */
  callbackDue: boolean;
  /** Changes with everything a card shows. */
  revision: number;
}

export interface FileRecord {
  id: string;
  workspace: string;
  complaint: string;
  slackFile: string;
  name: string;
  mimetype: string;
  size: number;
  sha256: string | null;
  /** Relative to the data folder. */
  path: string | null;
  /** Of an erased one only hash and size are left. */
  state: 'wanted' | 'kept' | 'refused' | 'erased';
  reason: string | null;
  addedAt: number;
}

export interface Draft {
  workspace: string;
  person: PersonId;
  /** The view it was typed in. */
  view: string;
  /** Form values by field name. */
  values: Record<string, unknown>;
  savedAt: number;
}
