import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FileCard, OptionsAnswer, StateValues, Where } from '../../../page-contract.ts';
import { DraftsContext, usePage } from '../context.ts';
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
interface Spot {
  blockId: string;
  actionId: string;
}

/** A control that is pressed and shows nothing of its own. */
interface Pressable {
  press(value?: string): Promise<void>;
}

/** A control that holds a value. */
interface Control {
  /** What it shows: the newest draft, else what the server has; undefined before anybody touched it. */
  state: ElementState | undefined;
  change(draft: Draft, manner?: ChangeManner): void;
  options(query: string): Promise<OptionsAnswer>;
}

/** Binds a button or a menu to its surface. */
export function usePressable({ blockId, actionId }: Spot): Pressable {
  const { session } = usePage();
  const { where } = useSurface();
  return { press: (value) => session.controls.press(where, blockId, actionId, value) };
}

/** Binds a field to its surface. */
export function useControl({ blockId, actionId }: Spot): Control {
  const { session } = usePage();
  const drafts = useContext(DraftsContext);
  const { where, values } = useSurface();
  const draft = drafts[surfaceOf(where)]?.[controlKey(blockId, actionId)];
  return {
    state: draft?.shown ?? values[blockId]?.[actionId],
    change: (next, manner) => session.controls.change(where, blockId, actionId, next, manner),
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
  /** The input block dispatches: Enter tells the app instead of submitting the form. */
  dispatches?: boolean;
}
