import type { Write } from '../../domain/facts/write.ts';
import type { CaseReads } from './case-reads.ts';
import type { DigestReads } from './digest-reads.ts';
import type { LessonReads } from './lesson-reads.ts';
import type { LikenessReads } from './likeness-reads.ts';
import type { ListReads } from './list-reads.ts';
import type { OutboxReads } from './outbox-reads.ts';
import type { OutreachReads } from './outreach-reads.ts';
import type { PeopleReads } from './people-reads.ts';
import type { RegisterReads } from './register-reads.ts';
import type { RequestReads } from './request-reads.ts';
import type { SweepReads } from './sweep-reads.ts';
import type { WorkspaceReads } from './workspace-reads.ts';

export type StoreKind = 'practice' | 'production';

/**
 * The store as the operations see it, by who reads. Everything is asked for by workspace. Instants are UTC epoch
 * milliseconds.
 */
export interface Store
  extends WorkspaceReads,
    PeopleReads,
    RequestReads,
    CaseReads,
    ListReads,
    LikenessReads,
    LessonReads,
    OutreachReads,
    SweepReads,
    DigestReads,
    OutboxReads,
    RegisterReads {
  readonly kind: StoreKind;
  readonly engine: 'sqlite' | 'postgres';

  /**
   * Writes all or nothing, durably. Throws `LostRace` when a write touches another number of rows than
   * it says (`stale`) or inserts a row whose key is there already (`repeated`).
   */
  commit(writes: readonly Write[]): Promise<void>;

  /** The next number of a workspace's year: rising, unique across processes, gaps allowed. */
  nextNumber(workspace: string, year: number): Promise<number>;

  /** Forgets what arrived before this instant: Slack repeats nothing after a day. */
  forgetReceived(before: number): Promise<void>;

  /** Answers when the store can read and write. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
