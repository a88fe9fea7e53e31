import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import { isAdministrator, isLeadership, isOfDesk, samePerson } from '../people/people.ts';
import type { DigestFacts } from './digest-facts.ts';

/** Those for whom digests are made may ask for one at any time. */
export function readsDigests(organisation: Organisation, person: PersonId): boolean {
  return [isLeadership, isOfDesk, isAdministrator].some((may) => may(organisation, person));
}

/**
 * The subject is barred everywhere (rules §3): a lesson about somebody who reads digests is told in
 * confidence, and whoever asks for a digest finds nothing in it that is about themselves.
 */
export function confidentialFacts(
  organisation: Organisation,
  facts: DigestFacts,
  reader: PersonId | null,
): DigestFacts {
  const isAbout = ({ subject }: { subject: PersonId | null }) => samePerson(organisation, subject, reader);
  const open = facts.lessons.filter((lesson) => !isAbout(lesson));
  return {
    ...facts,
    majors: facts.majors.filter((major) => !isAbout(major)),
    lessons: open.map((lesson) => ({
      ...lesson,
      restricted:
        lesson.restricted || (lesson.subject !== null && readsDigests(organisation, lesson.subject)),
    })),
  };
}
