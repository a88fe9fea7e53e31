import { acknowledgementOf } from '../clocks/complainant-clocks.ts';
import { startDeadline, startWrite, type Timetable } from '../clocks/deadline.ts';
import type { Deadline } from '../clocks/records.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Decision } from '../facts/decision.ts';
import type { Organisation } from '../facts/organisation.ts';
import { genesis } from '../facts/register.ts';
import type { RemedyKind } from '../facts/remedy-kind.ts';
import type { Severity } from '../facts/severity.ts';
import { insert } from '../facts/write.ts';
import { investigatorFor } from '../people/auditors.ts';
import { departmentOf } from '../people/people.ts';
import { type Audiences, placementOf } from '../routing/routing.ts';
import { contactKeyOf } from './contact-key.ts';
import { filingNotices } from './filing-notices.ts';
import { newPoint } from './points.ts';
import type { PossibleDuplicate } from './possible-duplicate.ts';
import type { ComplainantKind, Complaint, Flag, Motive, Source } from './records.ts';
import { callsBackSettled } from './recourse.ts';

/** What was filed, checked. */
export interface Filing {
  narrative: string;
  category: string;
  department: string;
  complainantKind: ComplainantKind;
  complainantName: string | null;
  complainantContact: string | null;
  soughtKind: RemedyKind | null;
  /** Minor units. */
  soughtAmount: number | null;
  currency: string;
  severity: Severity;
  source: Source;
  occurredOn: string | null;
  place: string | null;
  product: string | null;
  receipt: string | null;
  points: string[];
  subject: PersonId | null;
  flags: Flag[];
  motive: Motive | null;
  settledHow: string | null;
  answers: Record<string, string>;
  link: string | null;
}

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
  /** With the same contact or receipt. */
  alike: readonly PossibleDuplicate[];
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

export function referenceOf(year: number, number: number): string {
  return `RD-${year}-${String(number).padStart(6, '0')}`;
}

/** Long enough ago that the reporter should say so to the owner: half a year. */
export function isLongAgo(occurredDate: string, today: string): boolean {
  return Date.parse(today) - Date.parse(occurredDate) > 183 * 86_400_000;
}
