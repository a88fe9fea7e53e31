/** 0 good, 1 found something wrong, 2 could not do it: misuse, settings, something out of reach. */
export type ExitCode = 0 | 1 | 2;

/** Where a command is typed. Tests bring one of their own. */
export interface Terminal {
  environment: Readonly<Record<string, string | undefined>>;
  /** Results, to standard output. */
  print(text: string): void;
  /** Remarks and problems, to standard error. */
  remark(text: string): void;
  /** Asks for yes or no; absent where nobody is there to answer. */
  confirm?: (question: string) => Promise<boolean>;
  /** UTC epoch milliseconds. */
  now(): number;
  /** Calls back at each wish to stop: Ctrl+C, or a service manager's SIGTERM. */
  onStop(wish: () => void): void;
  /** Ends the process at once. */
  abandon(): void;
}
