import type { Clock, Language, Severity } from './organisation.ts';

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

/** rules §5: two families of causes, and three that belong to neither. */
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

/** Ends that are no answer: the complainant takes it back, it was none, or it goes on in another one. */
export const endings = ['withdrawn', 'misfiled', 'merged'] as const;
export type Ending = (typeof endings)[number];

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

/** Somebody who may claim a complaint lets a colleague of the department take it (rules §3). */
export interface ClaimDelegation {
  to: PersonId;
  by: PersonId;
  at: number;
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
  /** Remedies of one option are given together; the complainant chooses among options. From 1. */
  option: number;
  proposedBy: PersonId;
  proposedAt: number;
  /** The complainant accepted the option it belongs to. */
  chosenAt: number | null;
  /** The complainant rejected what was offered; it no longer stands. */
  rejectedAt: number | null;
  /** It no longer stands: a later one took its place, or another option was chosen. */
  replacedAt: number | null;
  carriedOutAt: number | null;
  carriedOutBy: PersonId | null;
}

/** A request to approve what a complaint's remedies come to, and what became of it. */
export interface Approval {
  id: string;
  workspace: string;
  complaint: string;
  /** What it binds: one line a remedy with an amount, by `termsOf`. */
  terms: string[];
  /** Minor units: all that is to be paid on the receipt, other complaints included, when it was asked. */
  amount: number;
  currency: string;
  /** A rank, or `desk-lead`: the lowest that may approve. */
  tier: string;
  askedBy: PersonId;
  askedAt: number;
  /** Who was sent the request; others of sufficient rank may decide as well. */
  asked: PersonId[];
  decidedBy: PersonId | null;
  /** Whose right was used, where it was delegated or its holder is away. */
  onBehalfOf: PersonId | null;
  decidedAt: number | null;
  approved: boolean | null;
  reason: string | null;
  /** What was proposed changed before anybody decided. */
  withdrawnAt: number | null;
}

/** An approver lets somebody else approve in their name, up to a limit and for a time. */
export interface Delegation {
  id: string;
  workspace: string;
  giver: PersonId;
  receiver: PersonId;
  /** Inclusive, in minor units. */
  upTo: number;
  currency: string;
  startsAt: number;
  /** Exclusive. */
  endsAt: number;
  givenAt: number;
  withdrawnAt: number | null;
}

/** The complainant turned down what was offered: somebody one level up proposes next. */
export interface Rejection {
  id: string;
  workspace: string;
  complaint: string;
  words: string | null;
  recordedBy: PersonId;
  rejectedAt: number;
  /** Who is to propose now; null where the ladder has ended. */
  proposer: PersonId | null;
  /** They left the counter-proposal to the owner. */
  delegatedBackAt: number | null;
}

