import type { Entry, Secret } from '../../domain/facts/register-records.ts';
import type { Complaint } from '../../domain/filing/records.ts';

/** The register, and how much there is of everything. */
export interface RegisterReads {
  entries(workspace: string, complaint: string): Promise<Entry[]>;
  secrets(workspace: string, complaint: string): Promise<Secret[]>;
  /** Complaints by id, for walking through all of them: pass the last id of the page before. */
  chains(
    after: string,
    limit: number,
  ): Promise<Pick<Complaint, 'id' | 'workspace' | 'reference' | 'version' | 'head'>[]>;
  /** What an administrator counts before an upgrade: rows by table. */
  counts(): Promise<Record<string, number>>;
}
