import type { StandIn } from './slack-stand-in.ts';
import type { SignedRequest } from './submissions.ts';

/** The two programs that are compared. */
export type Which = 'reference' | 'redress';

/** What every measurement is given. */
export interface Bench {
  quick: boolean;
  /** For stores and bundles, on the disk of the checkout. */
  folder: string;
  slack: StandIn;
  submissions: (count: number) => SignedRequest[];
  /** Arguments to Node that start each program. */
  commands: Record<Which, string[]>;
  /** Undone at the end, last first. */
  closing: (() => Promise<void>)[];
}
