/** Who is away (rules §3: "Absence: a substitute is respected by routing, ladder and approvals"). */

import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { entryOf, samePerson } from './people.ts';
import type { Absence } from './records.ts';

/** The absence of this person that `now` lies in. */
export function absenceOf(
  organisation: Organisation,
  absences: readonly Absence[],
  person: PersonId,
  now: number,
): Absence | undefined {
  return absences.find(
    (absence) =>
      samePerson(organisation, absence.person, person) && absence.startsAt <= now && now < absence.endsAt,
  );
}

/**
 * Who acts for this person at `now` (UTC epoch milliseconds): the person, if they are there; else the
 * substitute they chose, or the one the organisation file names, or that one's substitute in turn; null
 * when nobody of them is there.
 */
export function standIn(
  organisation: Organisation,
  absences: readonly Absence[],
  person: PersonId,
  now: number,
): PersonId | null {
  const asked = new Set<PersonId>();
  let candidate: PersonId | null = person;
  while (candidate !== null) {
    const id: PersonId = entryOf(organisation, candidate)?.id ?? candidate;
    if (asked.has(id)) return null;
    asked.add(id);
    const absence = absenceOf(organisation, absences, id, now);
    if (absence === undefined) return candidate;
    candidate = absence.substitute ?? entryOf(organisation, id)?.substitute ?? null;
  }
  return null;
}

/** The same for the people who are away today, as the organisation of today knows them. */
export function present(organisation: Organisation, person: PersonId): PersonId | null {
  const { today } = organisation;
  return today === undefined ? person : standIn(organisation, today.absences, person, today.at);
}

/** Everybody who acts for these people today, each once, in their order. */
export function presentOf(organisation: Organisation, people: readonly PersonId[]): PersonId[] {
  const there = people.flatMap((person) => present(organisation, person) ?? []);
  return there.filter(
    (person, index) => there.findIndex((other) => samePerson(organisation, other, person)) === index,
  );
}

/** The organisation with those of its people who are away at `now`. */
export function organisationToday(
  organisation: Organisation,
  absences: readonly Absence[],
  now: number,
): Organisation {
  const away = absences.filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
  return away.length === 0 ? organisation : { ...organisation, today: { absences: away, at: now } };
}

export interface AbsencePlan {
  person: PersonId;
  /** Exclusive: the instant of their return. */
  endsAt: number;
  /** Null leaves it to the organisation file. */
  substitute: PersonId | null;
}

/** Who may say that somebody is away: they themselves, or the desk for them. */
export function refuseAbsence(
  organisation: Organisation,
  actor: PersonId,
  person: PersonId,
): Refusal | undefined {
  const who = [person, ...organisation.desk.people];
  return who.some((each) => samePerson(organisation, each, actor))
    ? undefined
    : refuse({ code: 'only-self-or-desk', who });
}

/** What is wrong with a planned absence, by the field of its form. */
export function absenceProblem(
  organisation: Organisation,
  plan: AbsencePlan,
  now: number,
): 'not-in-future' | 'own-substitute' | 'substitute-unknown' | undefined {
  if (plan.endsAt <= now) return 'not-in-future';
  if (plan.substitute === null) return undefined;
  if (samePerson(organisation, plan.substitute, plan.person)) return 'own-substitute';
  return entryOf(organisation, plan.substitute) === undefined ? 'substitute-unknown' : undefined;
}
