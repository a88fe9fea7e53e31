import type { Note, PromiseMade } from '../domain/answering/contact-records.ts';
import type { Remedy } from '../domain/answering/offer-records.ts';
import type { LikeRemedy } from '../domain/answering/precedent.ts';
import type { Clock } from '../domain/clocks/clock.ts';
import type { Deadline, Pause } from '../domain/clocks/records.ts';
import type {
  CorrectiveAction,
  Lesson,
  OutreachAttempt,
  OutreachContact,
} from '../domain/closing/records.ts';
import type { PersonId } from '../domain/facts/actor.ts';
import type { Case } from '../domain/facts/case.ts';
import type { Notice, Received, Slot } from '../domain/facts/delivery-records.ts';
import type { Entry, Secret } from '../domain/facts/register-records.ts';
import type { Severity } from '../domain/facts/severity.ts';
import type { Policy, Workspace } from '../domain/facts/workspace-records.ts';
import type { Write } from '../domain/facts/write.ts';
import type { Complaint, Draft, FileRecord } from '../domain/filing/records.ts';
import type { Absence, Delegation, Profile } from '../domain/people/records.ts';
import type { DigestFacts } from '../domain/reading/digest-facts.ts';
import type { Channel } from '../domain/routing/records.ts';
import type { Ruling } from '../domain/routing/routing-precedent.ts';

export type StoreKind = 'practice' | 'production';

/**
 * The store as the operations see it. Everything is asked for by workspace. Instants are UTC epoch
 * milliseconds.
 */
export interface Store {
  readonly kind: StoreKind;
  readonly engine: 'sqlite' | 'postgres';

  /**
   * Writes all or nothing, durably. Throws `Conflict` when a write touches another number of rows than
   * it says (`stale`) or inserts a row whose key is there already (`repeated`).
   */
  commit(writes: readonly Write[]): Promise<void>;

  /** The next number of a workspace's year: rising, unique across processes, gaps allowed. */
  nextNumber(workspace: string, year: number): Promise<number>;

  workspaces(): Promise<Workspace[]>;
  workspace(id: string): Promise<Workspace | undefined>;
  /** The newest policy version, or the named one. */
  policy(workspace: string, version?: number): Promise<Policy | undefined>;
  /** Everybody's latest planned absence, past ones included. */
  absences(workspace: string): Promise<Absence[]>;
  profile(workspace: string, slack: string): Promise<Profile | undefined>;
  channel(workspace: string, id: string): Promise<Channel | undefined>;
  channels(workspace: string): Promise<Channel[]>;
  received(workspace: string, key: string): Promise<Received | undefined>;
  /** Forgets what arrived before this instant: Slack repeats nothing after a day. */
  forgetReceived(before: number): Promise<void>;
  draft(workspace: string, person: string): Promise<Draft | undefined>;
  note(workspace: string, channel: string, ts: string): Promise<Note | undefined>;
  notes(workspace: string, complaint: string): Promise<Note[]>;

  case(workspace: string, complaint: string): Promise<Case | undefined>;
  caseByReference(workspace: string, reference: string): Promise<Case | undefined>;
  /** The complaint whose card is the root of this thread. */
  complaintOfThread(workspace: string, channel: string, ts: string): Promise<string | undefined>;

  /** Deadlines to look at by `now`, oldest first, of all workspaces. */
  dueDeadlines(now: number, limit: number): Promise<Deadline[]>;

  /** Pauses to look at by `now`, oldest first, of all workspaces. */
  duePauses(now: number, limit: number): Promise<Pause[]>;

