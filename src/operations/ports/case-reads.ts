import type { Note } from '../../domain/answering/contact-records.ts';
import type { Case } from '../../domain/facts/case.ts';

/** One complaint, for those who work on it. */
export interface CaseReads {
  case(workspace: string, complaint: string): Promise<Case | undefined>;
  caseByReference(workspace: string, reference: string): Promise<Case | undefined>;
  /** The complaint whose card is the root of this thread. */
  complaintOfThread(workspace: string, channel: string, ts: string): Promise<string | undefined>;
  note(workspace: string, channel: string, ts: string): Promise<Note | undefined>;
  notes(workspace: string, complaint: string): Promise<Note[]>;
}
