import { useEffect, useRef, useState } from 'preact/hooks';
import type { Labelling } from '../blocks/host.ts';
import { usePage } from '../context.ts';
import { Listbox } from './listbox.tsx';
import { useAnchored } from './use-anchored.ts';
import { type Choice, useChoices } from './use-choices.ts';

interface ComboboxProps {
  labelling: Labelling;
  placeholder: string;
  chosen: Choice[];
  multiple: boolean;
  maximum?: number;
  minimumQuery?: number;
  clearable?: boolean;
  focusOnLoad?: boolean;
  load(query: string): Choice[] | Promise<Choice[] | string>;
  onChange(chosen: Choice[]): void;
}

/** A searchable select, for one or several: type to filter, arrows and Enter to choose, Backspace to remove. */
export function Combobox(props: ComboboxProps) {
  const { labelling, chosen, multiple } = props;
  const { strings } = usePage();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const style = useAnchored(box, open, { width: 'anchor', height: 300 });
  const found = useChoices(open, query, props.minimumQuery ?? 0, props.load);
  const full = props.maximum !== undefined && chosen.length >= props.maximum;
  const isChosen = (choice: Choice) => chosen.some((each) => each.value === choice.value);

  useEffect(() => setActive(multiple ? 0 : Math.max(0, found.choices.findIndex(isChosen))), [found.choices]);

  function close(): void {
    setOpen(false);
    setQuery('');
  }

  function choose(choice: Choice): void {
    if (!multiple) {
      props.onChange([choice]);
      close();
    } else if (isChosen(choice)) props.onChange(chosen.filter((each) => each.value !== choice.value));
    else if (!full) {
      props.onChange([...chosen, choice]);
      setQuery('');
    }
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key } = event;
    const choice = found.choices[active];
    if (key === 'Escape' && open) {
      event.stopPropagation();
      close();
    } else if (key === 'Enter' && !open) {
      event.preventDefault();
      setOpen(true);
    } else if (key === 'Enter') {
      event.preventDefault();
      if (choice) choose(choice);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      const last = found.choices.length - 1;
      if (!open) setOpen(true);
      else setActive(key === 'ArrowDown' ? Math.min(last, active + 1) : Math.max(0, active - 1));
    } else if (key === 'Backspace' && multiple && !query) props.onChange(chosen.slice(0, -1));
  }

  const single = multiple ? undefined : chosen[0];
  const invalid = labelling.invalid ? ' invalid' : '';
  return (
    <div ref={box} class={`combobox${invalid}`}>
      {multiple &&
        chosen.map((choice) => (
          <span key={choice.value} class="chip">
            {choice.text}
            <button
              type="button"
              aria-label={strings.remove(choice.text)}
              onClick={() => props.onChange(chosen.filter((each) => each !== choice))}
            >
              ×
            </button>
          </span>
        ))}
      <input
        ref={field}
        id={labelling.id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellcheck={false}
        aria-label={labelling.label}
        aria-labelledby={labelling.labelledBy}
        aria-describedby={labelling.describedBy}
        aria-invalid={labelling.invalid}
        aria-required={labelling.required}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${labelling.id}-list`}
        aria-activedescendant={open && found.choices[active] ? `${labelling.id}-${active}` : undefined}
        data-focus-on-load={props.focusOnLoad || undefined}
        value={open ? query : (single?.text ?? '')}
        placeholder={single?.text ?? (chosen.length ? '' : props.placeholder)}
        onClick={() => setOpen(true)}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {props.clearable && single && (
        <button
          type="button"
          class="combobox-clear"
          aria-label={strings.clear}
          onClick={() => props.onChange([])}
        >
          ×
        </button>
      )}
      <span class="combobox-arrow" aria-hidden="true" />
      {open && (
        <Listbox
          id={labelling.id}
          style={style}
          multiple={multiple}
          found={found}
          active={active}
          isChosen={isChosen}
          onChoose={choose}
          minimumQuery={props.minimumQuery ?? 0}
        />
      )}
    </div>
  );
}
