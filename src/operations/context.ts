import type { Timetable } from '../domain/clocks/deadline.ts';
import type { Organisation } from '../domain/facts/organisation.ts';
import type { Playbook } from '../domain/facts/playbook.ts';
import type { Scenario } from '../domain/filing/scenario.ts';
import type { Directory } from './ports/directory.ts';
import type { FileVault } from './ports/file-vault.ts';
import type { Store } from './ports/store.ts';

/** What every operation is given: the store, the one clock, chance, and who to wake. */
export interface Context {
  store: Store;
  directory: Directory;
  vault: FileVault;
  policies: Policies;
  scenarios: readonly Scenario[];
  playbooks: readonly Playbook[];
  /** UTC epoch milliseconds. The only clock. */
  now(): number;
  /** Unique, rising with time. */
  newId(): string;
  /** 128 random bits in hex. */
  newSalt(): string;
  /** Between 0 and 1. */
  sample(): number;
  /** Tells delivery that something waits. */
  wake(): void;
}

export interface CurrentPolicy {
  version: number;
  organisation: Organisation;
  timetable: Timetable;
}

/** Policy versions, parsed and with their holidays at hand. */
export interface Policies {
  /** The newest, or the named one. Throws `NoOrganisation` for a workspace without any. */
  of(workspace: string, version?: number): Promise<CurrentPolicy>;
  /** To be called when a newer version was stored. */
  forget(workspace: string): void;
}

/** The workspace is connected, but nobody has imported an organisation file yet. */
export class NoOrganisation extends Error {
  readonly workspace: string;
  constructor(workspace: string) {
    super(`workspace ${workspace} has no organisation yet`);
    this.workspace = workspace;
  }
}
