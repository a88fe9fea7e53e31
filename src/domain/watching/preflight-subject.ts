import { signers } from '../answering/countersignature.ts';
import { joiners } from '../clocks/ladder.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Department, Organisation } from '../facts/organisation.ts';
import { eligibleAuditors } from '../people/auditors.ts';
import { callers } from '../people/callback-right.ts';
import { claimantsByRight, entitledTo, nextAbove, type Ownable, thereOf } from '../people/claim-right.ts';
import { entryOf, isOfDepartment, rankOf } from '../people/people.ts';
import type { Roster } from './preflight-roster.ts';

/** What somebody must be able to do about a complaint, whomever it names; the last two where it is major. */
export const subjectDuties = ['claim', 'ladder', 'callback', 'head', 'audit'] as const;
export type SubjectDuty = (typeof subjectDuties)[number];

/** People whom the rules treat alike as the subject of a department's complaint. */
export interface Alike {
  subjects: PersonId[];
  /** Stands for all of them. */
  subject: PersonId;
  /** What the rules look at besides, as keys under which their answers are the same. */
  rank: string;
  standing: string;
  manager: string;
  /** They read the department's channel, so that it is handled in confidence. */
  restricted: boolean;
  /** Who may claim by rank, there or not. */
  entitled: PersonId[];
}

/**
 * Everybody who could be complained about, grouped by rank and position: who outranks them, who is in their
 * reporting line, and whether they have a part of their own in handling (the desk, audit, substitutes).
 * Those whom nobody outranks are left out: no organisation chart fills that hole.
 */
export function possibleSubjects(roster: Roster, department: Department): Alike[] {
  const { organisation } = roster;
  const parts = withPart(roster);
  const top = new Set(nobodyAbove(organisation));
  const groups = new Map<string, Alike>();
  const entitled = new Map<string, PersonId[]>();
  for (const { id, manager = '' } of organisation.people) {
    if (top.has(id)) continue;
    const restricted = isOfDepartment(organisation, id, department);
    const rank = `${rankOf(organisation, id)} ${restricted}`;
    const standing = `${rank} ${parts.has(id) ? id : ''}`;
    const key = `${standing} ${manager}`;
    const group = groups.get(key);
    if (group !== undefined) {
      group.subjects.push(id);
      continue;
    }
    const may =
      entitled.get(rank) ?? entitledTo(organisation, about(department, { subject: id, restricted }, null));
    entitled.set(rank, may);
    groups.set(key, { subjects: [id], subject: id, rank, standing, manager, restricted, entitled: may });
  }
  return [...groups.values()];
}

/** Those who call back and audit, and whoever might stand in for one of them. */
function withPart({ organisation, absences }: Roster): Set<PersonId> {
  const { desk, audit } = organisation;
  const parts = new Set([...desk.people, ...audit.people, desk.callsWhenOwner ?? '']);
  for (const person of parts) {
    const chosen = absences.filter((absence) => absence.person === person);
    const substitutes = [entryOf(organisation, person), ...chosen].map((each) => each?.substitute);
    // A set that grows while it is gone through: substitutes of substitutes are reached as well.
    for (const substitute of substitutes) if (substitute) parts.add(substitute);
  }
  return parts;
}

