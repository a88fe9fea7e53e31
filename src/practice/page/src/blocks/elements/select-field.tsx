import type { Option, OptionGroup } from '@slack/types';
import { usePage } from '../../context.ts';
import { Combobox } from '../../controls/combobox.tsx';
import { type ConfirmJson, useAsk } from '../../controls/confirm.tsx';
import type { Choice } from '../../controls/use-choices.ts';
import { plainText } from '../../text/mrkdwn-text.tsx';
import { useControl } from '../host.ts';
import type { ElementProps } from './element-props.ts';
import { choiceOf, chosenOf, draftOf, type SelectElement } from './select-state.ts';

/** All selects, single and multiple: their own options, the app's (external), people, channels. */
export function SelectField({ element, blockId, labelling }: ElementProps<SelectElement>) {
  const control = useControl({ blockId, actionId: element.action_id ?? '' });
  const { page, strings } = usePage();
  const ask = useAsk();
  const multiple = element.type.startsWith('multi_');

  async function change(choices: Choice[]): Promise<void> {
    if (!(await ask(element.confirm as ConfirmJson | undefined))) return;
    control.change(draftOf(element, choices));
  }

  async function fromServer(query: string): Promise<Choice[] | string> {
    const answer = await control.options(query);
    if (!answer.ok) return answer.message;
    return listed(answer.options as Option[], answer.optionGroups as OptionGroup[] | undefined);
  }

  function own(query: string): Choice[] {
    const { options, option_groups: groups } = element as {
      options?: Option[];
      option_groups?: OptionGroup[];
    };
    const wanted = query.toLocaleLowerCase();
    return listed(options, groups).filter((choice) =>
      `${choice.text} ${choice.description ?? ''}`.toLocaleLowerCase().includes(wanted),
    );
  }

  const isOwn = element.type === 'static_select' || element.type === 'multi_static_select';
  const external = element.type === 'external_select' || element.type === 'multi_external_select';
  const placeholder = element.placeholder && plainText(element.placeholder);
  return (
    <Combobox
      labelling={{ ...labelling, label: labelling.labelledBy ? undefined : (labelling.label ?? placeholder) }}
      placeholder={placeholder ?? (multiple ? strings.chooseSome : strings.choose)}
      chosen={chosenOf(element, control.state, page)}
      multiple={multiple}
      maximum={'max_selected_items' in element ? element.max_selected_items : undefined}
      minimumQuery={external ? (element.min_query_length ?? 3) : 0}
      clearable={labelling.optional}
      focusOnLoad={element.focus_on_load}
      load={isOwn ? own : fromServer}
      onChange={(choices) => void change(choices)}
    />
  );
}

function listed(options: Option[] | undefined, groups: OptionGroup[] | undefined): Choice[] {
  return [
    ...(options ?? []).map((option) => choiceOf(option)),
    ...(groups ?? []).flatMap((group) =>
      group.options.map((option) => choiceOf(option, plainText(group.label))),
    ),
  ];
}
