/**
 * Countersignatures (rules §2): the finding of a major complaint needs the department head's and an
 * auditor's signature. A finding that changes afterwards needs them again.
 */

import { createHash } from 'node:crypto';
import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { type NoticeDraft, personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change, insert, type Write } from '../facts/write.ts';
import { present } from '../people/absence.ts';
import { eligibleAuditors } from '../people/auditors.ts';
import type { Ownable } from '../people/claim-right.ts';
import { isClearOfSubject, reportingLine } from '../people/conflict.ts';
import { departmentOf, includesPerson, samePerson } from '../people/people.ts';
import { type Countersignature, type Signatory, signatories } from './finding-records.ts';

export function countersignatureOf(it: Case, signedAs: Signatory): Countersignature | undefined {
  return it.signatures.find((signature) => signature.signedAs === signedAs && signature.voidedAt === null);
}

/** The countersignatures still missing; none for an ordinary complaint. */
export function missingCountersignatures(it: Case): Signatory[] {
  if (it.complaint.severity !== 'major') return [];
  return signatories.filter((signedAs) => countersignatureOf(it, signedAs) === undefined);
}

/** Who may sign today: never the subject, the owner, whoever made a finding, or who signed already. */
export function signers(
  organisation: Organisation,
  it: Pick<Case, 'points' | 'signatures'> & { complaint: Ownable },
  signedAs: Signatory,
): PersonId[] {
  const { complaint } = it;
  const parties = [
    complaint.subject,
    complaint.owner,
    ...it.points.map(({ foundBy }) => foundBy),
    ...it.signatures
      .filter((each) => each.voidedAt === null && each.signedAs !== signedAs)
      .map(({ signedBy }) => signedBy),
  ];
  const mayPut = (person: PersonId) => !parties.some((party) => samePerson(organisation, party, person));
  if (signedAs === 'audit') return eligibleAuditors(organisation, complaint).filter(mayPut);
  const head = departmentOf(organisation, complaint.department)?.head;
  const first = reportingLine(organisation, head).find(
    (person) => mayPut(person) && isClearOfSubject(organisation, complaint, person),
  );
  return first === undefined ? [] : [first];
}

function refuseSigning(
  organisation: Organisation,
  it: Case,
  person: PersonId,
  signedAs: Signatory,
): Refusal | undefined {
  const { complaint } = it;
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  if (complaint.severity !== 'major') return refuse({ code: 'nothing-to-sign' });
  if (countersignatureOf(it, signedAs) !== undefined) return refuse({ code: 'signed-already' });
  const who = signers(organisation, it, signedAs);
  if (samePerson(organisation, complaint.subject, person)) return refuse({ code: 'is-subject', who });
  const numbers = it.points.filter(({ outcome }) => outcome === null).map(({ number }) => number);
  if (numbers.length > 0) return refuse({ code: 'points-open', numbers });
  return includesPerson(organisation, who, person) ? undefined : refuse({ code: 'not-signer', who });
}

/** As what this person may sign now, if at all. */
export function maySignAs(organisation: Organisation, it: Case, person: PersonId): Signatory | undefined {
  return signatories.find((signedAs) => refuseSigning(organisation, it, person, signedAs) === undefined);
}

/** Tells one state of the findings from another, without saying what stands in them. */
export function findingMark(it: Case): string {
  const findings = it.points.map(({ number, outcome, facts, cause, responsibility }) => [
    number,
    outcome,
    facts,
    cause,
    responsibility,
  ]);
  return createHash('sha256').update(JSON.stringify(findings)).digest('hex').slice(0, 16);
}

/** Puts the actor's name under the findings as they stand; `mark` is of those that the actor has read. */
export const countersign = action<{ mark: string }>(refuseToSign, (facts, { mark }) => {
  const { it, actor, organisation, now } = facts;
  const { complaint } = it;
  const signedAs = maySignAs(organisation, it, actor);
  if (signedAs === undefined || mark !== findingMark(it)) return refuse({ code: 'finding-changed' });
  const revision = complaint.revision + 1;
  return {
    set: { revision },
    writes: [
      insert('signatures', {
        id: facts.newId(),
        workspace: complaint.workspace,
        complaint: complaint.id,
        signedAs,
        signedBy: actor,
        signedAt: now,
        voidedAt: null,
      }),
    ],
    entries: [
      { kind: 'countersigned', at: now, actor: { kind: 'person', person: actor }, facts: { signedAs } },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `signed:${complaint.version + 1}`, { type: 'signed', by: actor, signedAs }),
    ],
  };
});

/** A changed finding is no longer what was signed. */
export function voidCountersignatures(it: Case, now: number): Write[] {
  return it.signatures
    .filter(({ voidedAt }) => voidedAt === null)
    .map(({ workspace, id }) => change('signatures', { workspace, id }, { voidedAt: now }));
}

/** Refuses the response to a major complaint whose finding is not countersigned. */
export function refuseUnsigned(organisation: Organisation, it: Case): Refusal | undefined {
  const missing = missingCountersignatures(it);
  if (missing.length === 0) return undefined;
  const who = missing.flatMap((signedAs) => signers(organisation, it, signedAs));
  return refuse({ code: 'unsigned', missing, who });
}

/**
 * Asks for what is missing once every point has its finding: the head (or who stands in), and the
 * investigator or, without one, all auditors who may.
 */
export function countersignatureNotices(organisation: Organisation, it: Case): NoticeDraft[] {
  if (it.points.some(({ outcome }) => outcome === null)) return [];
  const { complaint } = it;
  return missingCountersignatures(it).flatMap((signedAs) => {
    const who = signers(organisation, it, signedAs);
    const investigator =
      complaint.investigator === null ? null : present(organisation, complaint.investigator);
    const asked = who.filter((person) => samePerson(organisation, person, investigator));
    return (signedAs === 'audit' && asked.length > 0 ? asked : who).map(
      (person): NoticeDraft => ({
        // Whoever stands in for two is asked for both.
        key: `sign-wanted:${complaint.id}:${complaint.version + 1}:${signedAs}:${person}`,
        lane: personLane(person),
        body: { kind: 'direct', person, say: { type: 'sign-wanted', signedAs } },
      }),
    );
  });
}

function refuseToSign({ it, organisation, actor }: Asked): Refusal | undefined {
  if (maySignAs(organisation, it, actor) !== undefined) return undefined;
  return refuseSigning(organisation, it, actor, missingCountersignatures(it)[0] ?? 'audit');
}
