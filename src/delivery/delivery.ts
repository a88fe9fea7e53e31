import { type DeliveryContext, deliverWaiting } from './deliver.ts';

/** The outbox's motor: woken after each commit and by each look, one run at a time. */
export interface Delivery {
  wake(): void;
  /** Resolves when everything that can be sent now has been. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

/** A hint to look again is set at most so far ahead; the minute's look finds the rest. */
const longestHint = 60_000;

export function startDelivery(context: DeliveryContext): Delivery {
  let running: Promise<void> | undefined;
  let wanted = false;
  const stopping = new AbortController();
  let hint: NodeJS.Timeout | undefined;

  async function run(): Promise<void> {
    await context.ready;
    while (wanted && !stopping.signal.aborted) {
      wanted = false;
      try {
        await deliverWaiting(context, stopping.signal);
      } catch (error) {
        context.log.warn({ error }, 'delivery stopped; the next look tries again');
      }
    }
    running = undefined;
    if (!stopping.signal.aborted) await hintNext();
  }

  async function hintNext(): Promise<void> {
    const next = await context.store.nextNoticeAt().catch(() => undefined);
    if (next === undefined || stopping.signal.aborted) return;
    const wait = Math.max(50, next - context.now());
    if (wait > longestHint) return;
    clearTimeout(hint);
    hint = setTimeout(wake, wait);
    hint.unref();
  }

  function wake(): void {
    if (stopping.signal.aborted) return;
    wanted = true;
    running ??= Promise.resolve().then(run);
  }

  return {
    wake,
    async drain() {
      wake();
      while (running !== undefined) await running;
    },
    async stop() {
      stopping.abort();
      clearTimeout(hint);
      await running;
    },
  };
}
