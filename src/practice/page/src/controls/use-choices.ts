import { useEffect, useRef, useState } from 'preact/hooks';

export interface Choice {
  value: string;
  text: string;
  description?: string;
  group?: string;
}

export interface Found {
  state: 'ready' | 'loading' | 'short' | 'failed';
  choices: Choice[];
  problem?: string;
}

const nothing: Choice[] = [];

/** Loads the options for a query while the list is open; late answers to older queries are ignored. */
export function useChoices(
  open: boolean,
  query: string,
  minimumQuery: number,
  load: (query: string) => Choice[] | Promise<Choice[] | string>,
): Found {
  const [found, setFound] = useState<Found>({ state: 'ready', choices: nothing });
  const loading = useRef(load);
  loading.current = load;
  useEffect(() => {
    if (!open) return;
    let current = true;
    const text = query.trim();
    if (text.length < minimumQuery) return setFound({ state: 'short', choices: nothing });
    const answer = (choices: Choice[] | string) => {
      if (!current) return;
      if (typeof choices === 'string')
        setFound({ state: 'failed', choices: nothing, problem: choices || undefined });
      else setFound({ state: 'ready', choices });
    };
    const choices = loading.current(text);
    if (Array.isArray(choices)) answer(choices);
    else {
      setFound({ state: 'loading', choices: nothing });
      void choices.then(answer);
    }
    return () => {
      current = false;
    };
  }, [open, query, minimumQuery]);
  return found;
}
