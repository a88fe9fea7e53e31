import type { InputBlock } from '@slack/types';
import type { CallbackOutcome } from '../../domain/closing/records.ts';
import { radioInput, textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';

const grades = [5, 4, 3, 2, 1] as const;

/** How one callback went, or several of the same outcome. */
export function callbackFields(
  outcomes: readonly CallbackOutcome[],
  initial: CallbackOutcome,
  { wording: { case: words, vocabulary } }: Reader,
): InputBlock[] {
  const w = words.callback;
  return [
    radioInput(
      'outcome',
      w.outcome,
      outcomes.map((outcome) => [outcome, vocabulary.callbackOutcome[outcome]]),
      { initial },
    ),
    radioInput(
      'resolved',
      w.resolved,
      [
        ['yes', vocabulary.yes],
        ['no', vocabulary.no],
      ],
      { optional: true, hint: w.ifReached },
    ),
    radioInput(
      'satisfaction',
      w.satisfaction,
      grades.map((grade) => [String(grade), vocabulary.satisfaction[grade]]),
      { optional: true, hint: w.ifReached },
    ),
    textInput('words', w.words, { multiline: true, optional: true }),
  ];
}
