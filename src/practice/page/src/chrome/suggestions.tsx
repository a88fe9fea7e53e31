import { usePage } from '../context.ts';
import type { Suggestion } from './suggest.ts';

interface SuggestionsProps {
  id: string;
  suggestions: Suggestion[];
  active: number;
  onChoose(index: number): void;
}

/** The list above the composer; the text field keeps the focus and the keys. */
export function Suggestions({ id, suggestions, active, onChoose }: SuggestionsProps) {
  const { strings } = usePage();
  const label = suggestions[0]?.key.startsWith('/') ? strings.commands : strings.people;
  return (
    <div
      id={`${id}-suggestions`}
      class="popup suggestions"
      role="listbox"
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field owns the keys (aria-activedescendant)
        <div
          key={suggestion.key}
          id={`${id}-suggestion-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          class={`listbox-option${index === active ? ' active' : ''}`}
          onClick={() => onChoose(index)}
        >
          <span>
            {suggestion.label}
            <small>{suggestion.hint}</small>
          </span>
        </div>
      ))}
    </div>
  );
}
