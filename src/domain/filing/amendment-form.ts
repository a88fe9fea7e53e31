import type { Point } from '../answering/finding-records.ts';
import type { Case } from '../facts/case.ts';
import type { Organisation } from '../facts/organisation.ts';
import { amendable } from './amendable.ts';
import type { Amendment } from './amendment.ts';
import { amountText } from './filed-form.ts';
import { checkForm, type FieldProblem, type Form, limits, mostPoints } from './filing-form.ts';
import { pointsIn } from './points.ts';
import type { Complaint } from './records.ts';

/** The form as it was sent; what it says under `points` is to be added. `texts`: those that stand, by number. */
export interface AmendmentForm {
  form: Form;
  texts: Record<number, string>;
}

/** The corrected form checked: what it changes, or what is wrong by field. A point's field is `point_<number>`. */
export function checkAmendment(
  { complaint, points }: Case,
  { form, texts }: AmendmentForm,
  frame: { organisation: Organisation; today: string; time: string },
): Pick<Amendment, 'changes' | 'points'> | { problems: Partial<Record<string, FieldProblem>> } {
  // How an amount was written back need not be how somebody may type one.
  const kept = form.soughtAmount === amountText(complaint);
  const checked = checkForm(
    { ...form, soughtAmount: kept ? '' : form.soughtAmount },
    { ...frame, organisation: asFiled(frame.organisation, complaint) },
  );
  const added = pointsIn(form.points);
  const problems: Partial<Record<string, FieldProblem>> = {
    ...('problems' in checked ? checked.problems : {}),
    ...pointProblems(points, texts, added),
  };
  if ('problems' in checked || Object.keys(problems).length > 0) return { problems };
  const filing = { ...checked.filing, ...(kept ? { soughtAmount: complaint.soughtAmount } : {}) };
  const changes = Object.fromEntries(amendable.map((field) => [field, filing[field]]));
  const reworded = points.flatMap(({ number, text }) => {
    const typed = texts[number]?.trim();
    return typed === undefined || typed === text ? [] : [{ number, text: typed }];
  });
  return { changes, points: { reworded, added } };
}

/** A category that the organisation has given up since, and another currency, are no mistakes of whoever corrects. */
function asFiled(organisation: Organisation, complaint: Complaint): Organisation {
  const { category: id, department, currency } = complaint;
  const known = organisation.categories.some((each) => each.id === id);
  return {
    ...organisation,
    workspace: { ...organisation.workspace, currency },
    categories: known
      ? organisation.categories
      : [...organisation.categories, { id, name: id, department, severity: 'ordinary' }],
  };
}

function pointProblems(points: readonly Point[], texts: Record<number, string>, added: readonly string[]) {
  const problems: Partial<Record<string, FieldProblem>> = {};
  for (const [number, text] of Object.entries(texts)) {
    const length = [...text.trim()].length;
    if (length === 0) problems[pointField(number)] = { code: 'required' };
    else if (length > limits.point)
      problems[pointField(number)] = { code: 'too-long', limit: limits.point, length };
  }
  if (added.length > 0 && points.length + added.length > mostPoints) {
    problems.points = { code: 'too-many-points', limit: mostPoints };
  }
  return problems;
}

export function pointField(number: number | string): string {
  return `point_${number}`;
}