/** What nobody could do, were a complaint about these people; asked of the rules that decide the real thing. */
export function missingAbout(
  { inSlack }: Pick<Roster, 'inSlack'>,
  organisation: Organisation,
  department: Department,
  groups: readonly Alike[],
): { duty: SubjectDuty; subjects: PersonId[] }[] {
  const known = new Map<string, unknown>();
  return groups.flatMap((alike) => missing(alike).map((duty) => ({ duty, subjects: alike.subjects })));

  function missing(alike: Alike): SubjectDuty[] {
    const there = once(`there ${alike.rank}`, () =>
      thereOf(organisation, about(department, alike, null), alike.entitled),
    );
    // Only where nobody of the department is left does it matter who stands above the subject.
    return there.length > 0
      ? once(`missing ${alike.standing}`, () => missingWith(alike, there))
      : once(`missing ${alike.standing} ${alike.manager}`, () =>
          missingWith(alike, nextAbove(organisation, about(department, alike, null))),
        );
  }

  function missingWith(alike: Alike, claimants: readonly PersonId[]): SubjectDuty[] {
    const complaint = (owner: PersonId | null) => about(department, alike, owner);
    const owners = claimants.filter(reached);
    // Whatever else is missing, a complaint that nobody claims has no owner who could be in the way.
    const ownersOrNone = owners.length > 0 ? owners : [null];
    const who = `${alike.standing} ${ownersOrNone.join(' ')}`;
    const someone: Record<SubjectDuty, boolean> = {
      claim: owners.length > 0,
      ladder: once(`ladder ${alike.rank}`, () =>
        joiners(organisation, complaint(null), 'claim').some(reached),
      ),
      callback: once(`callback ${who}`, () =>
        ownersOrNone.some((owner) => callers(organisation, complaint(owner)).some(reached)),
      ),
      head: once(`head ${alike.standing}`, () =>
        signers(organisation, { complaint: complaint(null), points: [], signatures: [] }, 'head').some(
          reached,
        ),
      ),
      audit: once(`audit ${who}`, () =>
        ownersOrNone.some((owner) => eligibleAuditors(organisation, complaint(owner)).some(reached)),
      ),
    };
    return subjectDuties.filter((duty) => !someone[duty]);
  }

  function reached(person: PersonId): boolean {
    return entryOf(organisation, person) !== undefined && inSlack(person);
  }

  /** Groups that differ in nothing a rule looks at get one answer. */
  function once<Answer>(key: string, ask: () => Answer): Answer {
    if (!known.has(key)) known.set(key, ask());
    return known.get(key) as Answer;
  }
}

/** What no absence makes and no substitute mends: the top of the organisation chart itself. */
export interface Unavoidable {
  /** Nobody outranks them: a complaint about them is nobody's to claim. */
  nobodyAbove: PersonId[];
  /** Whoever had to own a complaint about them is the only one who could countersign as the head. */
  oneAbove: PersonId[];
}

export function unavoidable(
  organisation: Organisation,
  departments: readonly Department[] = organisation.departments,
): Unavoidable {
  const { today: _, ...everybodyThere } = organisation;
  const top = nobodyAbove(everybodyThere);
  const others = organisation.people.map(({ id }) => id).filter((id) => !top.includes(id));
  return {
    nobodyAbove: top,
    oneAbove: others.filter((subject) =>
      departments
        .filter((department) => isOfDepartment(everybodyThere, subject, department))
        .some((department) => isOwnersAlone(everybodyThere, department, subject)),
    ),
  };
}

function nobodyAbove(organisation: Organisation): PersonId[] {
  const ids = organisation.people.map(({ id }) => id);
  const highest = Math.max(...ids.map((id) => rankOf(organisation, id)));
  return ids.filter((id) => rankOf(organisation, id) === highest);
}

function isOwnersAlone(organisation: Organisation, department: Department, subject: PersonId): boolean {
  const alike = { subject, restricted: true };
  const mayNobodySign = (owner: PersonId | null) =>
    signers(organisation, { complaint: about(department, alike, owner), points: [], signatures: [] }, 'head')
      .length === 0;
  const owners = claimantsByRight(organisation, about(department, alike, null));
  return owners.length > 0 && !mayNobodySign(null) && owners.every(mayNobodySign);
}

/** An imagined complaint, as much of it as the rules ask for. */
export function about(
  department: Department,
  { subject, restricted }: { subject: PersonId | null; restricted: boolean },
  owner: PersonId | null,
): Ownable {
  return {
    department: department.id,
    subject,
    restricted,
    owner,
    firstOwner: null,
    decisionLostAt: null,
    decisionLostBy: null,
  };
}
