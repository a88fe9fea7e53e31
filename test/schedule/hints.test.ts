import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startHints } from '../../src/schedule/hints.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp(due: number[]) {
  const looks: number[] = [];
  const waiting = [...due].sort((one, other) => one - other);
  const hints = startHints({
    now: Date.now,
    nextAt: async () => waiting[0],
    async look() {
      looks.push(Date.now());
      while (waiting[0] !== undefined && waiting[0] <= Date.now()) waiting.shift();
    },
  });
  return { hints, looks, waiting };
}

const start = 1_000_000;

it('looks when something is due, and again for what comes after', async () => {
  const { hints, looks } = setUp([start + 5_000, start + 9_000]);
  hints.hint();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(looks).toEqual([start + 5_000, start + 9_000]);
});

it('looks for something sooner that was committed meanwhile', async () => {
  const { hints, looks, waiting } = setUp([start + 30_000]);
  hints.hint();
  await vi.advanceTimersByTimeAsync(1_000);
  waiting.unshift(start + 4_000);
  hints.hint();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(looks).toEqual([start + 4_000]);
});

it('asks once for many commits, and leaves what is far off to the minute', async () => {
  const nextAt = vi.fn(async () => start + 3_600_000);
  const look = vi.fn(async () => {});
  const hints = startHints({ now: Date.now, nextAt, look });
  for (let commit = 0; commit < 100; commit += 1) hints.hint();
  await vi.advanceTimersByTimeAsync(7_200_000);
  expect(nextAt).toHaveBeenCalledOnce();
  expect(look).not.toHaveBeenCalled();
});

it('does not look again and again for what a look cannot settle', async () => {
  const look = vi.fn(async () => {});
  const hints = startHints({ now: Date.now, nextAt: async () => start, look });
  hints.hint();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(look).toHaveBeenCalledOnce();
});

it('looks no more once stopped', async () => {
  const { hints, looks } = setUp([start + 5_000]);
  hints.hint();
  await vi.advanceTimersByTimeAsync(1_000);
  await hints.stop();
  hints.hint();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(looks).toEqual([]);
});
