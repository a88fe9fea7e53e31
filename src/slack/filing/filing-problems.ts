import type { FieldProblem } from '../../domain/filing/filing-form.ts';
import type { Reader } from '../blocks/reader.ts';
import { clamp } from '../blocks/text.ts';

/** What is wrong, for Slack to show at each field. */
export function problemTexts(
  problems: Partial<Record<string, FieldProblem>>,
  reader: Reader,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).flatMap(([field, problem]) =>
      problem === undefined ? [] : [[field, clamp(problemText(problem, reader), 200)]],
    ),
  );
}

function problemText(problem: FieldProblem, reader: Reader): string {
  const { problems } = reader.wording.filing;
  switch (problem.code) {
    case 'required':
      return problems.required;
    case 'too-long':
      return problems.tooLong(problem.limit, problem.length);
    case 'unknown-choice':
      return problems.unknownChoice;
    case 'in-future':
      return problems.inFuture;
    case 'not-a-date':
      return problems.notADate;
    case 'too-many-points':
      return problems.tooManyPoints(problem.limit);
    case 'amount':
      return problems.amount[problem.problem];
  }
}
