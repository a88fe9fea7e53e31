import type { ModalView } from '@slack/types';
import type { Verdict } from '../../domain/answering/approval-verdict.ts';
import type { ContactReport } from '../../domain/answering/contact.ts';
import { optionsOf, toCarryOut } from '../../domain/answering/offer.ts';
import { directions, means } from '../../domain/answering/records.ts';
import type { Case } from '../../domain/facts/case.ts';
import { context as hint, radioInput, section, selectInput, textInput } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf } from '../blocks/form-values.ts';
import type { Reader } from '../blocks/reader.ts';
import { optionText } from '../case/summary.ts';
import { type Form, written, wrong } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** The small forms around an offer and the talk with the complainant. */
export function contactForm(reader: Reader): ModalView {
  const { vocabulary, agreements } = reader.wording;
  const w = agreements.contact;
  return caseForm(idOf('contact'), w.title, reader, [
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
  return caseForm(idOf('decline'), w.declineTitle, reader, [
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
  return caseForm(idOf('choice'), w.title, reader, [
    radioInput('option', w.option, [...options, ['none', w.none]]),
    textInput('words', w.words, { multiline: true, optional: true, limit: 1500 }),
  ]);
}

export function carriedOutForm(it: Case, reader: Reader): ModalView {
  const w = reader.wording.agreements.carriedOut;
  return caseForm(idOf('carriedOut'), w.title, reader, [
    section(w.intro(optionText(toCarryOut(it), reader))),
    textInput('note', w.note, { multiline: true, optional: true, limit: 1500 }),
  ]);
}

export function delegateBackForm(reader: Reader): ModalView {
  const w = reader.wording.agreements.delegateBack;
  return caseForm(idOf('delegateBack'), w.title, reader, [
    hint(reader.wording.agreements.remedy.needsApproval),
    textInput('note', w.note, { multiline: true, limit: 1500 }),
  ]);
}

export const contact: Form<ContactReport> = {
  view: ({ reader }) => contactForm(reader),
  read({ inputs, reader }) {
    const summary = written(inputs, 'summary');
    if (summary === null) return wrong('summary', reader.wording.filing.problems.required);
    return {
      values: {
        means: oneOf(means, inputs.choice('means')) ?? 'call',
        direction: oneOf(directions, inputs.choice('direction')) ?? 'to-complainant',
        reached: inputs.choice('reached') !== 'no',
        summary,
      },
    };
  },
};

/** The form says why not; it knows which request it answers. */
export const declining: Form<Verdict> = {
  view: ({ reader }) => declineForm(reader),
  read({ inputs, about, reader }) {
    const reason = written(inputs, 'reason');
    if (reason === null) return wrong('reason', reader.wording.filing.problems.required);
    return { values: { approval: about, approved: false, reason } };
  },
};

export const choice: Form<{ option: number | 'none'; words: string | null }> = {
  view: ({ facts, reader }) => choiceForm(facts.it, reader),
  read({ inputs, reader }) {
    const option = inputs.choice('option');
    if (option === null) return wrong('option', reader.wording.filing.problems.required);
    return {
      values: { option: option === 'none' ? option : Number(option), words: written(inputs, 'words') },
    };
  },
};

export const carryingOut: Form<{ note: string | null }> = {
  view: ({ facts, reader }) => carriedOutForm(facts.it, reader),
  read: ({ inputs }) => ({ values: { note: written(inputs, 'note') } }),
};

export const delegatingBack: Form<{ note: string }> = {
  view: ({ reader }) => delegateBackForm(reader),
  read({ inputs, reader }) {
    const note = written(inputs, 'note');
    return note === null ? wrong('note', reader.wording.filing.problems.required) : { values: { note } };
  },
};
