/** A look in time for what is due before the next full minute. */
export interface Hints {
  /** Something was committed: there may be something due sooner now. */
  hint(): void;
  stop(): Promise<void>;
}

export interface HintedWork {
  /** UTC epoch milliseconds. */
  now(): number;
  /** When the earliest thing is due, whether past or to come; undefined when nothing is. */
  nextAt(): Promise<number | undefined>;
  look(): Promise<unknown>;
}

/** Many commits ask once. */
const settleMilliseconds = 500;
/** What is due later is found by the minute's look. */
const longestHint = 60_000;

/**
 * Targets may be seconds long, and the schedule looks each minute. A hint is only a hint: one that is lost
 * costs no more than the wait for the next minute.
 */
export function startHints({ now, nextAt, look }: HintedWork): Hints {
  let settling: NodeJS.Timeout | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let lookedFor: number | undefined;
  let stopped = false;

  async function plan(): Promise<void> {
    const next = await nextAt().catch(() => undefined);
    // What is still due after its look cannot be helped by looking again at once.
    if (stopped || next === undefined || next === lookedFor) return;
    const wait = Math.max(0, next - now());
    if (wait > longestHint) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => begin(next), wait).unref();
  }

  function begin(due: number): void {
    if (running !== undefined) {
      hint();
      return;
    }
    lookedFor = due;
    running = look().then(
      () => finish(),
      () => finish(),
    );
  }

  function finish(): void {
    running = undefined;
    hint();
  }

  function hint(): void {
    if (stopped) return;
    settling ??= setTimeout(() => {
      settling = undefined;
      void plan();
    }, settleMilliseconds).unref();
  }

  return {
    hint,
    async stop() {
      stopped = true;
      clearTimeout(settling);
      clearTimeout(waiting);
      await running;
    },
  };
}
