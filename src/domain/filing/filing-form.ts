import type { PersonId } from '../facts/actor.ts';
import { type AmountProblem, parseAmount } from '../facts/money.ts';
import type { Organisation } from '../facts/organisation.ts';
import type { RemedyKind } from '../facts/remedy-kind.ts';
import type { Severity } from '../facts/severity.ts';
import { majorReasons } from '../routing/grading.ts';
import type { Filing } from './filing.ts';
import { pointsIn } from './points.ts';
import type { ComplainantKind, Flag, Motive, Source } from './records.ts';

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

/** As it opens. */
export const emptyForm: Form = {
  narrative: '',
  category: null,
  complainantKind: 'named',
  complainantName: '',
  complainantContact: '',
  soughtKind: null,
  soughtAmount: '',
  severity: null,
  source: 'counter',
  occurredDate: null,
  occurredTime: null,
  place: '',
  product: '',
  receipt: '',
  points: '',
  subject: null,
  flags: [],
  motive: null,
  settled: false,
  settledHow: '',
  answers: {},
  link: null,
};

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

export const mostPoints = 10;

/** What the form says, checked. `today` and `time` are now in the workspace's zone, `2026-11-23` and `09:05`. */
export function checkForm(
  form: Form,
  frame: { organisation: Organisation; today: string; time: string },
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
  if (form.subject !== null && !organisation.people.some(({ id }) => id === form.subject)) {
    problems.subject = { code: 'unknown-choice' };
  }
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
    else if (form.occurredDate === frame.today && (form.occurredTime ?? '') > frame.time) {
      problems.occurredTime = { code: 'in-future' };
    }
  } else if (form.occurredTime !== null) problems.occurredDate = { code: 'required' };
  if (form.settled && form.settledHow.trim() === '') problems.settledHow = { code: 'required' };
  const points = pointsIn(form.points);
  if (points.length > mostPoints) problems.points = { code: 'too-many-points', limit: mostPoints };
  const longest = Math.max(0, ...points.map((point) => [...point].length));
  if (longest > limits.point) problems.points = { code: 'too-long', limit: limits.point, length: longest };
  if (Object.keys(problems).length > 0 || category === undefined) return { problems };
  const reasons = majorReasons(organisation, {
    category: category.severity,
    flags: form.flags,
    amount: soughtAmount,
  });
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
      severity: form.severity === 'major' || reasons.length > 0 ? 'major' : 'ordinary',
      source: form.source,
      occurredOn: occurredOn(form),
      place: orNull(form.place),
      product: orNull(form.product),
      receipt: receiptNumberOf(form.receipt),
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

/** Written alike however it was typed, so that one receipt stays one: its sum decides who approves (rules §5). */
export function receiptNumberOf(typed: string): string | null {
  return orNull(typed.normalize('NFKC').replace(/\s+/gu, '').toUpperCase());
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

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** `2026-02-30` looks like a date and is none. */
function isDate(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

function firstOf(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}
