import type { FileRecord } from '../../domain/filing/records.ts';

/** Copies of files that people attached, under the app's own data. */
export interface FileVault {
  /**
   * Copies a file out of Slack. `refused` when it will never work (too large, gone); throws when trying
   * again may help.
   */
  keep(file: FileRecord): Promise<{ sha256: string; path: string; size: number } | { refused: string }>;
  /** A kept file as it was kept; undefined where it is not there any more, or not the same. */
  content(file: FileRecord): Promise<Buffer | undefined>;
  /** Erases what lies under this path of a kept file; nothing where nothing does. */
  erase(path: string): Promise<void>;
  /** Reads a text file, without keeping it, while somebody waits: two seconds at most, or it throws. */
  read(workspace: string, slackFile: string): Promise<{ text: string } | { refused: string }>;
}
