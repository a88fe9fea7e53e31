import { startDeadline, startWrite, type Timetable } from './deadline.ts';
import type { Decision } from './decision.ts';
import { cardNotices, threadNotices } from './decision.ts';
import { type AmountProblem, parseAmount } from './money.ts';
import type { NoticeDraft } from './notice.ts';
import { personLane } from './notice.ts';
import type { Organisation, Severity } from './organisation.ts';
import { departmentOf } from './people.ts';
import type {
  ComplainantKind,
  Complaint,
  Deadline,
  Flag,
  Motive,
  PersonId,
  Point,
  RemedyKind,
  Source,
} from './records.ts';
import { genesis } from './register.ts';
import { type ChannelReading, placementOf } from './routing.ts';
import { insert } from './write.ts';

/** The form as it was sent, by field. Texts are as typed; choices are ids. */
export interface Form {
  narrative: string;
  category: string | null;
  complainantKind: ComplainantKind;
  complainantName: string;
  complainantContact: string;
  soughtKind: RemedyKind | null;
  soughtAmount: string;
  severity: Severity | null;
  source: Source;
  occurredDate: string | null;
  occurredTime: string | null;
  place: string;
  product: string;
  receipt: string;
  points: string;
  subject: PersonId | null;
  flags: Flag[];
  motive: Motive | null;
  settled: boolean;
  settledHow: string;
  answers: Record<string, string>;
  link: string | null;
}

export type Field = keyof Form;

export type FieldProblem =
  | { code: 'required' }
  | { code: 'too-long'; limit: number; length: number }
  | { code: 'unknown-choice' }
  | { code: 'in-future' }
  | { code: 'not-a-date' }
  | { code: 'too-many-points'; limit: number }
  | { code: 'amount'; problem: AmountProblem };

export type Problems = Partial<Record<Field, FieldProblem>>;

/** Longest texts, in characters: Slack's own for inputs, shorter where a line is meant. */
export const limits = {
  narrative: 3000,
  line: 200,
  contact: 200,
  points: 3000,
  point: 500,
  answer: 500,
} as const;
const mostPoints = 10;
/** `1.`, `2)`, `（三）` or a dash before a point; but `1.5 kg` and `-5 °C` begin with what they say. */
const numbering =
  /^\s*(?:[(（][\p{Nd}一二三四五六七八九十]+[)）]|\p{Nd}+[.)、．）](?!\p{Nd})|[-*](?!\p{Nd})|[•·])\s*/u;

/** What the form says, checked. Today is the local date in the workspace's zone, `2026-11-23`. */
export function checkForm(
  form: Form,
  frame: { organisation: Organisation; today: string },
): { problems: Problems } | { filing: Filing } {
  const problems: Problems = {};
  const { organisation } = frame;
  const narrative = form.narrative.trim();
  if (narrative === '') problems.narrative = { code: 'required' };
  requireLength(problems, form, 'narrative', limits.narrative);
  for (const field of ['complainantName', 'place', 'product', 'receipt'] as const) {
    requireLength(problems, form, field, limits.line);
  }
  requireLength(problems, form, 'complainantContact', limits.contact);
  requireLength(problems, form, 'settledHow', limits.narrative);
  requireLength(problems, form, 'points', limits.points);
  const category = organisation.categories.find(({ id }) => id === form.category);
  if (form.category === null) problems.category = { code: 'required' };
  else if (category === undefined) problems.category = { code: 'unknown-choice' };
  const currency = organisation.workspace.currency;
  let soughtAmount: number | null = null;
  if (form.soughtAmount.trim() !== '') {
    const parsed = parseAmount(form.soughtAmount, currency);
    if ('problem' in parsed) problems.soughtAmount = { code: 'amount', problem: parsed.problem };
    else soughtAmount = parsed.amount;
  }
  if (form.occurredDate !== null) {
    if (!isDate(form.occurredDate)) problems.occurredDate = { code: 'not-a-date' };
    else if (form.occurredDate > frame.today) problems.occurredDate = { code: 'in-future' };
  } else if (form.occurredTime !== null) problems.occurredDate = { code: 'required' };
  if (form.settled && form.settledHow.trim() === '') problems.settledHow = { code: 'required' };
  const points = form.points
    .split('\n')
    .map((line) => line.replace(numbering, '').trim())
    .filter((line) => line !== '');
  if (points.length > mostPoints) problems.points = { code: 'too-many-points', limit: mostPoints };
  const longest = Math.max(0, ...points.map((point) => [...point].length));
  if (longest > limits.point) problems.points = { code: 'too-long', limit: limits.point, length: longest };
  if (Object.keys(problems).length > 0 || category === undefined) return { problems };
  const proposed = proposedSeverity(category.severity, form.flags);
  return {
    filing: {
      narrative,
      category: category.id,
      department: category.department,
      complainantKind: form.complainantKind,
      complainantName: orNull(form.complainantName),
      complainantContact: orNull(form.complainantContact),
      soughtKind: form.soughtKind,
      soughtAmount,
      currency,
      severity: form.severity === 'major' ? 'major' : proposed,
      source: form.source,
      occurredOn: occurredOn(form),
      place: orNull(form.place),
      product: orNull(form.product),
      receipt: orNull(form.receipt),
      points: points.length > 0 ? points : [narrative],
      subject: form.subject,
      flags: form.flags,
      motive: form.motive,
      settledHow: form.settled ? form.settledHow.trim() : null,
      answers: Object.fromEntries(
        Object.entries(form.answers)
          .map(([question, answer]) => [question, firstOf(answer.trim(), limits.answer)] as const)
          .filter(([, answer]) => answer !== ''),
      ),
      link: form.link,
    },
  };
}

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

