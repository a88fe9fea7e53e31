import type { OutreachAttempt, OutreachContact } from '../../domain/closing/records.ts';

/** Who else could be affected, and who called them. */
export interface OutreachReads {
  /** In the order of the list. */
  outreachOf(workspace: string, complaint: string): Promise<OutreachContact[]>;
  /** Rows of all lists with this contact that have not complained yet. */
  listedWith(workspace: string, contactKey: string): Promise<OutreachContact[]>;
  outreachAttempts(workspace: string, complaint: string, contactKey: string): Promise<OutreachAttempt[]>;
}
