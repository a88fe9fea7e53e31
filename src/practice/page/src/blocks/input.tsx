import type { InputBlock as InputJson } from '@slack/types';
import { useId } from 'preact/hooks';
import { usePage } from '../context.ts';
import { plainText } from '../text/mrkdwn-text.tsx';
import { Element } from './elements/element.tsx';
import { useSurface } from './host.ts';

const groups = new Set(['radio_buttons', 'checkboxes']);

/** A labelled control with its hint and what is wrong with it. */
export function InputBlock({ block, blockId }: { block: InputJson; blockId: string }) {
  const { strings } = usePage();
  const error = useSurface().errors[blockId];
  const id = useId();
  const isGroup = groups.has(block.element.type);
  const label = (
    <>
      {plainText(block.label)}
      {block.optional && <span class="soft"> {strings.optional}</span>}
    </>
  );
  const described = [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const labelling = {
    id: `${id}-control`,
    labelledBy: `${id}-label`,
    describedBy: described || undefined,
    invalid: error ? true : undefined,
    required: !block.optional || undefined,
    optional: block.optional,
    dispatches: block.dispatch_action,
  };
  return (
    <div class="block-input" data-block-id={blockId} data-invalid={error ? 'true' : undefined}>
      {isGroup ? (
        <div id={`${id}-label`} class="label">
          {label}
        </div>
      ) : (
        <label id={`${id}-label`} class="label" for={labelling.id}>
          {label}
        </label>
      )}
      <Element element={block.element} blockId={blockId} labelling={labelling} />
      {error && (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
      {block.hint && (
        <p id={`${id}-hint`} class="hint">
          {plainText(block.hint)}
        </p>
      )}
    </div>
  );
}
