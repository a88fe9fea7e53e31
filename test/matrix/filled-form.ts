import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { localDate } from '../../src/domain/facts/zone.ts';
import type { StateValue, StateValues } from '../../src/slack/blocks/form-values.ts';
import type { CaseActionName } from '../../src/slack/ids.ts';
import { day, type Floor } from '../operations/every-action/floor.ts';

/** What somebody types into a form where what it begins with, or its first choice, is not good enough. */
export type Typed = Record<string, string>;

/** Ways to fill in a form well: one of them is enough. */
const ways: Partial<Record<CaseActionName, readonly Typed[]>> = {
  amend: [{ complainantName: 'Mrs Bo' }],
  close: [{ happened: 'The shelf was off.', countermeasure: 'It is read each morning.' }],
  callback: [{ resolved: 'yes', satisfaction: '5' }],
  choice: [{}, { option: 'none' }],
  correction: [{ person: 'ma' }],
  remedy: [{ kind: 'refund', amount: '18.80' }],
  subject: [{ subject: 'huang' }],
};

/** `merging`: the reference of a complaint that goes on. */
export function waysToFill(action: CaseActionName, merging: string): readonly Typed[] {
  return action === 'merge' ? [{ reference: merging }] : (ways[action] ?? [{}]);
}

/** The state that Slack sends of a form which somebody has filled in; asked for a day they choose tomorrow. */
export function filled({ blocks }: ModalView, typed: Typed, { now, organisation }: Floor): StateValues {
  const tomorrow = localDate(now() + day, organisation.workspace.timezone);
  const inputs = (blocks as KnownBlock[]).filter((block): block is InputBlock => block.type === 'input');
  return Object.fromEntries(
    inputs.map(({ block_id, element, optional }) => {
      const name = (element as { action_id?: string }).action_id ?? '';
      const value = answerTo(element, typed[name], { optional: optional === true, tomorrow });
      return [block_id ?? name, { [name]: value }];
    }),
  );
}

function answerTo(
  element: InputBlock['element'],
  typed: string | undefined,
  { optional, tomorrow }: { optional: boolean; tomorrow: string },
): StateValue {
  const { type } = element;
  const chosen = (value: string | undefined) => (value === undefined ? null : { value });
  switch (element.type) {
    case 'plain_text_input':
      return { type, value: typed ?? element.initial_value ?? (optional ? null : 'As it was told.') };
    case 'static_select':
    case 'radio_buttons': {
      const groups = 'option_groups' in element ? (element.option_groups ?? []) : [];
      const options = [...(element.options ?? []), ...groups.flatMap((group) => group.options)];
      const offered = options.find(({ value }) => value === typed) ?? element.initial_option;
      return { type, selected_option: chosen((offered ?? (optional ? undefined : options[0]))?.value) };
    }
    case 'external_select':
      return { type, selected_option: chosen(typed) };
    case 'checkboxes':
      return {
        type,
        selected_options: (element.initial_options ?? (optional ? [] : element.options)) as never,
      };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? (optional ? null : tomorrow) };
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null };
    case 'file_input':
      return { type, files: [{ id: 'F0LIST', name: 'list.csv' }] };
    default:
      throw new Error(`nobody knows how to fill in ${type}`);
  }
}
