import { randomInt } from 'node:crypto';
import { SlackError } from './slack-error.ts';
import { randomHex } from './state/ids.ts';

/** What a trigger_id stands for: who pressed, and in which modal, if any. */
export interface Trigger {
  user: string;
  view?: string;
}

/** Hands out trigger_ids; each is good once and for a short real time. */
export class Triggers {
  readonly #issued = new Map<string, Trigger & { until: number; used: boolean }>();
  readonly #lifetime: number;

  /** `lifetime` in milliseconds. */
  constructor(lifetime: number) {
    this.#lifetime = lifetime;
  }

  issue(user: string, view?: string): string {
    const now = performance.now();
    for (const [id, trigger] of this.#issued) {
      if (trigger.until < now - 600_000) this.#issued.delete(id);
    }
    const id = `${randomInt(1e12, 1e13)}.${randomInt(1e12, 1e13)}.${randomHex(16)}`;
    this.#issued.set(id, { user, view, until: now + this.#lifetime, used: false });
    return id;
  }

  /** Its time is over. */
  expire(id: string | undefined): void {
    const trigger = this.#issued.get(id ?? '');
    if (trigger !== undefined) trigger.until = 0;
  }

  /** Uses the trigger up. Throws `invalid_trigger_id`, `exchanged_trigger_id`, `expired_trigger_id`. */
  exchange(id: string): Trigger {
    const trigger = this.#issued.get(id);
    if (trigger === undefined) throw new SlackError('invalid_trigger_id');
    if (trigger.used) throw new SlackError('exchanged_trigger_id');
    if (performance.now() > trigger.until) throw new SlackError('expired_trigger_id');
    trigger.used = true;
    return trigger;
  }
}
