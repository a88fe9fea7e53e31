import type { World } from './world.ts';

/** Resolves when no payload and no call has been under way for `quiet` milliseconds. */
export async function idle(world: World, quiet: number): Promise<void> {
  let calm = performance.now();
  while (performance.now() - calm < quiet) {
    if (world.dispatcher.underWay > 0 || world.busy > 0) calm = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Resolves with the first truthy answer, asked again after every change; rejects after `timeout` milliseconds. */
export function until<T>(world: World, question: () => T, timeout: number): Promise<NonNullable<T>> {
  return new Promise((resolve, reject) => {
    const ask = () => {
      try {
        const answer = question();
        if (answer) finish(() => resolve(answer as NonNullable<T>));
      } catch (error) {
        finish(() => reject(error as Error));
      }
    };
    const timer = setTimeout(
      () => finish(() => reject(new Error(`after ${timeout} ms still no answer to: ${question}`))),
      timeout,
    );
    const stop = world.state.onChange(ask);
    // Calls that change nothing, and what the app itself does, are not announced.
    const again = setInterval(ask, 25);
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      clearInterval(again);
      stop();
      settle();
    };
    ask();
  });
}
