import type { Absence, Delegation, Profile } from '../../domain/people/records.ts';

/** Who somebody is, who is away, and who acts for whom. */
export interface PeopleReads {
  profile(workspace: string, slack: string): Promise<Profile | undefined>;
  /** Everybody's latest planned absence, past ones included. */
  absences(workspace: string): Promise<Absence[]>;
  /** Delegations that have neither ended by `now` nor been withdrawn; also those that begin later. */
  delegations(workspace: string, now: number): Promise<Delegation[]>;
}
