import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import type { Absence } from '../people/records.ts';

/** Who is in an organisation, who is away, and whom Slack can reach. */
export interface Roster {
  organisation: Organisation;
  absences: readonly Absence[];
  /** Whether Slack can reach them: an account that is neither deactivated nor of another organisation. */
  inSlack: (person: PersonId) => boolean;
}