  /** Open complaints, most urgent first (earliest running deadline), by any mix of the filters. */
  openComplaints(filter: OpenFilter): Promise<Listed[]>;
  countOpen(filter: Omit<OpenFilter, 'limit' | 'offset'>): Promise<number>;
  /** Decisions that passed to the desk in `[from, to)`, by department. */
  decisionsLost(query: {
    workspace: string;
    from: number;
    to: number;
  }): Promise<DigestFacts['decisionsLost']>;
  /** Filed by this person, newest first. */
  filedBy(workspace: string, person: string, limit: number): Promise<Complaint[]>;
  /** Same contact or receipt, newest first, without `except`. */
  alike(query: AlikeQuery): Promise<Complaint[]>;
  /** Ids of complaints that name a colleague and stand in this channel. */
  complaintsNaming(workspace: string, channel: string): Promise<string[]>;
  /** Newest first, by any mix of the filters. */
  searchComplaints(filter: SearchFilter): Promise<Complaint[]>;
  /** Newest first; of one department where given. */
  recentLessons(workspace: string, filter: { department?: string; limit: number }): Promise<LessonListed[]>;
  /** Remedies standing in other complaints with this receipt. */
  remediesOfReceipt(workspace: string, receipt: string, except: string): Promise<Remedy[]>;
  /** What complaints of this category were given lately, newest first: answered with, or carried out. */
  likeRemedies(query: LikeQuery): Promise<LikeRemedy[]>;
  /** Promises to look at by `now`, oldest first, of all workspaces. */
  duePromises(now: number, limit: number): Promise<PromiseMade[]>;
  /** Delegations that have neither ended by `now` nor been withdrawn; also those that begin later. */
  delegations(workspace: string, now: number): Promise<Delegation[]>;
  lesson(workspace: string, id: string): Promise<Lesson | undefined>;
  /** The newest. */
  lessonBySignature(workspace: string, signature: string): Promise<Lesson | undefined>;
  /** Who else could be affected, in the order of the list. */
  outreachOf(workspace: string, complaint: string): Promise<OutreachContact[]>;
  /** Rows of all lists with this contact that have not complained yet. */
  listedWith(workspace: string, contactKey: string): Promise<OutreachContact[]>;
  outreachAttempts(workspace: string, complaint: string, contactKey: string): Promise<OutreachAttempt[]>;
  /** What was to be corrected after the complaints whose lesson has this signature. */
  correctionsBySignature(workspace: string, signature: string): Promise<CorrectiveAction[]>;
  /** What the desk ruled in hearings about complaints of a category, newest first; none in confidence. */
  rulings(workspace: string, category: string, limit: number): Promise<Ruling[]>;

  /** Counts for the digest; does not hold up anything else. */
  digestFacts(query: { workspace: string; from: number; to: number }): Promise<DigestFacts>;
  /** Names of the slots already done, newest first. */
  slotsDone(workspace: string, kind: Slot['kind'], limit: number): Promise<string[]>;
  /** When the workspace's first complaint was filed. */
  firstFiledAt(workspace: string): Promise<number | undefined>;

  /**
   * Takes the first waiting notice of each free lane (and, where it is a `ping`, every waiting ping of
   * that lane with it), marks them `sending` until `until` and returns them in order. A notice found
   * `sending` past its lease comes back with `uncertain: true`. A lane with an unexpired lease or whose
   * first notice must wait (`sendAt`) is left alone.
   */
  leaseNotices(query: { now: number; until: number; limit: number }): Promise<Notice[]>;
  /** The earliest instant at which a waiting notice wants attention, or undefined. */
  nextNoticeAt(): Promise<number | undefined>;
  /** In how many minutes since this instant a person was pinged: what is made together goes as one message. */
  pingsSince(workspace: string, person: PersonId, since: number): Promise<number>;
  noticesOf(workspace: string, complaint: string): Promise<Notice[]>;
  /** The pings of a lane that stand in one message, made within a week of `around`. */
  pingsIn(message: { workspace: string; lane: string; ts: string; around: number }): Promise<Notice[]>;
  /** Notices that were given up or held for an administrator. */
  troubledNotices(workspace: string, limit: number): Promise<Notice[]>;
  /** Files still to be copied. */
  wantedFiles(limit: number): Promise<FileRecord[]>;

