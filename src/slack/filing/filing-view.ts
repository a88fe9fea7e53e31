import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { parseAmount } from '../../domain/facts/money.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { type Form, limits } from '../../domain/filing/filing-form.ts';
import { motives, type Source } from '../../domain/filing/records.ts';
import { entryOf } from '../../domain/people/people.ts';
import { highestBound, majorReasons } from '../../domain/routing/grading.ts';
import { actions, button, context, divider, option, plain } from '../blocks/blocks.ts';
import { checkboxInput, input, radioInput, selectInput, textInput } from '../blocks/inputs.ts';
import { money, type Reader, when } from '../blocks/reader.ts';
import { actionIds, viewIds } from '../ids.ts';
import { becauseMajor } from './because-major.ts';
import {
  circumstances,
  type FieldsView,
  flagsInput,
  kindInput,
  scenarioQuestions,
  wants,
  what,
  who,
} from './filing-fields.ts';

export interface FilingView extends FieldsView {
  /** All fields, or the short beginning. */
  full: boolean;
  /** When what is filled in was kept, if it is a draft. */
  draftFrom: number | null;
  /** How often it was started afresh. */
  begun?: number;
  /** Whether it was opened from Home. */
  home?: boolean;
}

/** What the view carries along: nothing personal, and small. */
export interface FilingMetadata {
  full: boolean;
  link: string | null;
  /** The short form does not ask for it. */
  source: Source;
  begun: number;
  home: boolean;
}

const mostFiles = 5;

/** The one form: short at first, growing by choice and by category (rules §1). */
export function filingView(view: FilingView): ModalView {
  const { form, reader, full, begun = 0, home = false } = view;
  const { filing } = reader.wording;
  const metadata: FilingMetadata = { full, link: form.link, source: form.source, begun, home };
  return {
    type: 'modal',
    callback_id: viewIds.filing,
    private_metadata: JSON.stringify(metadata),
    notify_on_close: true,
    title: plain(filing.title, 24),
    submit: plain(filing.submit, 24),
    close: plain(filing.cancel, 24),
    blocks: [
      ...beginning(view),
      ...what(view),
      ...grade(view),
      ...scenarioQuestions(view),
      ...who(view),
      ...wants(view),
      ...settled(view),
      ...(full ? rest(view) : [actions('more', [button(actionIds.moreFields, filing.moreFields)])]),
    ].map((block) => asNew(block, begun)),
  };
}

/** A calm word when what is told so far makes it major (rules §2). */
function grade({ form, organisation, reader }: FilingView): KnownBlock[] {
  const category = organisation.categories.find(({ id }) => id === form.category);
  const amount = parseAmount(form.soughtAmount, organisation.workspace.currency);
  const reasons = majorReasons(organisation, {
    category: category?.severity ?? 'ordinary',
    flags: form.flags,
    amount: 'problem' in amount ? null : amount.amount,
  });
  return becauseMajor(reasons, reader);
}

/** The major criteria, before anything is chosen. */
function criteria({ organisation, reader }: FilingView): string {
  const bound = highestBound(organisation);
  const w = reader.wording.grading;
  return bound === null
    ? w.criteriaWithoutAmount
    : w.criteria(money(reader, bound, organisation.workspace.currency));
}

/** Slack keeps what was typed in a block as long as the block's id stays: starting afresh takes new ones. */
function asNew(block: KnownBlock, begun: number): KnownBlock {
  return block.type === 'input' && begun > 0 ? { ...block, block_id: `${block.block_id}~${begun}` } : block;
}

function beginning({ reader, draftFrom }: FilingView): KnownBlock[] {
  const { filing } = reader.wording;
  if (draftFrom === null) return [context(filing.intro)];
  return [
    context(filing.draftKept(when(reader, draftFrom))),
    actions('draft', [button(actionIds.startAfresh, filing.startAfresh)]),
  ];
}

function settled({ form, reader }: FilingView): InputBlock[] {
  const { fields } = reader.wording.filing;
  return [
    checkboxInput('settled', fields.settled, [['yes', fields.settledOption]], {
      initial: form.settled ? ['yes'] : [],
      optional: true,
      dispatch: true,
    }),
    ...(form.settled
      ? [textInput('settledHow', fields.settledHow, { initial: form.settledHow, multiline: true })]
      : []),
  ];
}

function rest(view: FilingView): KnownBlock[] {
  const { form, organisation, reader } = view;
  const { fields } = reader.wording.filing;
  const { vocabulary } = reader.wording;
  return [
    divider(),
    ...circumstances(view),
    kindInput(view),
    textInput('points', fields.points, {
      initial: form.points,
      multiline: true,
      optional: true,
      hint: fields.pointsHint,
      limit: limits.points,
    }),
    subjectInput(form, organisation, reader),
    flagsInput(view),
    radioInput(
      'severity',
      fields.severity,
      (['ordinary', 'major'] as const).map((severity) => [severity, vocabulary.severity[severity]]),
      { initial: form.severity, optional: true, hint: criteria(view) },
    ),
    selectInput(
      'motive',
      fields.motive,
      motives.map((motive) => [motive, vocabulary.motive[motive]]),
      {
        initial: form.motive,
        optional: true,
        hint: fields.motiveHint,
      },
    ),
    input('files', fields.files, { type: 'file_input', max_files: mostFiles }, { optional: true }),
  ];
}

function subjectInput(form: Form, organisation: Organisation, reader: Reader): InputBlock {
  const { fields } = reader.wording.filing;
  const chosen = form.subject === null ? undefined : entryOf(organisation, form.subject);
  return input(
    'subject',
    fields.subject,
    {
      type: 'external_select',
      min_query_length: 0,
      ...(chosen === undefined ? {} : { initial_option: option(chosen.id, chosen.name) }),
    },
    { optional: true, hint: fields.subjectHint },
  );
}
