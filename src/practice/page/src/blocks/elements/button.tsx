import type { Button, WorkflowButton } from '@slack/types';
import { useState } from 'preact/hooks';
import { type ConfirmJson, useAsk } from '../../controls/confirm.tsx';
import { plainText } from '../../text/mrkdwn-text.tsx';
import { usePressable } from '../host.ts';
import type { ElementProps } from './element-props.ts';

/** A button; it asks first when the app wants a confirmation, and a url opens besides the press. */
export function BlockButton({ element, blockId }: ElementProps<Button | WorkflowButton>) {
  const control = usePressable({ blockId, actionId: element.action_id ?? '' });
  const ask = useAsk();
  const [busy, setBusy] = useState(false);
  const url = 'url' in element ? element.url : undefined;

  async function press(): Promise<void> {
    if (busy || !(await ask(element.confirm as ConfirmJson | undefined))) return;
    if (url) open(url, '_blank', 'noopener');
    setBusy(true);
    await control.press('value' in element ? element.value : undefined);
    setBusy(false);
  }

  return (
    <button
      type="button"
      class={`button${element.style ? ` button-${element.style}` : ''}`}
      aria-label={element.accessibility_label}
      aria-busy={busy}
      onClick={() => void press()}
    >
      {plainText(element.text)}
      {url && <span aria-hidden="true"> ↗</span>}
    </button>
  );
}
