import type { ExitCode, Terminal } from './terminal.ts';

/** npm passes Ctrl+C on to a program that had it from the terminal already: so close together they are one. */
const echoMilliseconds = 500;

/** Waits for the wish to stop and then for `stop`; a second wish ends the process at once. */
export function untilStopped(terminal: Terminal, stop: () => Promise<void>): Promise<ExitCode> {
  return new Promise((resolve, reject) => {
    let wishedAt: number | undefined;
    terminal.onStop(() => {
      if (wishedAt === undefined) {
        wishedAt = terminal.now();
        stop().then(() => resolve(0), reject);
      } else if (terminal.now() - wishedAt > echoMilliseconds) {
        terminal.abandon();
      }
    });
  });
}
