/** Resolves when the next round may go out; at once when asked to stop. */
export type Pace = (stop: AbortSignal) => Promise<void>;

/** So many rounds may follow each other at once, as far as they were saved up. */
const burst = 5;
const intervalMilliseconds = 1_000;

/**
 * Slack takes about one message a second per channel, short bursts, and some hundreds a minute in all. A
 * round holds at most one message per lane and few lanes, so a round a second keeps to it without waiting
 * to be throttled, and leaves the process to those who file meanwhile.
 */
export function slackPace(): Pace {
  let saved = burst;
  let countedAt = performance.now();
  return async (stop) => {
    const now = performance.now();
    saved = Math.min(burst, saved + (now - countedAt) / intervalMilliseconds);
    countedAt = now;
    saved -= 1;
    if (saved < 0) await sleep(-saved * intervalMilliseconds, stop);
  };
}

function sleep(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    if (stop.aborted) wake();
    else stop.addEventListener('abort', wake);
  });
}
