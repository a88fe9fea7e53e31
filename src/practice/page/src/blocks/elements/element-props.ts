import type { Labelling } from '../host.ts';

/** What every control component is given. */
export interface ElementProps<Kind> {
  element: Kind;
  blockId: string;
  labelling: Labelling;
}
