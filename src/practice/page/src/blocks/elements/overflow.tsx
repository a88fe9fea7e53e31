import type { Overflow } from '@slack/types';
import { useState } from 'preact/hooks';
import { usePage } from '../../context.ts';
import { type ConfirmJson, useAsk } from '../../controls/confirm.tsx';
import { Menu } from '../../controls/menu.tsx';
import { plainText } from '../../text/mrkdwn-text.tsx';
import { usePressable } from '../host.ts';
import type { ElementProps } from './element-props.ts';

/** The "⋯" menu of an app. */
export function OverflowMenu({ element, blockId }: ElementProps<Overflow>) {
  const control = usePressable({ blockId, actionId: element.action_id ?? '' });
  const { strings } = usePage();
  const ask = useAsk();
  const [busy, setBusy] = useState(false);

  async function choose(option: Overflow['options'][number]): Promise<void> {
    if (busy || !(await ask(element.confirm as ConfirmJson | undefined))) return;
    if (option.url) open(option.url, '_blank', 'noopener');
    setBusy(true);
    await control.press(option.value);
    setBusy(false);
  }

  const items = element.options.map((option) => ({
    key: option.value ?? option.text.text,
    label: plainText(option.text),
    hint: option.description && plainText(option.description),
    choose: () => void choose(option),
  }));
  return (
    <Menu label={strings.moreActions} items={items} class="button button-icon" busy={busy} end>
      <span aria-hidden="true">⋯</span>
    </Menu>
  );
}