  entries(workspace: string, complaint: string): Promise<Entry[]>;
  secrets(workspace: string, complaint: string): Promise<Secret[]>;
  /** Complaints by id, for walking through all of them: pass the last id of the page before. */
  chains(
    after: string,
    limit: number,
  ): Promise<Pick<Complaint, 'id' | 'workspace' | 'reference' | 'version' | 'head'>[]>;
  /** What an administrator counts before an upgrade: rows by table. */
  counts(): Promise<Record<string, number>>;

  /** Answers when the store can read and write. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** What Slack knows of people and channels. Everything may fail; callers go on without. */
export interface Directory {
  profile(workspace: string, slack: string): Promise<SlackProfile | undefined>;
  channel(workspace: string, id: string): Promise<SlackChannel | undefined>;
}

export type SlackProfile = Omit<Profile, 'workspace' | 'slack' | 'refreshedAt'>;
export type SlackChannel = Omit<Channel, 'workspace' | 'id' | 'refreshedAt'>;

/** Copies of files that people attached, under the app's own data. */
export interface FileVault {
  /**
   * Copies a file out of Slack. `refused` when it will never work (too large, gone); throws when trying
   * again may help.
   */
  keep(file: FileRecord): Promise<{ sha256: string; path: string; size: number } | { refused: string }>;
  /** A kept file as it was kept; undefined where it is not there any more, or not the same. */
  content(file: FileRecord): Promise<Buffer | undefined>;
  /** Erases what lies under this path of a kept file; nothing where nothing does. */
  erase(path: string): Promise<void>;
  /** Reads a text file, without keeping it, while somebody waits: two seconds at most, or it throws. */
  read(workspace: string, slackFile: string): Promise<{ text: string } | { refused: string }>;
}

export interface OpenFilter {
  workspace: string;
  owner?: string;
  department?: string;
  /** Of any of these departments. */
  departments?: readonly string[];
  severity?: Severity;
  /** With a running deadline of this clock. */
  running?: Clock;
  /** In a hearing that is not ruled on yet. */
  inHearing?: boolean;
  /** With an approval that waits for one of these. */
  waitingFor?: readonly string[];
  /** Those nobody has claimed come before all others. */
  unclaimedFirst?: boolean;
  /** Only those nobody has claimed. */
  unclaimed?: boolean;
  /** Answered (or settled on the spot) and to be called back. */
  toCallBack?: boolean;
  /** Called back, or not to be called: only the lesson may be missing. */
  toClose?: boolean;
  /** With a breached deadline that is not met. */
  overdueAt?: number;
  /** The ids of one person: complaints about them are left out. */
  notAbout?: string[];
  limit: number;
  offset?: number;
}

export interface Listed {
  complaint: Complaint;
  /** The earliest running deadline, breached ones included. */
  deadline: Pick<Deadline, 'clock' | 'dueAt' | 'breachedAt'> | null;
}

export interface SearchFilter {
  workspace: string;
  /** All of them occur in the complaint's texts, in any language; letter case does not matter. */
  words?: readonly string[];
  /** The complainant's contact, exactly. */
  contactKey?: string;
  department?: string;
  /** `[from, to)` */
  filedFrom?: number;
  filedTo?: number;
  /** Complaints whose subject is one of these ids are left out. */
  notAbout: readonly string[];
  /** Only those that these people or departments have a part in; everything without it. */
  concerning?: { people: readonly string[]; departments: readonly string[] };
  limit: number;
  offset: number;
}

export interface AlikeQuery {
  workspace: string;
  contactKey: string | null;
  receipt: string | null;
  except: string;
  limit: number;
}

export interface LikeQuery {
  workspace: string;
  category: string;
  except: string;
  /** So many of the category's newest complaints are looked at. */
  complaints: number;
}

export interface LessonListed {
  lesson: Lesson;
  reference: string;
  department: string;
  restricted: boolean;
  subject: PersonId | null;
}

/** A commit that lost: somebody else changed the rows first, or the request was acted on before. */
export class LostRace extends Error {
  readonly reason: 'stale' | 'repeated';
  readonly table: string;
  constructor(reason: 'stale' | 'repeated', table: string) {
    super(`commit lost: ${reason} row in ${table}`);
    this.reason = reason;
    this.table = table;
  }
}
