import type { PromiseMade } from '../../domain/answering/contact-records.ts';
import type { Deadline, Pause } from '../../domain/clocks/records.ts';
import type { FileRecord } from '../../domain/filing/records.ts';

/** What time has made due, of all workspaces. */
export interface SweepReads {
  /** Deadlines to look at by `now`, oldest first. */
  dueDeadlines(now: number, limit: number): Promise<Deadline[]>;
  /** Pauses to look at by `now`, oldest first. */
  duePauses(now: number, limit: number): Promise<Pause[]>;
  /** Promises to look at by `now`, oldest first. */
  duePromises(now: number, limit: number): Promise<PromiseMade[]>;
  /** Files still to be copied. */
  wantedFiles(limit: number): Promise<FileRecord[]>;
}