export const promiseKinds = ['procedural', 'substantive'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** Something the complainant was told would happen. */
export interface PromiseMade {
  id: string;
  workspace: string;
  complaint: string;
  kind: PromiseKind;
  text: string;
  dueAt: number;
  /** When to look at it next; null when nothing more can happen. */
  lookAt: number | null;
  nudgedAt: number | null;
  madeBy: PersonId;
  madeAt: number;
  /** The note in the thread in which it was made. */
  note: string | null;
  keptAt: number | null;
  brokenAt: number | null;
}

export const directions = ['to-complainant', 'from-complainant'] as const;
export type Direction = (typeof directions)[number];

/** One exchange with the complainant. */
export interface Contact {
  id: string;
  workspace: string;
  complaint: string;
  means: Means;
  direction: Direction;
  /** False for an attempt that reached nobody. */
  reached: boolean;
  summary: string;
  contactedBy: PersonId;
  contactedAt: number;
}

/** One version of the written answer, before it is given. */
export interface Composition {
  id: string;
  workspace: string;
  complaint: string;
  /** 1, 2, 3 … */
  version: number;
  language: Language;
  text: string;
  composedBy: PersonId;
  composedAt: number;
}

export const signatories = ['head', 'audit'] as const;
export type Signatory = (typeof signatories)[number];

/** A countersignature under the finding of a major complaint. */
export interface Signature {
  id: string;
  workspace: string;
  complaint: string;
  signedAs: Signatory;
  signedBy: PersonId;
  signedAt: number;
  /** The finding was changed after it was signed. */
  voidedAt: number | null;
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

/** Something that is to be changed so that a complaint does not come again. */
export interface CorrectiveAction {
  id: string;
  workspace: string;
  complaint: string;
  text: string;
  owner: PersonId;
  plannedBy: PersonId;
  plannedAt: number;
  dueAt: number;
  doneAt: number | null;
  doneBy: PersonId | null;
  /** Whether it helped, as far as it was checked. */
  effective: boolean | null;
  /** What the check found. */
  effect: string | null;
  checkedAt: number | null;
  checkedBy: PersonId | null;
  /** It did not help, or what it should have ended happened again: by the complaint `failedBy`. */
  failedAt: number | null;
  failedBy: string | null;
}

export const outreachOutcomes = ['reached', 'not-reached', 'declined'] as const;
export type OutreachOutcome = (typeof outreachOutcomes)[number];

/** Somebody who could be affected by what a complaint found; the same contact is the same row. */
export interface OutreachContact {
  workspace: string;
  complaint: string;
  contactKey: string;
  name: string;
  contact: string;
  note: string;
  listedBy: PersonId;
  listedAt: number;
  /** Of the last attempt, or that they were reached. */
  outcome: OutreachOutcome | null;
  contactedBy: PersonId | null;
  contactedAt: number | null;
  /** When they complained themselves, and with which complaint. */
  complainedAt: number | null;
  complainedIn: string | null;
}

/** One call to somebody on a list. */
export interface OutreachAttempt {
  id: string;
  workspace: string;
  complaint: string;
  contactKey: string;
  outcome: OutreachOutcome;
  words: string;
  by: PersonId;
  at: number;
}

/** A playbook that somebody chose for a complaint, besides those that follow from it. */
export interface ChosenPlaybook {
  workspace: string;
  complaint: string;
  playbook: string;
  chosenBy: PersonId;
  chosenAt: number;
}

/** A step of a playbook that was done. */
export interface DoneStep {
  workspace: string;
  complaint: string;
  playbook: string;
  step: string;
  doneBy: PersonId;
  doneAt: number;
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
  /** The department that was responsible then: a later transfer does not pass the lapse on. */
  breachedIn: string | null;
  /** Who is to act on it, where that is neither the owner nor the desk: who joined, who is to correct. */
  holder: PersonId | null;
}

export const awaited = ['complainant', 'third-party'] as const;
export type Awaited = (typeof awaited)[number];

/** The clocks of a complaint rest while somebody outside is waited for (rules §4). */
export interface Pause {
  id: string;
  workspace: string;
  complaint: string;
  waitingFor: Awaited;
  reason: string;
  pausedBy: PersonId;
  pausedAt: number;
  /** It ends then by itself, unless it was resumed before. */
  expiresAt: number;
  /** When to look at it; null once it has ended. */
  lookAt: number | null;
  resumedAt: number | null;
  /** Null where it ran out. */
  resumedBy: PersonId | null;
}

/** A later deadline, with its reason and what the complainant is told about it. */
export interface Extension {
  id: string;
  workspace: string;
  complaint: string;
  deadline: string;
  clock: Clock;
  from: number;
  to: number;
  reason: string;
  /** For the complainant. */
  told: string;
  extendedBy: PersonId;
  extendedAt: number;
}

export interface Escalation {
  id: string;
  workspace: string;
  complaint: string;
  /** 1 is the lowest rung of the department's ladder. */
  level: number;
  person: PersonId | null;
  because: 'lapse' | 'reopened' | 'rejected';
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
  kind: 'digest' | 'preflight';
  /** `2026-W47` for a digest, `2026-11-16` for a preflight. */
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

/** Somebody is away; one row a person, the latest plan. */
export interface Absence {
  workspace: string;
  person: PersonId;
  startsAt: number;
  /** Exclusive: the instant of their return. */
  endsAt: number;
  /** Chosen for this absence; null leaves it to the organisation file. */
  substitute: PersonId | null;
  plannedBy: PersonId;
  plannedAt: number;
}

export interface Workspace {
  id: string;
  name: string;
  enterprise: string | null;
  botUser: string | null;
  connectedAt: number;
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
  approvals: Approval;
  delegations: Delegation;
  rejections: Rejection;
  promises: PromiseMade;
  contacts: Contact;
  compositions: Composition;
  signatures: Signature;
  responses: Response;
  callbacks: Callback;
  lessons: Lesson;
  correctiveActions: CorrectiveAction;
  outreachContacts: OutreachContact;
  outreachAttempts: OutreachAttempt;
  chosenPlaybooks: ChosenPlaybook;
  steps: DoneStep;
  transfers: Transfer;
  hearings: Hearing;
  statements: Statement;
  cooperations: Cooperation;
  deadlines: Deadline;
  escalations: Escalation;
  pauses: Pause;
  extensions: Extension;
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
  absences: Absence;
  workspaces: Workspace;
  profiles: Profile;
  channels: Channel;
}
