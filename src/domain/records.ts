import type { Clock, Severity } from './organisation.ts';

/**
 * The facts the store keeps, one interface a table. Every instant is UTC epoch milliseconds, every
 * amount is in minor currency units, every row names its workspace.
 */
export type PersonId = string;

export type Actor = { kind: 'person'; person: PersonId } | { kind: 'system' };

export const sources = ['counter', 'phone', 'web', 'message', 'social', 'regulator', 'head-office'] as const;
export type Source = (typeof sources)[number];

export const remedyKinds = [
  'apology',
  'explanation',
  'exchange',
  'return',
  'repair',
  'refund',
  'compensation',
  'visit',
  'goodwill',
] as const;
export type RemedyKind = (typeof remedyKinds)[number];

export const flags = ['injury', 'vulnerable', 'media', 'regulator', 'abusive'] as const;
export type Flag = (typeof flags)[number];

export const motives = ['venting', 'respect', 'opportunity', 'expectation', 'showing', 'revenge'] as const;
export type Motive = (typeof motives)[number];

export const complainantKinds = ['named', 'anonymous', 'third-party'] as const;
export type ComplainantKind = (typeof complainantKinds)[number];

export const outcomes = ['upheld', 'partly', 'not-upheld'] as const;
export type Outcome = (typeof outcomes)[number];

/** PRODUCT §5: two families of causes, and three that belong to neither. */
export const causes = {
  systemic: ['image', 'notice', 'policy', 'product', 'supplier'],
  individual: ['training', 'experience', 'consistency', 'alertness', 'attitude', 'negligence'],
  other: ['misuse', 'no-fault', 'undetermined'],
} as const;
export type Cause = (typeof causes)[keyof typeof causes][number];
export const allCauses: readonly Cause[] = [...causes.systemic, ...causes.individual, ...causes.other];

export const bearers = ['company', 'supplier', 'department'] as const;
export type Bearer = (typeof bearers)[number];

export const means = ['call', 'visit', 'message', 'email', 'letter', 'counter'] as const;
export type Means = (typeof means)[number];

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
  /** Channel of the card: the department's, or the restricted one. */
  channel: string;
  restricted: boolean;
  owner: PersonId | null;
  claimedAt: number | null;
  respondedAt: number | null;
  calledBackAt: number | null;
  closedAt: number | null;
  closedBy: PersonId | null;
  reopenedAt: number | null;
  /** How many levels of the ladder have joined. */
  level: number;
  /** Falls due for a callback; on-the-spot ones only by rule. */
  callbackDue: boolean;
  /** Changes with everything a card shows. */
  revision: number;
}

export interface Point {
  workspace: string;
  complaint: string;
  number: number;
  text: string;
  outcome: Outcome | null;
  facts: string | null;
  cause: Cause | null;
  responsibility: string | null;
  foundBy: PersonId | null;
  foundAt: number | null;
}

export interface Remedy {
  id: string;
  workspace: string;
  complaint: string;
  kind: RemedyKind;
  amount: number | null;
  currency: string;
  bearer: Bearer;
  details: string | null;
  proposedBy: PersonId;
  proposedAt: number;
  /** A later remedy took its place. */
  replacedAt: number | null;
}

export interface Response {
  id: string;
  workspace: string;
  complaint: string;
  means: Means;
  text: string;
  givenBy: PersonId;
  givenAt: number;
}

export const callbackOutcomes = ['reached', 'unreachable', 'no-contact'] as const;
export type CallbackOutcome = (typeof callbackOutcomes)[number];

/** One attempt to hear from the complainant how it went. */
export interface Callback {
  id: string;
  workspace: string;
  complaint: string;
  outcome: CallbackOutcome;
  resolved: boolean | null;
  /** 1 to 5. */
  satisfaction: number | null;
  words: string | null;
  calledBy: PersonId;
  calledAt: number;
}

export interface Lesson {
  id: string;
  workspace: string;
  complaint: string;
  /** The lesson this one repeats. */
  sameAs: string | null;
  happened: string;
  cause: Cause;
  handling: string;
  result: string;
  reflection: string;
  countermeasure: string;
  /** cause × product × place, normalised. */
  signature: string;
  learnedBy: PersonId;
  learnedAt: number;
}

