import type { Json } from '../json.ts';
import type { Arguments } from './arguments.ts';

/** One call of the app, as kept for tests. */
export interface Call {
  method: string;
  arguments: Arguments;
  /** The body answered. */
  answer: Json;
  /** Milliseconds of the injected clock. */
  at: number;
}
