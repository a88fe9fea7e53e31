import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { slackPace } from '../../src/delivery/pace.ts';

describe('the pace of delivery', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const { signal: goingOn } = new AbortController();

  /** Rounds that go out within so many milliseconds, each as soon as it may. */
  async function rounds(pace: ReturnType<typeof slackPace>, milliseconds: number): Promise<number> {
    const stop = new AbortController();
    let gone = 0;
    const all = (async () => {
      while (!stop.signal.aborted) {
        await pace(stop.signal);
        gone += 1;
      }
    })();
    await vi.advanceTimersByTimeAsync(milliseconds);
    const found = gone;
    stop.abort();
    await all;
    return found;
  }

  it('lets a burst through and then one round a second', async () => {
    expect(await rounds(slackPace(), 10_000)).toBe(15);
  });

  it('saves up no more than one burst', async () => {
    const pace = slackPace();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(await rounds(pace, 0)).toBe(5);
  });

  it('does not hold up a stop', async () => {
    const pace = slackPace();
    for (let round = 0; round < 5; round += 1) await pace(goingOn);
    const stop = new AbortController();
    const waiting = pace(stop.signal);
    stop.abort();
    await expect(waiting).resolves.toBeUndefined();
    await expect(pace(stop.signal)).resolves.toBeUndefined();
  });
});
