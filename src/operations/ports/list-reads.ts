import type { Clock } from '../../domain/clocks/clock.ts';
import type { Deadline } from '../../domain/clocks/records.ts';
import type { Severity } from '../../domain/facts/severity.ts';
import type { Complaint } from '../../domain/filing/records.ts';

/** Lists of complaints: of a Home, a search, a channel. */
export interface ListReads {
  /** Open complaints, most urgent first (earliest running deadline), by any mix of the filters. */
  openComplaints(filter: OpenFilter): Promise<Listed[]>;
  countOpen(filter: Omit<OpenFilter, 'limit' | 'offset'>): Promise<number>;
  /** Filed by this person, newest first. */
  filedBy(workspace: string, person: string, limit: number): Promise<Complaint[]>;
  /** Ids of complaints that name a colleague and stand in this channel. */
  complaintsNaming(workspace: string, channel: string): Promise<string[]>;
  /** Newest first, by any mix of the filters. */
  searchComplaints(filter: SearchFilter): Promise<Complaint[]>;
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
