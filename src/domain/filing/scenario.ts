import type { LocalText } from '../facts/organisation.ts';

/** Questions that appear in the form for some categories; read from data, one file a scenario. */
export interface Scenario {
  id: string;
  name: LocalText;
  questions: Question[];
}

export interface Question {
  id: string;
  label: LocalText;
  hint?: LocalText;
  kind: 'line' | 'text' | 'date' | 'choice' | 'number';
  options?: { id: string; label: LocalText }[];
}
