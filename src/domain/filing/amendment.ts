import { askApproval } from '../answering/approval.ts';
import { openOffer, standing } from '../answering/offer.ts';
import type { ReceiptFacts } from '../answering/receipt-facts.ts';
import { type Asked, action } from '../facts/action.ts';
import { cardNotices, type Decision, type Facts, threadNotices } from '../facts/decision.ts';
import { type NoticeDraft, personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import { isRefusal, type Refusal, refuse } from '../facts/refusal.ts';
import { canonical, type Json } from '../facts/register.ts';
import { change, type Write } from '../facts/write.ts';
import { deskFor, refuseUnlessHandler, refuseUnlessOpen } from '../people/handling-right.ts';
import { samePerson } from '../people/people.ts';
import { openHearingOf } from '../routing/hearing.ts';
import { relocate } from '../routing/relocation.ts';
import type { Audiences } from '../routing/routing.ts';
import { waitingTransfer } from '../routing/transfer.ts';
import { type Amendable, amendable } from './amendable.ts';
import { newMajorReasons, raised } from './amended-grade.ts';
import { type AmendedPoints, amendPoints, retold } from './amended-points.ts';
import { contactKeyOf } from './contact-key.ts';
import { filedMark } from './filed-form.ts';
import { namedInThread, namedTo, type PossibleDuplicate } from './possible-duplicate.ts';
import type { Complaint } from './records.ts';

export interface Amendment {
  changes: Partial<Pick<Complaint, Amendable>>;
  points?: AmendedPoints;
  reason: string;
  /** `filedMark` of what the form showed, where it was a form. */
  mark?: string | undefined;
  /** What only the new contact or receipt shows to be alike. */
  alike?: readonly PossibleDuplicate[];
  /** Of the channel that the new category's department has. */
  audiences: Audiences;
  /** What stands on the receipt that is named now, where it is another. */
  receipt?: ReceiptFacts;
}

function refuseAmending({ it: { complaint }, organisation, actor }: Asked): Refusal | undefined {
  return refuseUnlessOpen(complaint) ?? refuseUnlessHandler(organisation, complaint, actor);
}

/** Corrects what was filed. The register keeps what was said before and what is said now, with the reason. */
export const amend = action<Amendment>(refuseAmending, (facts, amendment) => {
  const { changes, reason, audiences, receipt, alike = [] } = amendment;
  const { it, actor, organisation, now } = facts;
  const { complaint } = it;
  if (amendment.mark !== undefined && amendment.mark !== filedMark(it)) {
    return refuse({ code: 'filing-changed' });
  }
  const changed = amendable.filter((field) => field in changes && differs(changes[field], complaint[field]));
  const points = amendPoints(it, amendment.points ?? { reworded: [], added: [] });
  if (isRefusal(points)) return points;
  const fields = [...changed, ...(points.after.length === 0 ? [] : (['points'] as const))];
  if (fields.length === 0) return refuse({ code: 'nothing-amended' });
  const after = Object.fromEntries(changed.map((field) => [field, changes[field] ?? null]));
  const before = Object.fromEntries(changed.map((field) => [field, complaint[field]]));
  const department = newDepartment(organisation, complaint, changes);
  if (department !== undefined) {
    if (complaint.respondedAt !== null) return refuse({ code: 'answered-already' });
    if (openHearingOf(it) !== undefined) {
      return refuse({ code: 'transfer-frozen', who: deskFor(organisation, complaint) });
    }
  }
  const set = {
    ...after,
    ...(changed.includes('complainantContact')
      ? { contactKey: contactKeyOf(changes.complainantContact ?? null) }
      : {}),
  };
  const major = newMajorReasons(organisation, complaint, { ...complaint, ...set }).length > 0;
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
      : relocate(amended, { department, audiences });
  const entry = complaint.version + 1;
  const approval = fields.includes('receipt') ? askedAnew(amended, receipt) : none;
  const decision: Decision = {
    set: { ...set, ...place.set },
    writes: [
      ...place.writes,
      ...retold(it, changes.narrative),
      ...points.writes,
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
        private: {
          note: reason,
          before: points.before.length === 0 ? before : { ...before, points: asJson(points.before) },
          after: points.after.length === 0 ? after : { ...after, points: asJson(points.after) },
        },
      },
      ...approval.entries,
    ],
    notices: [
      ...place.notices,
      ...threadNotices(place.moved, `amended:${entry}`, { type: 'amended', by: actor, fields, entry }),
      ...alikeNotices(facts, place.moved, alike),
      ...approval.notices,
    ],
  };
  return major ? raised(facts, decision, reason, department !== undefined) : decision;
});

const none: ReturnType<typeof askApproval> = { writes: [], entries: [], notices: [] };

/** An open offer now counts on another receipt: where that makes the sum higher, it is approved anew. */
function askedAnew(facts: Facts, receipt: ReceiptFacts | undefined): ReturnType<typeof askApproval> {
  if (receipt === undefined || openOffer(facts.it).length === 0) return none;
  return askApproval(facts, standing(facts.it), receipt);
}

/** A repeat complainant shows only now: in the thread, and to the reporter unless they corrected it themselves. */
function alikeNotices(
  { it, actor, organisation }: Facts,
  complaint: Complaint,
  alike: readonly PossibleDuplicate[],
): NoticeDraft[] {
  const { id, reporter, version } = it.complaint;
  const references = namedInThread(alike);
  const known = samePerson(organisation, reporter, actor) ? [] : namedTo(organisation, alike, reporter);
  const told: NoticeDraft = {
    key: `alike-found:${id}:${version + 1}`,
    lane: personLane(reporter),
    body: { kind: 'direct', person: reporter, say: { type: 'alike-found', references: known } },
  };
  return [
    ...(references.length === 0
      ? []
      : threadNotices(complaint, `alike:${version + 1}`, { type: 'alike', references })),
    ...(known.length === 0 ? [] : [told]),
  ];
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

/** A transfer that nobody has answered has no object any more. */
function recalled({ it, actor, now }: Facts): Write[] {
  const waiting = waitingTransfer(it);
  if (waiting === undefined) return [];
  const { workspace, id } = waiting;
  return [change('transfers', { workspace, id }, { decidedAt: now, decidedBy: actor, accepted: false })];
}

/** Lists and answers are the same where they say the same. */
function differs(one: unknown, other: unknown): boolean {
  return canonical(asJson(one ?? null)) !== canonical(asJson(other ?? null));
}

function asJson(value: unknown): Json {
  return value as Json;
}