/** The major criteria (PRODUCT §2): injury, media, regulator or a vulnerable person, or the category's own. */
export function proposedSeverity(category: Severity, raised: readonly Flag[]): Severity {
  const major: readonly Flag[] = ['injury', 'media', 'regulator', 'vulnerable'];
  return category === 'major' || raised.some((flag) => major.includes(flag)) ? 'major' : 'ordinary';
}

/** Default sample of on-the-spot settlements that are called back: all major, one in five ordinary (PRODUCT §1). */
const callbackSample = 0.2;

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
  /** What is known of the department's channel. */
  reading: ChannelReading;
  /** References of complaints with the same contact or receipt. */
  alike: readonly string[];
}

/** Makes a checked filing a complaint: owned by a department, with its clocks running. */
export function fileComplaint(
  filing: Filing,
  frame: FilingFrame,
): Decision & { complaint: Complaint; deadlines: Deadline[] } {
  const { organisation, now } = frame;
  const department = departmentOf(organisation, filing.department);
  const placement = placementOf(organisation, department, filing.subject, frame.reading);
  const settled = filing.settledHow !== null;
  const callbackDue = !settled || filing.severity === 'major' || frame.sample < callbackSample;
  const { points, ...told } = filing;
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
    owner: null,
    claimedAt: null,
    respondedAt: settled ? now : null,
    calledBackAt: null,
    closedAt: settled && !callbackDue ? now : null,
    closedBy: settled && !callbackDue ? frame.reporter : null,
    reopenedAt: null,
    level: 0,
    callbackDue,
    revision: 1,
  };
  const clocks = settled ? (callbackDue ? (['callback'] as const) : []) : (['claim', 'response'] as const);
  const deadlines = clocks.map((clock) =>
    startDeadline(complaint, clock, now, {
      id: frame.newId(),
      policy: organisation,
      timetable: frame.timetable,
    }),
  );
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
    body: { kind: 'direct', person: frame.reporter, say: { type: 'receipt' } },
  };
  if (complaint.settledHow !== null) {
    const wanted = complaint.callbackDue && complaint.closedAt === null;
    return wanted ? [callbackWantedNotice(complaint, frame.organisation, 1), receipt] : [receipt];
  }
  const alike =
    frame.alike.length === 0
      ? []
      : threadNotices(complaint, 'alike', { type: 'alike', references: [...frame.alike] });
  return [...cardNotices(complaint, 1), ...alike, receipt];
}

/** Asks the desk for a callback; `round` grows with each reopening. */
export function callbackWantedNotice(
  complaint: Complaint,
  organisation: Organisation,
  round: number,
): NoticeDraft {
  return {
    key: `callback-wanted:${complaint.id}:${round}`,
    lane: organisation.desk.channel,
    body: { kind: 'callback-wanted' },
  };
}

function newPoint(complaint: Complaint, number: number, text: string): Point {
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

/** `2026-02-30` looks like a date and is none. */
function isDate(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

function occurredOn(form: Form): string | null {
  if (form.occurredDate === null) return null;
  return form.occurredTime === null ? form.occurredDate : `${form.occurredDate}T${form.occurredTime}`;
}

function requireLength(problems: Problems, form: Form, field: Field & keyof Form, limit: number): void {
  const value = form[field];
  if (typeof value === 'string' && [...value].length > limit) {
    problems[field] = { code: 'too-long', limit, length: [...value].length };
  }
}

function firstOf(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
