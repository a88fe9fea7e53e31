import type { KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { couldHelp } from '../../domain/routing/cooperation.ts';
import { openHearingOf, sidesToState } from '../../domain/routing/hearing.ts';
import { offerMerging } from '../../operations/filing/find-alike.ts';
import { context, quotation, section, selectInput, textInput } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import type { Names } from '../blocks/names.ts';
import type { Reader } from '../blocks/reader.ts';
import { unescapeText } from '../blocks/text.ts';
import { departmentName } from '../case/summary.ts';
import { type Form, type Opening, type Read, type Sent, written, wrong } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** The forms that send a case somewhere else: each asks for a reason, and little more. */
export function transferForm(it: Case, organisation: Organisation, reader: Reader): ModalView {
  const w = reader.wording.routing.transfer;
  return caseForm(idOf('transfer'), w.title, reader, [
    context(it.transfers.length > 0 ? w.hearing : w.intro),
    departmentSelect('to', w.to, others(organisation, [it.complaint.department]), organisation, reader),
    textInput('reason', w.reason, { multiline: true, limit: 1500 }),
  ]);
}

export function cooperateForm(it: Case, organisation: Organisation, reader: Reader): ModalView {
  const w = reader.wording.routing.cooperate;
  return caseForm(idOf('cooperate'), w.title, reader, [
    context(w.intro),
    departmentSelect('department', w.department, couldHelp(it, organisation), organisation, reader),
    textInput('task', w.task, { multiline: true, limit: 1500 }),
  ]);
}

export function stateForm(sides: readonly string[], organisation: Organisation, reader: Reader): ModalView {
  const w = reader.wording.routing.state;
  return caseForm(idOf('state'), w.title, reader, [
    context(w.intro),
    departmentSelect('department', w.department, sides, organisation, reader, sides[0]),
    textInput('text', w.text, { multiline: true }),
  ]);
}

/** With what each side has said. */
export function ruleForm(it: Case, organisation: Organisation, names: Names, reader: Reader): ModalView {
  const w = reader.wording.routing.rule;
  const sides = openHearingOf(it)?.sides ?? [];
  return caseForm(idOf('rule'), w.title, reader, [
    ...hearingBlocks(it, organisation, names, reader),
    departmentSelect('department', w.department, sides, organisation, reader),
    textInput('reasons', w.reasons, { multiline: true, limit: 1500, hint: w.reasonsHint }),
  ]);
}

/** Each side of the last hearing with what it said. */
export function hearingBlocks(
  it: Case,
  organisation: Organisation,
  names: Names,
  reader: Reader,
): KnownBlock[] {
  const w = reader.wording.routing;
  const hearing = it.hearings.at(-1);
  if (hearing === undefined) return [];
  return hearing.sides.flatMap((side) => {
    const department = departmentName(organisation, side, reader);
    const said = it.statements.find((each) => each.hearing === hearing.id && each.department === side);
    return said === undefined
      ? [section(w.rule.silent(department))]
      : [section(`*${w.statement(department, names.name(said.statedBy))}*`), quotation(said.text)];
  });
}

/** Forms that ask for nothing but a reason. */
export function reasonForm(
  form: 'declineTransfer' | 'withdraw' | 'misfile' | 'reopen',
  reader: Reader,
): ModalView {
  const { routing, closing } = reader.wording;
  const w = form === 'declineTransfer' ? routing.decline : closing[form];
  return caseForm(idOf(form), w.title, reader, [
    textInput('reason', w.reason, { multiline: true, limit: 1500 }),
  ]);
}

export function mergeForm(alike: readonly string[], reader: Reader): ModalView {
  const w = reader.wording.closing.merge;
  return caseForm(idOf('merge'), w.title, reader, [
    context(w.intro),
    ...(alike.length === 0
      ? []
      : [
          selectInput(
            'alike',
            w.alike,
            alike.map((reference) => [reference, reference] as const),
            { optional: true },
          ),
        ]),
    textInput('reference', w.reference, { optional: true, limit: 40, placeholder: 'RD-2026-000123' }),
  ]);
}

export function secondStageForm(reader: Reader): ModalView {
  const w = reader.wording.closing.secondStage;
  return caseForm(idOf('secondStage'), w.title, reader, [
    context(w.intro),
    textInput('words', w.words, { multiline: true, optional: true, limit: 1500 }),
  ]);
}

export function followUpForm(reader: Reader): ModalView {
  const w = reader.wording.closing.followUp;
  return caseForm(idOf('followUp'), w.title, reader, [
    context(w.intro),
    textInput('narrative', w.narrative, { multiline: true }),
  ]);
}

function others(organisation: Organisation, without: readonly string[]): string[] {
  return organisation.departments.map(({ id }) => id).filter((id) => !without.includes(id));
}

function departmentSelect(
  name: string,
  label: string,
  departments: readonly string[],
  organisation: Organisation,
  reader: Reader,
  initial?: string,
) {
  const choices = departments.map(
    (id) => [id, unescapeText(departmentName(organisation, id, reader))] as const,
  );
  return selectInput(name, label, choices, { initial });
}

/** What is typed into a field that must say something, with what was chosen beside it. */
function readWords<Values>(
  { inputs, reader }: Sent,
  field: string,
  values: (words: string) => Values,
): Read<Values> {
  const words = written(inputs, field);
  if (words === null) return wrong(field, reader.wording.filing.problems.required);
  return { values: values(words) };
}

export const transferring: Form<{ to: string; reason: string }> = {
  view: ({ facts: { it, organisation }, reader }) => transferForm(it, organisation, reader),
  read: (sent) => readWords(sent, 'reason', (reason) => ({ to: sent.inputs.choice('to') ?? '', reason })),
};

export const decliningTransfer: Form<{ accepted: false; reason: string }> = {
  view: ({ reader }) => reasonForm('declineTransfer', reader),
  read: (sent) => readWords(sent, 'reason', (reason) => ({ accepted: false, reason })),
};

export const stating: Form<{ department: string; text: string }> = {
  view: ({ facts: { it, organisation, actor }, reader }) =>
    stateForm(sidesToState(organisation, it, actor), organisation, reader),
  read: (sent) => readWords(sent, 'text', (text) => ({ department: departmentIn(sent), text })),
};

export const ruling: Form<{ department: string; reasons: string }> = {
  async view({ facts: { it, organisation }, reader, names }) {
    return ruleForm(it, organisation, await names(it.statements.map(({ statedBy }) => statedBy)), reader);
  },
  read: (sent) => readWords(sent, 'reasons', (reasons) => ({ department: departmentIn(sent), reasons })),
};

export const cooperating: Form<{ department: string; task: string }> = {
  view: ({ facts: { it, organisation }, reader }) => cooperateForm(it, organisation, reader),
  read: (sent) => readWords(sent, 'task', (task) => ({ department: departmentIn(sent), task })),
};

function departmentIn({ inputs }: Sent): string {
  return inputs.choice('department') ?? '';
}

export const withdrawing = reasoned('withdraw');
export const misfiling = reasoned('misfile');
export const reopening = reasoned('reopen');

function reasoned(name: 'withdraw' | 'misfile' | 'reopen'): Form<{ reason: string }> {
  return {
    view: ({ reader }) => reasonForm(name, reader),
    read: (sent) => readWords(sent, 'reason', (reason) => ({ reason })),
  };
}

export const merging: Form<{ into: string }> = {
  view: async ({ facts: { it }, visitor, reader, context: c }) =>
    mergeForm(await offerMerging(c, visitor, it), reader),
  read({ inputs, reader }) {
    const into = written(inputs, 'reference')?.toUpperCase() ?? inputs.choice('alike');
    return into === null ? wrong('reference', reader.wording.closing.merge.needed) : { values: { into } };
  },
};

export const lookingAgain: Form<{ words: string | null }> = {
  view: ({ reader }) => secondStageForm(reader),
  read: ({ inputs }) => ({ values: { words: written(inputs, 'words') } }),
};

export const takingUp = ({ reader }: Opening) => followUpForm(reader);