export interface Deadline {
  id: string;
  workspace: string;
  complaint: string;
  clock: Clock;
  startedAt: number;
  nudgeAt: number;
  dueAt: number;
  /** When to look at it next; null when nothing more can happen. */
  lookAt: number | null;
  nudgedAt: number | null;
  metAt: number | null;
  cancelledAt: number | null;
  breachedAt: number | null;
  /** Who held the complaint when it lapsed; null when nobody did. */
  breachedBy: PersonId | null;
}

export interface Escalation {
  id: string;
  workspace: string;
  complaint: string;
  /** 1 is the lowest rung of the department's ladder. */
  level: number;
  person: PersonId | null;
  because: 'lapse' | 'reopened';
  clock: Clock | null;
  at: number;
}

export interface Entry {
  workspace: string;
  complaint: string;
  /** 1, 2, 3 … without gaps. */
  sequence: number;
  at: number;
  kind: string;
  /** Canonical JSON: structured facts in the clear, private ones as commitments. */
  body: string;
  previous: string;
  hash: string;
}

/** The erasable half of an entry: what a commitment stands for. */
export interface Secret {
  workspace: string;
  complaint: string;
  sequence: number;
  field: string;
  salt: string;
  /** JSON of the value. */
  value: string;
}

export interface Note {
  id: string;
  workspace: string;
  complaint: string;
  channel: string;
  ts: string;
  author: PersonId;
  text: string;
  /** Slack file ids. */
  files: string[];
  writtenAt: number;
  editedAt: number | null;
  deletedAt: number | null;
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
  state: 'wanted' | 'kept' | 'refused';
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

/** Where a complaint's card stands in Slack. */
export interface Placement {
  workspace: string;
  complaint: string;
  channel: string;
  ts: string;
  /** The complaint's revision that the card shows. */
  revision: number;
}

export const noticeStates = ['queued', 'sending', 'sent', 'failed', 'held'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** A queued outbound message. */
export interface Notice {
  id: string;
  workspace: string;
  /** Unique per workspace: the same notice is never queued twice. */
  key: string;
  kind: string;
  /** Messages of one lane leave one after another: a channel or a person. */
  lane: string;
  complaint: string | null;
  body: Record<string, unknown>;
  state: NoticeState;
  createdAt: number;
  /** Not before this instant. */
  sendAt: number;
  attempts: number;
  leasedUntil: number | null;
  /** The attempt before this one may have succeeded. */
  uncertain: boolean;
  sentAt: number | null;
  channel: string | null;
  ts: string | null;
  failure: string | null;
}

/** A request from Slack that was acted on: its key makes the second arrival harmless. */
export interface Received {
  workspace: string;
  key: string;
  at: number;
  /** What it made, so that the same answer can be given again. */
  result: string | null;
}

/** A weekly or monthly duty that is done once. */
export interface Slot {
  workspace: string;
  kind: 'digest';
  /** `2026-W47`. */
  name: string;
  doneAt: number;
}

export interface Policy {
  workspace: string;
  version: number;
  /** JSON of the Organisation. */
  organisation: string;
  importedAt: number;
  importedBy: string;
}

export interface Workspace {
  id: string;
  name: string;
  enterprise: string | null;
  botUser: string | null;
  connectedAt: number;
}

/** What Slack says of one of its users. */
export interface Profile {
  workspace: string;
  slack: string;
  name: string;
  /** Slack's locale, for example `zh-CN`. */
  locale: string | null;
  timezone: string | null;
  deactivated: boolean;
  /** Of another organisation, through Slack Connect. */
  external: boolean;
  refreshedAt: number;
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

export interface Records {
  complaints: Complaint;
  points: Point;
  remedies: Remedy;
  responses: Response;
  callbacks: Callback;
  lessons: Lesson;
  deadlines: Deadline;
  escalations: Escalation;
  entries: Entry;
  secrets: Secret;
  notes: Note;
  files: FileRecord;
  drafts: Draft;
  placements: Placement;
  notices: Notice;
  received: Received;
  slots: Slot;
  policies: Policy;
  workspaces: Workspace;
  profiles: Profile;
  channels: Channel;
}
