const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let undo: () => Promise<void> = async () => {};
let interrupted: Promise<never> | undefined;

/** Runs `work` and ends the process when somebody presses Ctrl-C. */
export function onInterrupt(work: () => Promise<void>): void {
  undo = work;
  takeOver();
}

/** To be called after loading a library that has its own way to end at a signal. */
export function takeOver(): void {
  // Nor may it end an ordinary run, with an exit code of its own.
  for (const end of ['beforeExit', 'exit']) process.removeAllListeners(end);
  for (const signal of signals) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      interrupted ??= undo().then(() => process.exit(130));
    });
  }
}

/** Waits for the end where there was an interruption: what fails then fails because of it. */
export async function unlessInterrupted(error: unknown): Promise<never> {
  if (interrupted !== undefined) return interrupted;
  throw error;
}
