import type { Arguments } from './arguments.ts';

/** Calls a minute: Slack's tiers, or `posting` (about one a second and channel). */
export type Rate = 20 | 50 | 100 | 600 | 'posting';

const minute = 60_000;
/** Posting: about one a second in each channel, short bursts allowed. */
const posting = { each: 1000, burst: 5 };

/** Slack's limits per method, and per channel for posting, on real time. */
export class RateLimits {
  readonly #calls = new Map<string, number[]>();

  /** Seconds to wait before this call may be made; 0 when it may be made now (and is counted). */
  secondsToWait(name: string, rate: Rate, given: Arguments): number {
    const now = performance.now();
    if (rate === 'posting') {
      return this.#take(`${name}:${given.text('channel')}`, now, posting.burst, posting.each * posting.burst);
    }
    return this.#take(name, now, rate, minute);
  }

  #take(key: string, now: number, most: number, window: number): number {
    const recent = (this.#calls.get(key) ?? []).filter((at) => at > now - window);
    this.#calls.set(key, recent);
    if (recent.length >= most) return Math.max(1, Math.ceil((recent[0]! + window - now) / 1000));
    recent.push(now);
    return 0;
  }
}
