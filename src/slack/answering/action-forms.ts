import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Finding } from '../../domain/answering/finding.ts';
import type { Means } from '../../domain/answering/records.ts';
import { allCauses, causes, means, outcomes } from '../../domain/answering/records.ts';
import { openPoints } from '../../domain/answering/response.ts';
import type { CallbackReport } from '../../domain/closing/callback.ts';
import { attemptsSince, outcomesFor } from '../../domain/closing/callback.ts';
import type { LessonText } from '../../domain/closing/lesson.ts';
import { mainCause } from '../../domain/closing/lesson.ts';
import { callbackOutcomes } from '../../domain/closing/records.ts';
import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import { maskPersonalData } from '../../domain/facts/masking.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import { heirs } from '../../domain/routing/claim.ts';
import { mayBeDelegated } from '../../domain/routing/claim-delegation.ts';
import { haveLessons } from '../../operations/closing/find-same-lesson.ts';
import { context, input, option, plain, radioInput, selectInput, textInput } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf } from '../blocks/form-values.ts';
import { longTextInputs, readLongText } from '../blocks/long-text.ts';
import type { Names } from '../blocks/names.ts';
import type { Reader } from '../blocks/reader.ts';
import { escapeText, unescapeText } from '../blocks/text.ts';
import { blanks, type Form, written, wrong } from '../case-action.ts';
import { idOf } from '../ids.ts';
import { composeLetter } from './letter.ts';

/** The small forms in which a case's owner and the desk record what they did. */
export function findingForm(it: Case, reader: Reader): ModalView {
  const w = reader.wording.case.finding;
  const { vocabulary } = reader.wording;
  const next = openPoints(it)[0] ?? 1;
  const point = it.points.find(({ number }) => number === next);
  return caseForm(idOf('finding'), w.title, reader, [
    ...(it.points.length > 1
      ? [
          selectInput(
            'point',
            w.point,
            it.points.map(({ number, text }) => [String(number), `${number}. ${text}`]),
            { initial: String(next) },
          ),
        ]
      : []),
    radioInput(
      'outcome',
      w.outcome,
      outcomes.map((outcome) => [outcome, vocabulary.outcome[outcome]]),
      {
        initial: point?.outcome,
      },
    ),
    textInput('facts', w.facts, { multiline: true, initial: point?.facts ?? '' }),
    causeSelect('cause', w.cause, reader, point?.cause ?? null),
    textInput('responsibility', w.responsibility, {
      hint: w.responsibilityHint,
      initial: point?.responsibility ?? '',
      limit: 1000,
    }),
  ]);
}

/** `composed`: the answer as it was composed, to be put right where it was said otherwise. */
export function responseForm(reader: Reader, composed: string): ModalView {
  const w = reader.wording.case.response;
  const { vocabulary } = reader.wording;
  return caseForm(idOf('response'), w.title, reader, [
    context(w.intro),
    selectInput(
      'means',
      w.means,
      means.map((each) => [each, vocabulary.means[each]]),
      { initial: 'call' },
    ),
    ...longTextInputs('text', w.text, composed, { hint: w.textHint }),
  ]);
}

