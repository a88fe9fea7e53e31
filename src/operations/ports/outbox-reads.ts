import type { PersonId } from '../../domain/facts/actor.ts';
import type { Notice } from '../../domain/facts/delivery-records.ts';

/** What waits to be sent, and what was. */
export interface OutboxReads {
  /**
   * Takes the first waiting notice of each free lane (and, where it is a `ping`, every waiting ping of
   * that lane with it), marks them `sending` until `until` and returns them in order. A notice found
   * `sending` past its lease comes back with `uncertain: true`. A lane with an unexpired lease or whose
   * first notice must wait (`sendAt`) is left alone.
   */
  leaseNotices(query: { now: number; until: number; limit: number }): Promise<Notice[]>;
  /** The earliest instant at which a waiting notice wants attention, or undefined. */
  nextNoticeAt(): Promise<number | undefined>;
  /** In how many minutes since this instant a person was pinged: what is made together goes as one message. */
  pingsSince(workspace: string, person: PersonId, since: number): Promise<number>;
  noticesOf(workspace: string, complaint: string): Promise<Notice[]>;
  /** The pings of a lane that stand in one message, made within a week of `around`. */
  pingsIn(message: { workspace: string; lane: string; ts: string; around: number }): Promise<Notice[]>;
  /** Notices that were given up or held for an administrator. */
  troubledNotices(workspace: string, limit: number): Promise<Notice[]>;
}
