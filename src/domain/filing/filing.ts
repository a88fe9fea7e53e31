import type { Point } from '../answering/records.ts';
import { acknowledgementOf } from '../clocks/complainant-clocks.ts';
import { startDeadline, startWrite, type Timetable } from '../clocks/deadline.ts';
import type { Deadline } from '../clocks/records.ts';
import type { PersonId } from '../facts/actor.ts';
import { emptyCase } from '../facts/case.ts';
import type { Decision } from '../facts/decision.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import type { NoticeDraft } from '../facts/notice.ts';
import { personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import { genesis } from '../facts/register.ts';
import { insert } from '../facts/write.ts';
import { investigatorFor } from '../people/auditors.ts';
import { callers } from '../people/callback-right.ts';
import { departmentOf, isOfDesk } from '../people/people.ts';
import { majorNotices } from '../routing/grading.ts';
import { type Audiences, placementOf } from '../routing/routing.ts';
import { confidentialNotices } from '../routing/subject.ts';
import type { Filing } from './filing-form.ts';
import type { Complaint } from './records.ts';
import { callsBackSettled } from './recourse.ts';

export interface FilingFrame {
  id: string;
  workspace: string;
  reference: string;
  policyVersion: number;
  reporter: PersonId;
  now: number;
  organisation: Organisation;
  timetable: Timetable;
  newId: () => string;
  /** Between 0 and 1: decides whether a settled complaint is called back. */
  sample: number;
  /** What is known of the channels it may stand in. */
  audiences: Audiences;
  /** References of complaints with the same contact or receipt. */
  alike: readonly string[];
  /** What was ruled about a like complaint. */
  precedent?: { reference: string; department: string } | undefined;
  /** Reference of the earlier complaint that it takes up. */
  follows?: string | null;
}

/** Makes a checked filing a complaint: owned by a department, with its clocks running. */
export function fileComplaint(
  filing: Filing,
  frame: FilingFrame,
): Decision & { complaint: Complaint; deadlines: Deadline[] } {
  const { organisation, now } = frame;
  const department = departmentOf(organisation, filing.department);
  const placement = placementOf(organisation, department, filing.subject, frame.audiences);
  const settled = filing.settledHow !== null;
  const callbackDue = !settled || callsBackSettled(organisation, filing.severity, frame.sample);
  const { points, ...told } = filing;
  const major = filing.severity === 'major' && !settled;
  const complaint: Complaint = {
    ...told,
    id: frame.id,
    workspace: frame.workspace,
    reference: frame.reference,
    version: 0,
    head: genesis,
    policyVersion: frame.policyVersion,
    filedAt: now,
    reporter: frame.reporter,
    contactKey: contactKeyOf(filing.complainantContact),
    channel: placement.channel,
    restricted: placement.restricted,
    investigator: major
      ? investigatorFor(organisation, { ...told, reference: frame.reference, owner: null })
      : null,
    decisionLostAt: null,
    decisionLostBy: null,
    owner: null,
    claimedAt: null,
    respondedAt: settled ? now : null,
    calledBackAt: null,
    closedAt: settled && !callbackDue ? now : null,
    closedBy: settled && !callbackDue ? frame.reporter : null,
    reopenedAt: null,
    endedAs: null,
    mergedInto: null,
    follows: frame.follows ?? null,
    secondStageAt: null,
    firstOwner: null,
    claimDelegations: [],
    level: 0,
    callbackDue,
    revision: 1,
  };
  const clocks = settled ? (callbackDue ? (['callback'] as const) : []) : (['claim', 'response'] as const);
  const { newId, timetable } = frame;
  const deadlines = [
    ...acknowledgementOf(complaint, { newId, timetable, policy: organisation }),
    ...clocks.map((clock) =>
      startDeadline(complaint, clock, now, { id: newId(), policy: organisation, timetable }),
    ),
  ];
  return {
    complaint,
    deadlines,
    writes: [
      ...points.map((text, index) => insert('points', newPoint(complaint, index + 1, text))),
      ...deadlines.map(startWrite),
    ],
    entries: [
      {
        kind: settled ? 'settled' : 'filed',
        at: now,
        actor: { kind: 'person', person: frame.reporter },
        facts: {
          reference: frame.reference,
          policyVersion: frame.policyVersion,
          category: filing.category,
          department: filing.department,
          severity: filing.severity,
          source: filing.source,
          flags: filing.flags,
          restricted: complaint.restricted,
          callbackDue,
          ...(complaint.follows === null ? {} : { follows: complaint.follows }),
          ...(filing.soughtKind === null ? {} : { soughtKind: filing.soughtKind }),
          ...(filing.soughtAmount === null
            ? {}
            : { soughtAmount: filing.soughtAmount, currency: filing.currency }),
        },
        private: {
          narrative: filing.narrative,
          points,
          complainant: [filing.complainantKind, filing.complainantName, filing.complainantContact],
          circumstances: [filing.occurredOn, filing.place, filing.product, filing.receipt, filing.link],
          subject: filing.subject,
          motive: filing.motive,
          answers: Object.keys(filing.answers).length > 0 ? filing.answers : undefined,
          settledHow: filing.settledHow,
          investigator: complaint.investigator ?? undefined,
        },
      },
    ],
    notices: filingNotices(complaint, frame),
  };
}

function filingNotices(complaint: Complaint, frame: FilingFrame): NoticeDraft[] {
  const receipt: NoticeDraft = {
    key: `receipt:${complaint.id}`,
    lane: personLane(frame.reporter),
    body: {
      kind: 'direct',
      person: frame.reporter,
      say: {
        type: 'receipt',
        ...(frame.alike.length === 0 ? {} : { alike: [...frame.alike] }),
        ...(frame.precedent === undefined ? {} : { precedent: frame.precedent }),
      },
    },
  };
  // Leadership hears of a major one, settled on the spot or not.
  const report = complaint.severity === 'major' ? majorNotices(frame.organisation, complaint) : [];
  if (complaint.settledHow !== null) {
    const wanted = complaint.callbackDue && complaint.closedAt === null;
    return [...(wanted ? callbackWantedNotices(complaint, frame.organisation, 1) : []), receipt, ...report];
  }
  const alike =
    frame.alike.length === 0
      ? []
      : threadNotices(complaint, 'alike', { type: 'alike', references: [...frame.alike] });
  const { organisation } = frame;
  const it = emptyCase(complaint);
  return [
    ...cardNotices(complaint, 1),
    ...(complaint.channel === null ? confidentialNotices(organisation, it) : []),
    ...alike,
    ...(frame.precedent === undefined
      ? []
      : threadNotices(complaint, 'precedent', { type: 'precedent', ...frame.precedent })),
    receipt,
    ...report,
  ];
}

/**
 * Asks the desk for a callback, and whom the policy names in its place, who does not read its channel;
 * `round` grows with each reopening.
 */
export function callbackWantedNotices(
  complaint: Complaint,
  organisation: Organisation,
  round: number,
): NoticeDraft[] {
  const standIns = callers(organisation, complaint).filter((person) => !isOfDesk(organisation, person));
  return [
    {
      key: `callback-wanted:${complaint.id}:${round}`,
      lane: organisation.desk.channel,
      body: { kind: 'callback-wanted' },
    },
    ...standIns.map(
      (person): NoticeDraft => ({
        key: `call-wanted:${complaint.id}:${round}:${person}`,
        lane: personLane(person),
        body: { kind: 'direct', person, say: { type: 'call-wanted' } },
      }),
    ),
  ];
}

export function newPoint(complaint: Complaint, number: number, text: string): Point {
  return {
    workspace: complaint.workspace,
    complaint: complaint.id,
    number,
    text,
    outcome: null,
    facts: null,
    cause: null,
    responsibility: null,
    foundBy: null,
    foundAt: null,
  };
}

/** Shorter ones are words like `none` or `无`, which many people share. */
const shortestContactKey = 5;

/** The same contact however it is typed: `+86 138-0013 8000` and `８６13800138000` are one. */
export function contactKeyOf(contact: string | null): string | null {
  const key = (contact ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '');
  return [...key].length < shortestContactKey ? null : key;
}

export function referenceOf(year: number, number: number): string {
  return `RD-${year}-${String(number).padStart(6, '0')}`;
}

/** Long enough ago that the reporter should say so to the owner: half a year. */
export function isLongAgo(occurredDate: string, today: string): boolean {
  return Date.parse(today) - Date.parse(occurredDate) > 183 * 86_400_000;
}
