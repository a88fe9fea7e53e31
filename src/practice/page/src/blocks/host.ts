import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FileCard, OptionsAnswer, StateValues, Where } from '../../../page-contract.ts';
import { usePage } from '../context.ts';
import type { ChangeManner } from '../session/controls.ts';
import { controlKey, surfaceOf } from '../session/drafts.ts';
import type { Draft, ElementState } from '../store.ts';

/** The message, modal or Home that blocks stand in. */
export interface Surface {
  where: Where;
  values: StateValues;
  files: FileCard[];
  /** block_id → what is wrong. */
  errors: Record<string, string>;
}

export const SurfaceContext = createContext<Surface | undefined>(undefined);

/** Where one control stands. */
export interface Spot {
  blockId: string;
  actionId: string;
}

export interface Control {
  where: Where;
  /** What it shows: the newest draft, else what the server has; undefined before anybody touched it. */
  state: ElementState | undefined;
  change(draft: Draft, manner?: ChangeManner): void;
  press(value?: string): Promise<void>;
  options(query: string): Promise<OptionsAnswer>;
}

/** Binds a control to its surface. */
export function useControl({ blockId, actionId }: Spot): Control {
  const { session, model } = usePage();
  const { where, values } = useSurface();
  const draft = model.drafts[surfaceOf(where)]?.[controlKey(blockId, actionId)];
  return {
    where,
    state: draft?.shown ?? values[blockId]?.[actionId],
    change: (next, manner) => session.controls.change(where, blockId, actionId, next, manner),
    press: (value) => session.controls.press(where, blockId, actionId, value),
    options: (query) => session.options(where, blockId, actionId, query),
  };
}

/** The surface around; throws when blocks are drawn outside one. */
export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('blocks stand outside a surface');
  return surface;
}

/** What an input block tells the control inside it. */
export interface Labelling {
  id: string;
  label?: string;
  labelledBy?: string;
  describedBy?: string;
  invalid?: boolean;
  required?: boolean;
  optional?: boolean;
}
