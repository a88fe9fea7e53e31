import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/case.ts';
import { optionsOf, toCarryOut } from '../../domain/offer.ts';
import { directions, means } from '../../domain/records.ts';
import { context, radioInput, section, selectInput, textInput } from '../blocks.ts';
import { optionText } from '../cards/summary.ts';
import { viewIds } from '../ids.ts';
import type { Reader } from '../reader.ts';
import { caseForm } from './case-form.ts';

/** The small forms around an offer and the talk with the complainant. */
export function contactForm(reader: Reader): ModalView {
  const { vocabulary, agreements } = reader.wording;
  const w = agreements.contact;
  return caseForm(viewIds.contact, w.title, reader, [
    selectInput(
      'means',
      w.means,
      means.map((each) => [each, vocabulary.means[each]]),
      { initial: 'call' },
    ),
    radioInput(
      'direction',
      w.direction,
      directions.map((direction) => [direction, w.directions[direction]]),
      { initial: 'to-complainant' },
    ),
    radioInput(
      'reached',
      w.reached,
      [
        ['yes', vocabulary.yes],
        ['no', vocabulary.no],
      ],
      { initial: 'yes' },
    ),
    textInput('summary', w.summary, { multiline: true }),
  ]);
}

export function declineForm(reader: Reader): ModalView {
  const w = reader.wording.agreements.approval;
  return caseForm(viewIds.decline, w.declineTitle, reader, [
    textInput('reason', w.reason, { multiline: true, limit: 1500 }),
  ]);
}

/** Nine options and "none of it": Slack's most for radio buttons is ten. */
const mostOptions = 9;

export function choiceForm(it: Case, reader: Reader): ModalView {
  const { choice: w, remedy } = reader.wording.agreements;
  const options = optionsOf(it)
    .slice(0, mostOptions)
    .map((remedies) => {
      const number = String(remedies[0]?.option ?? 1);
      return [number, remedy.option(number, optionText(remedies, reader))] as const;
    });
  return caseForm(viewIds.choice, w.title, reader, [
    radioInput('option', w.option, [...options, ['none', w.none]]),
    textInput('words', w.words, { multiline: true, optional: true, limit: 1500 }),
  ]);
}

export function carriedOutForm(it: Case, reader: Reader): ModalView {
  const w = reader.wording.agreements.carriedOut;
  return caseForm(viewIds.carriedOut, w.title, reader, [
    section(w.intro(optionText(toCarryOut(it), reader))),
    textInput('note', w.note, { multiline: true, optional: true, limit: 1500 }),
  ]);
}

export function delegateBackForm(reader: Reader): ModalView {
  const w = reader.wording.agreements.delegateBack;
  return caseForm(viewIds.delegateBack, w.title, reader, [
    context(reader.wording.agreements.remedy.needsApproval),
    textInput('note', w.note, { multiline: true, limit: 1500 }),
  ]);
}
