import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import { isSubject } from '../people/conflict.ts';
import type { Complaint } from './records.ts';

/** Another complaint, perhaps of the same matter, that is named to people who need not be able to read it. */
export type Hinted = Pick<Complaint, 'reference' | 'subject'>;

/** References for one person: nobody learns by a hint of a complaint about themselves. */
export function hintsFor(organisation: Organisation, hinted: readonly Hinted[], person: PersonId): string[] {
  return hinted.filter((each) => !isSubject(organisation, each, person)).map(({ reference }) => reference);
}

/** References for a thread, which whoever joins its channel later reads too: of nothing that is about a colleague. */
export function hintsForThread(hinted: readonly Hinted[]): string[] {
  return hinted.filter(({ subject }) => subject === null).map(({ reference }) => reference);
}
