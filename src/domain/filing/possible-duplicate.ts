import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import { isSubject } from '../people/conflict.ts';
import type { Complaint } from './records.ts';

/** Another complaint, perhaps of the same matter, that is named to people who need not be able to read it (rules §1). */
export type PossibleDuplicate = Pick<Complaint, 'reference' | 'subject'>;

/** References for one person: nobody learns so of a complaint about themselves. */
export function namedTo(
  organisation: Organisation,
  duplicates: readonly PossibleDuplicate[],
  person: PersonId,
): string[] {
  return duplicates
    .filter((each) => !isSubject(organisation, each, person))
    .map(({ reference }) => reference);
}

/** References for a thread, which whoever joins its channel later reads too: of nothing that is about a colleague. */
export function namedInThread(duplicates: readonly PossibleDuplicate[]): string[] {
  return duplicates.filter(({ subject }) => subject === null).map(({ reference }) => reference);
}
