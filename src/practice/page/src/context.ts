import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageState, Person } from '../../page-contract.ts';
import type { Session } from './session/session.ts';
import type { Model } from './store.ts';
import type { PageLanguage, Strings } from './strings/strings.ts';
import type { Reader } from './text/instant.ts';

/** What every component may use. */
export interface PageTools {
  page: PageState;
  model: Omit<Model, 'drafts'>;
  session: Session;
  strings: Strings;
  language: PageLanguage;
  /** Language, zone and present instant of the acting person. */
  reader: Reader;
}

export const PageContext = createContext<PageTools | undefined>(undefined);

/** Apart from the rest, so that a keystroke draws the controls again and not every message behind them. */
export const DraftsContext = createContext<Model['drafts']>({});

/** The page's tools; throws outside the page. */
export function usePage(): PageTools {
  const tools = useContext(PageContext);
  if (!tools) throw new Error('usePage() stands outside <App>');
  return tools;
}

/** The person with this id, if the page knows them. */
export function personOf(page: PageState, id: string): Person | undefined {
  return page.people.find((person) => person.id === id);
}
