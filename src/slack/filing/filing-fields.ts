import type { InputBlock, KnownBlock } from '@slack/types';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { remedyKinds } from '../../domain/facts/remedy-kind.ts';
import { type Form, limits } from '../../domain/filing/filing-form.ts';
import { complainantKinds, flags, sources } from '../../domain/filing/records.ts';
import type { Question, Scenario } from '../../domain/filing/scenario.ts';
import { inLanguage } from '../../domain/people/people.ts';
import { section } from '../blocks/blocks.ts';
import { checkboxInput, input, radioInput, selectInput, textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { escapeText } from '../blocks/text.ts';
import { answerPrefix } from './filing-state.ts';

/** What was told, field by field: asked when it is filed, and again when it is corrected. */
export interface FieldsView {
  form: Form;
  organisation: Organisation;
  scenarios: readonly Scenario[];
  reader: Reader;
}

export function what({ form, organisation, reader }: FieldsView): InputBlock[] {
  const { fields } = reader.wording.filing;
  return [
    textInput('narrative', fields.narrative, {
      multiline: true,
      initial: form.narrative,
      limit: limits.narrative,
      hint: fields.narrativeHint,
    }),
    selectInput(
      'category',
      fields.category,
      organisation.categories.map(({ id, name }) => [id, inLanguage(name, reader.language)]),
      { initial: form.category, placeholder: fields.categoryPlaceholder, dispatch: true },
    ),
  ];
}

export function scenarioQuestions({ form, organisation, scenarios, reader }: FieldsView): KnownBlock[] {
  const category = organisation.categories.find(({ id }) => id === form.category);
  const scenario = scenarios.find(({ id }) => id === category?.scenario);
  if (scenario === undefined) return [];
  const heading = reader.wording.filing.scenarioHeading(
    escapeText(inLanguage(scenario.name, reader.language)),
  );
  return [section(heading), ...scenario.questions.map((question) => questionInput(question, form, reader))];
}

function questionInput(question: Question, form: Form, reader: Reader): InputBlock {
  const name = `${answerPrefix}${question.id}`;
  const label = inLanguage(question.label, reader.language);
  const hint = question.hint === undefined ? {} : { hint: inLanguage(question.hint, reader.language) };
  const given = form.answers[question.id] ?? '';
  const options = { optional: true, initial: given, ...hint };
  switch (question.kind) {
    case 'choice':
      return selectInput(
        name,
        label,
        (question.options ?? []).map(({ id, label: text }) => [id, inLanguage(text, reader.language)]),
        options,
      );
    case 'date':
      return dateInput(name, label, given === '' ? null : given, hint);
    default:
      return textInput(name, label, {
        ...options,
        multiline: question.kind === 'text',
        limit: limits.answer,
      });
  }
}

export function who({ form, reader }: FieldsView): InputBlock[] {
  const { fields } = reader.wording.filing;
  return [
    textInput('complainantName', fields.complainantName, {
      initial: form.complainantName,
      limit: limits.line,
      optional: true,
    }),
    textInput('complainantContact', fields.complainantContact, {
      initial: form.complainantContact,
      limit: limits.contact,
      optional: true,
      hint: fields.complainantContactHint,
    }),
  ];
}

export function wants({ form, organisation, reader }: FieldsView): InputBlock[] {
  const { fields } = reader.wording.filing;
  const { vocabulary } = reader.wording;
  return [
    selectInput(
      'soughtKind',
      fields.soughtKind,
      remedyKinds.map((kind) => [kind, vocabulary.remedy[kind]]),
      { initial: form.soughtKind, optional: true },
    ),
    textInput('soughtAmount', fields.soughtAmount(organisation.workspace.currency), {
      initial: form.soughtAmount,
      limit: 40,
      optional: true,
      dispatch: true,
    }),
  ];
}

/** How it reached us, when and where it happened, and with what. */
export function circumstances({ form, reader }: FieldsView): InputBlock[] {
  const { fields } = reader.wording.filing;
  const { vocabulary } = reader.wording;
  const text = (name: 'place' | 'product' | 'receipt') =>
    textInput(name, fields[name], { initial: form[name], limit: limits.line, optional: true });
  return [
    selectInput(
      'source',
      fields.source,
      sources.map((source) => [source, vocabulary.source[source]]),
      {
        initial: form.source,
      },
    ),
    dateInput('occurredDate', fields.occurredDate, form.occurredDate),
    input(
      'occurredTime',
      fields.occurredTime,
      { type: 'timepicker', ...(form.occurredTime === null ? {} : { initial_time: form.occurredTime }) },
      { optional: true },
    ),
    text('place'),
    text('product'),
    text('receipt'),
  ];
}

export function kindInput({ form, reader }: FieldsView): InputBlock {
  const { fields } = reader.wording.filing;
  const { vocabulary } = reader.wording;
  return radioInput(
    'complainantKind',
    fields.complainantKind,
    complainantKinds.map((kind) => [kind, vocabulary.complainant[kind]]),
    {
      initial: form.complainantKind,
    },
  );
}

export function flagsInput({ form, reader }: FieldsView): InputBlock {
  const { fields } = reader.wording.filing;
  const { vocabulary } = reader.wording;
  return checkboxInput(
    'flags',
    fields.flags,
    flags.map((flag) => [flag, vocabulary.flag[flag]]),
    {
      initial: form.flags,
      optional: true,
      dispatch: true,
    },
  );
}

function dateInput(
  name: string,
  label: string,
  initial: string | null,
  options: { hint?: string } = {},
): InputBlock {
  const element = { type: 'datepicker' as const, ...(initial === null ? {} : { initial_date: initial }) };
  return input(name, label, element, { optional: true, ...options });
}
