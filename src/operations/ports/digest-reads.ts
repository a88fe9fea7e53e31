import type { Slot } from '../../domain/facts/delivery-records.ts';
import type { DigestFacts } from '../../domain/reading/digest-facts.ts';

/** Figures of a time, and which times were told already. */
export interface DigestReads {
  /** Counts for the digest; does not hold up anything else. */
  digestFacts(query: { workspace: string; from: number; to: number }): Promise<DigestFacts>;
  /** Decisions that passed to the desk in `[from, to)`, by department. */
  decisionsLost(query: {
    workspace: string;
    from: number;
    to: number;
  }): Promise<DigestFacts['decisionsLost']>;
  /** Names of the slots already done, newest first. */
  slotsDone(workspace: string, kind: Slot['kind'], limit: number): Promise<string[]>;
  /** When the workspace's first complaint was filed. */
  firstFiledAt(workspace: string): Promise<number | undefined>;
}
