import { useEffect, useReducer } from 'preact/hooks';
import type { ClockRequest, ControlValue, PageState } from '../../page-contract.ts';
import type { Route } from './session/route.ts';

/** What a control shows: Slack's own element state, such as `{ selected_option }`. */
export type ElementState = Record<string, unknown>;

/** Something chosen or typed that the server may not have heard of yet. */
export interface Draft {
  control: ControlValue;
  shown: ElementState;
}

interface Toast {
  id: number;
  text: string;
}

/** Everything the page draws from. */
export interface Model {
  page?: PageState;
  route: Route;
  connection: 'opening' | 'live' | 'lost';
  /** The place that was asked for is not drawn yet. */
  turning: boolean;
  toasts: Toast[];
  /** By surface (a view's or message's key), then `block_id/action_id`. */
  drafts: Record<string, Record<string, Draft>>;
  drawerOpen: boolean;
  movingClock?: ClockRequest['advance'];
  /** A message to bring into view once it is drawn. */
  target?: string;
}

export interface Store {
  get(): Model;
  set(change: Partial<Model>): void;
  subscribe(listener: () => void): () => void;
}

/** One mutable cell with listeners. */
export function createStore(initial: Model): Store {
  let model = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => model,
    set(change) {
      model = { ...model, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Draws the component again with every change of the store. */
export function useModel(store: Store): Model {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  useEffect(() => store.subscribe(() => redraw(undefined)), [store]);
  return store.get();
}
