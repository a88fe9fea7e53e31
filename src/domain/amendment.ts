import { askApproval, type ReceiptFacts } from './approval.ts';
import type { Case } from './case.ts';
import { cardNotices, type Decision, type Facts, threadNotices } from './decision.ts';
import { refuseUnlessHandler } from './ending.ts';
import { contactKeyOf } from './filing.ts';
import { majorReasons, raiseGrade } from './grading.ts';
import { openHearingOf } from './hearing.ts';
import { openOffer, standing } from './offer.ts';
import type { Organisation } from './organisation.ts';
import { deskFor } from './rank.ts';
import type { Complaint, PersonId } from './records.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { relocate } from './relocation.ts';
import type { Readings } from './routing.ts';
import { waitingTransfer } from './transfer.ts';
import { change, type Write } from './write.ts';

/** What of a filed complaint can be put right later (PRODUCT §1). */
export const amendable = [
  'narrative',
  'category',
  'complainantName',
  'complainantContact',
  'soughtAmount',
  'place',
  'product',
  'receipt',
] as const;
export type Amendable = (typeof amendable)[number];

export interface Amendment {
  changes: Partial<Pick<Complaint, Amendable>>;
  reason: string;
  /** Of the channel that the new category's department has. */
  readings: Readings;
  /** What stands on the receipt that is named now, where it is another. */
  receipt?: ReceiptFacts;
}

export function refuseAmending(organisation: Organisation, it: Case, person: PersonId): Refusal | undefined {
  if (it.complaint.closedAt !== null) return refuse({ code: 'closed' });
  return refuseUnlessHandler(organisation, it.complaint, person);
}

/** Corrects what was filed. The register keeps what was said before and what is said now, with the reason. */
export function amend(facts: Facts, { changes, reason, readings, receipt }: Amendment): Decision | Refusal {
  const { it, actor, organisation, now } = facts;
  const { complaint } = it;
  const refusal = refuseAmending(organisation, it, actor);
  if (refusal !== undefined) return refusal;
  const fields = amendable.filter((field) => field in changes && changes[field] !== complaint[field]);
  if (fields.length === 0) return refuse({ code: 'nothing-amended' });
  const after = Object.fromEntries(fields.map((field) => [field, changes[field] ?? null]));
  const before = Object.fromEntries(fields.map((field) => [field, complaint[field]]));
  const department = newDepartment(organisation, complaint, changes);
  if (department !== undefined) {
    if (complaint.respondedAt !== null) return refuse({ code: 'answered-already' });
    if (openHearingOf(it) !== undefined) {
      return refuse({ code: 'transfer-frozen', who: deskFor(organisation, complaint) });
    }
  }
  const set = {
    ...after,
    ...(fields.includes('complainantContact')
      ? { contactKey: contactKeyOf(changes.complainantContact ?? null) }
      : {}),
  };
  const major = becomesMajor(organisation, { ...complaint, ...set }, fields);
  const severity = major ? 'major' : complaint.severity;
  const amended = { ...facts, it: { ...it, complaint: { ...complaint, ...set, severity } } };
  const revision = complaint.revision + 1;
  const place =
    department === undefined
      ? {
          moved: amended.it.complaint,
          set: { revision },
          writes: [],
          notices: cardNotices(complaint, revision),
        }
      : relocate(amended, { department, readings });
  const entry = complaint.version + 1;
  const approval = fields.includes('receipt') ? askedAnew(amended, receipt) : none;
  const decision: Decision = {
    set: { ...set, ...place.set },
    writes: [
      ...place.writes,
      ...retold(it, changes),
      ...(department === undefined ? [] : recalled(facts)),
      ...approval.writes,
    ],
    entries: [
      {
        kind: 'amended',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: {
          fields,
          ...(department === undefined ? {} : { from: complaint.department, to: department }),
        },
        private: { note: reason, before, after },
      },
      ...approval.entries,
    ],
    notices: [
      ...place.notices,
      ...threadNotices(place.moved, `amended:${entry}`, { type: 'amended', by: actor, fields, entry }),
      ...approval.notices,
    ],
  };
  return major ? raised(facts, decision, reason, department !== undefined) : decision;
}

const none: ReturnType<typeof askApproval> = { writes: [], entries: [], notices: [] };

/** An open offer now counts on another receipt: where that makes the sum higher, it is approved anew. */
function askedAnew(facts: Facts, receipt: ReceiptFacts | undefined): ReturnType<typeof askApproval> {
  if (receipt === undefined || openOffer(facts.it).length === 0) return none;
  return askApproval(facts, standing(facts.it), receipt);
}

/** What would have been graded major when it was filed is so now (PRODUCT §2). */
function becomesMajor(
  organisation: Organisation,
  complaint: Complaint,
  fields: readonly Amendable[],
): boolean {
  if (
    complaint.severity === 'major' ||
    !fields.some((each) => each === 'category' || each === 'soughtAmount')
  ) {
    return false;
  }
  const category =
    organisation.categories.find(({ id }) => id === complaint.category)?.severity ?? 'ordinary';
  const { flags, soughtAmount: amount } = complaint;
  return majorReasons(organisation, { category, flags, amount }).length > 0;
}

/** The raise follows in the same commit; a claim clock that the move began anew has the major length already. */
function raised(facts: Facts, decision: Decision, reason: string, moved: boolean): Decision {
  const { it } = facts;
  const complaint = { ...it.complaint, ...decision.set, version: it.complaint.version + 1 };
  const deadlines = it.deadlines.filter(({ clock }) => !moved || clock !== 'claim');
  const raise = raiseGrade({ ...facts, it: { ...it, complaint, deadlines } }, reason);
  if (isRefusal(raise)) return decision;
  return {
    set: { ...decision.set, ...raise.set },
    writes: [...(decision.writes ?? []), ...(raise.writes ?? [])],
    entries: [...decision.entries, ...raise.entries],
    notices: [...(decision.notices ?? []), ...(raise.notices ?? [])],
  };
}

/** The department that another category belongs to, where it is not the one that has the complaint. */
function newDepartment(
  organisation: Organisation,
  complaint: Complaint,
  { category }: Amendment['changes'],
): string | undefined {
  if (category === undefined || category === complaint.category) return undefined;
  const department = organisation.categories.find(({ id }) => id === category)?.department;
  return department === complaint.department ? undefined : department;
}

/** A complaint told as one story has that story as its only point. */
function retold({ complaint, points }: Case, { narrative }: Amendment['changes']): Write[] {
  const [only] = points;
  if (narrative === undefined || points.length !== 1 || only?.text !== complaint.narrative) return [];
  const { workspace, complaint: id, number } = only;
  return [change('points', { workspace, complaint: id, number }, { text: narrative })];
}

/** A transfer that nobody has answered has no object any more. */
function recalled({ it, actor, now }: Facts): Write[] {
  const waiting = waitingTransfer(it);
  if (waiting === undefined) return [];
  const { workspace, id } = waiting;
  return [change('transfers', { workspace, id }, { decidedAt: now, decidedBy: actor, accepted: false })];
}
