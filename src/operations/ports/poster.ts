import type { Notice } from '../../domain/facts/delivery-records.ts';
import type { Write } from '../../domain/facts/write.ts';

/** What became of an attempt to post. `writes` are committed together with the mark. */
export type Outcome =
  | { outcome: 'sent'; channel?: string; ts?: string; writes?: Write[] }
  /** There is nothing to say any more, or nobody to say it to. */
  | { outcome: 'skipped'; reason: string; writes?: Write[] }
  /** Certainly not posted; try again in `seconds`. */
  | { outcome: 'wait'; seconds: number; reason: string; writes?: Write[] }
  /** Perhaps posted: the answer was lost. */
  | { outcome: 'uncertain'; reason: string }
  /** Will never work. */
  | { outcome: 'failed'; reason: string };

/** The way out, which slack/ fills. */
export interface Poster {
  /**
   * Posts one notice, or several pings of one person as one message. `repeated`: an earlier attempt may
   * have arrived, and the message says so.
   */
  post(notices: readonly Notice[], repeated: boolean): Promise<Outcome>;
  /**
   * Looks for an earlier attempt's message by the notice's id in the message metadata. `writes` are what
   * that attempt would have had committed.
   */
  find(
    notice: Notice,
  ): Promise<{ found: { channel: string; ts: string }; writes?: Write[] } | 'absent' | 'unreadable'>;
}
