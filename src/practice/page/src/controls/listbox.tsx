import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../context.ts';
import type { Choice, Found } from './use-choices.ts';

interface ListboxProps {
  id: string;
  style: Record<string, string>;
  multiple: boolean;
  found: Found;
  active: number;
  minimumQuery: number;
  isChosen(choice: Choice): boolean;
  onChoose(choice: Choice): void;
}

/** The popup of a combobox, with group headings and one line of explanation when it is empty. */
export function Listbox({
  id,
  style,
  multiple,
  found,
  active,
  minimumQuery,
  isChosen,
  onChoose,
}: ListboxProps) {
  const { strings } = usePage();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' }), [active]);
  const remark = {
    loading: strings.searching,
    short: strings.typeMore(minimumQuery),
    failed: found.problem ?? strings.failed,
    ready: found.choices.length ? '' : strings.nothingFound,
  }[found.state];
  return (
    <div
      ref={list}
      id={`${id}-list`}
      class="popup listbox"
      role="listbox"
      aria-label={strings.options}
      aria-multiselectable={multiple}
      style={style}
      // Keeps the focus in the field, so that it does not close before the press counts.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {found.choices.map((choice, index) => (
        <Fragment key={`${choice.group ?? ''}/${choice.value}`}>
          {choice.group && choice.group !== found.choices[index - 1]?.group && (
            <div class="listbox-group" role="presentation">
              {choice.group}
            </div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field owns the keys (aria-activedescendant) */}
          <div
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            class={`listbox-option${index === active ? ' active' : ''}`}
            aria-selected={isChosen(choice)}
            onClick={() => onChoose(choice)}
          >
            <span>
              {choice.text}
              {choice.description && <small>{choice.description}</small>}
            </span>
            {isChosen(choice) && <span aria-hidden="true">✓</span>}
          </div>
        </Fragment>
      ))}
      {remark && (
        <div class="listbox-remark" role="status">
          {remark}
        </div>
      )}
    </div>
  );
}
