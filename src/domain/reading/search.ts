import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import { contactKeyOf } from '../filing/contact-key.ts';
import { referenceOf } from '../filing/filing.ts';
import { entryOf, isAdministrator, isLeadership, isOfAudit, isOfDesk, samePerson } from '../people/people.ts';

/** What somebody looks for; an empty one looks for everything. Dates are local, `2026-11-16`, inclusive. */
export interface Search {
  text: string;
  department: string | null;
  from: string | null;
  to: string | null;
}

/** More words than these narrow nothing down. */
const mostWords = 8;

/** What the typed text is: a reference, or words that may be the complainant's contact as well. */
export function readSearch(
  text: string,
): { reference: string } | { contactKey: string | null; words: string[] } {
  const tidy = text.normalize('NFKC').trim();
  const reference = /^RD[-\s]?(\d{4})[-\s]?(\d{1,6})$/iu.exec(tidy);
  if (reference !== null) return { reference: referenceOf(Number(reference[1]), Number(reference[2])) };
  const words = tidy.split(/\s+/u).filter((word) => word !== '');
  return { contactKey: mayBeContact(tidy) ? contactKeyOf(tidy) : null, words: words.slice(0, mostWords) };
}

/** Contacts hold digits or an @; other words would only be compared in vain. */
function mayBeContact(text: string): boolean {
  return /@|(?:\p{N}[^\p{L}\p{N}]*){5}/u.test(text);
}

/**
 * Whose complaints a search has to go through: undefined for those who may see all but the ones about
 * themselves. Only to narrow it down; each find is still asked about (`maySee`).
 */
export function searchScope(
  organisation: Organisation,
  person: PersonId,
): { people: PersonId[]; departments: string[] } | undefined {
  const everything = [isOfDesk, isOfAudit, isLeadership, isAdministrator];
  if (everything.some((isOf) => isOf(organisation, person))) return undefined;
  const own = entryOf(organisation, person)?.department;
  const departments = organisation.departments
    .filter(
      ({ id, head, ladder }) =>
        id === own || [head ?? null, ...ladder].some((each) => samePerson(organisation, each, person)),
    )
    .map(({ id }) => id);
  return { people: idsOf(organisation, person), departments };
}

/** Every id under which somebody may stand in a complaint. */
export function idsOf(organisation: Organisation, person: PersonId): PersonId[] {
  const entry = entryOf(organisation, person);
  return [
    ...new Set([person, ...(entry === undefined ? [] : [entry.id]), ...(entry?.slack ? [entry.slack] : [])]),
  ];
}