export function callbackForm(it: Case, reader: Reader): ModalView {
  const w = reader.wording.case.callback;
  const { vocabulary } = reader.wording;
  const attempt = attemptsSince(it, it.complaint.respondedAt ?? 0) + 1;
  const grades = [5, 4, 3, 2, 1] as const;
  return caseForm(idOf('callback'), w.title, reader, [
    ...whomToCall(it.complaint),
    ...(attempt > 1 ? [context(w.attempt(attempt))] : []),
    radioInput(
      'outcome',
      w.outcome,
      outcomesFor(it.complaint).map((outcome) => [outcome, vocabulary.callbackOutcome[outcome]]),
      {
        initial: 'reached',
      },
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
  ]);
}

/** Whoever calls has the number in front of them. */
function whomToCall({ complainantName, complainantContact }: Complaint): KnownBlock[] {
  const known = [complainantName, complainantContact].filter((part) => part !== null);
  return known.length === 0 ? [] : [context(escapeText(known.join(' · ')))];
}

/**
 * Where earlier lessons exist, one of them may stand for a new one: forced lessons fill with "none". What
 * the form begins with is read by many and outlives the customer's data, so it begins without them.
 */
export function closeForm(it: Case, reader: Reader, earlier: boolean): ModalView {
  const w = reader.wording.case.closing;
  const text = (
    name: 'happened' | 'handling' | 'result' | 'reflection' | 'countermeasure',
    initial = '',
    optional = true,
  ) => {
    const begun = maskPersonalData(initial, it.complaint);
    return textInput(name, w[name], { multiline: true, optional, initial: begun, limit: 1500 });
  };
  return caseForm(idOf('close'), w.title, reader, [
    context(w.intro),
    ...(earlier
      ? [
          input(
            'sameAs',
            w.sameAs,
            { type: 'external_select', min_query_length: 0 },
            { optional: true, hint: w.sameAsHint },
          ),
        ]
      : []),
    text('happened', it.complaint.narrative, earlier),
    causeSelect('cause', w.cause, reader, mainCause(it)),
    text(
      'handling',
      it.points
        .map(({ facts }) => facts ?? '')
        .join('\n')
        .trim(),
    ),
    text('result', it.callbacks.at(-1)?.words ?? ''),
    text('reflection'),
    text('countermeasure', '', earlier),
  ]);
}

export function releaseForm(reader: Reader): ModalView {
  const w = reader.wording.case.release;
  return caseForm(idOf('release'), w.title, reader, [
    textInput('note', w.note, { multiline: true, limit: 1500 }),
  ]);
}

export function handOverForm(heirs: readonly PersonId[], names: Names, reader: Reader): ModalView {
  const w = reader.wording.case.handOver;
  return caseForm(idOf('handOver'), w.title, reader, [
    selectInput(
      'to',
      w.to,
      heirs.slice(0, 100).map((person) => [person, unescapeText(names.name(person))]),
    ),
    textInput('note', w.note, { multiline: true, limit: 1500 }),
  ]);
}

/** Whom the actor lets claim in their place. */
export function delegateClaimForm(colleagues: readonly PersonId[], names: Names, reader: Reader): ModalView {
  const w = reader.wording.case.delegateClaim;
  return caseForm(idOf('delegateClaim'), w.title, reader, [
    context(w.intro),
    selectInput(
      'to',
      w.to,
      colleagues.slice(0, 100).map((person) => [person, unescapeText(names.name(person))]),
    ),
    textInput('note', w.note, { multiline: true, optional: true, limit: 1500 }),
  ]);
}

/** The causes by family (rules §5), so that both come to mind. */
export function causeSelect(name: string, label: string, reader: Reader, initial: string | null): InputBlock {
  const { vocabulary } = reader.wording;
  const groups = (['systemic', 'individual', 'other'] as const).map((family) => ({
    label: plain(vocabulary.causeFamily[family]),
    options: causes[family].map((cause) => option(cause, vocabulary.cause[cause])),
  }));
  const chosen = groups.flatMap(({ options }) => options).find(({ value }) => value === initial);
  return input(name, label, {
    type: 'static_select',
    option_groups: groups,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  });
}

export const finding: Form<Finding> = {
  view: ({ facts, reader }) => findingForm(facts.it, reader),
  read({ inputs, reader }) {
    const { required } = reader.wording.filing.problems;
    const outcome = oneOf(outcomes, inputs.choice('outcome'));
    const cause = oneOf(allCauses, inputs.choice('cause'));
    const errors = blanks(inputs, ['facts', 'responsibility'], required);
    if (outcome === null) errors.outcome = required;
    if (cause === null) errors.cause = required;
    if (outcome === null || cause === null || Object.keys(errors).length > 0) return { errors };
    const told = { facts: inputs.text('facts').trim(), responsibility: inputs.text('responsibility').trim() };
    return { values: { number: Number(inputs.choice('point') ?? 1), outcome, cause, ...told } };
  },
};

export const response: Form<{ means: Means; text: string }> = {
  view({ facts: { it, organisation, policy }, reader }) {
    const { language } = organisation.workspace;
    const newest = it.compositions.at(-1)?.text;
    return responseForm(reader, newest ?? composeLetter(it, { organisation, policy }, language));
  },
  read({ inputs, reader }) {
    const text = readLongText(inputs, 'text');
    if (text === '') return wrong('text', reader.wording.filing.problems.required);
    return { values: { means: oneOf(means, inputs.choice('means')) ?? 'call', text } };
  },
};

export const callback: Form<CallbackReport> = {
  view: ({ facts, reader }) => callbackForm(facts.it, reader),
  read({ inputs, reader }) {
    const { needed } = reader.wording.case.callback;
    const outcome = oneOf(callbackOutcomes, inputs.choice('outcome')) ?? 'reached';
    const resolved = inputs.choice('resolved');
    const satisfaction = inputs.choice('satisfaction');
    const words = written(inputs, 'words');
    if (outcome !== 'reached') return { values: { outcome, resolved: null, satisfaction: null, words } };
    if (resolved === null || satisfaction === null) {
      return {
        errors: {
          ...(resolved === null ? { resolved: needed } : {}),
          ...(satisfaction === null ? { satisfaction: needed } : {}),
        },
      };
    }
    const answered = { resolved: resolved === 'yes', satisfaction: Number(satisfaction) };
    return { values: { outcome, ...answered, words } };
  },
};

export const closing: Form<{ text: LessonText } | { sameAs: string }> = {
  view: async ({ facts, visitor, reader, context: c }) =>
    closeForm(facts.it, reader, await haveLessons(c, visitor)),
  read({ inputs, reader }) {
    const sameAs = inputs.choice('sameAs');
    if (sameAs !== null) return { values: { sameAs } };
    const errors = blanks(inputs, ['happened', 'countermeasure'], reader.wording.case.closing.needed);
    if (Object.keys(errors).length > 0) return { errors };
    const text = (name: string) => inputs.text(name).trim();
    return {
      values: {
        text: {
          happened: text('happened'),
          cause: oneOf(allCauses, inputs.choice('cause')) ?? 'undetermined',
          handling: text('handling'),
          result: text('result'),
          reflection: text('reflection'),
          countermeasure: text('countermeasure'),
        },
      },
    };
  },
};

export const releasing: Form<{ note: string }> = {
  view: ({ reader }) => releaseForm(reader),
  read: ({ inputs }) => ({ values: { note: inputs.text('note').trim() } }),
};

export const handingOver: Form<{ to: PersonId; note: string }> = {
  async view({ facts, reader, names }) {
    const people = heirs(facts);
    return handOverForm(people, await names(people), reader);
  },
  read: ({ inputs }) => ({ values: { to: inputs.choice('to') ?? '', note: inputs.text('note').trim() } }),
};

export const delegatingClaim: Form<{ to: PersonId; note: string }> = {
  async view({ facts, reader, names }) {
    const people = mayBeDelegated(facts);
    return delegateClaimForm(people, await names(people), reader);
  },
  read: handingOver.read,
};
