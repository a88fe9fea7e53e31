import type { Misbehaviour } from '../misbehave.ts';
import type { Delivery, Timing } from '../options.ts';
import type { Triggers } from '../triggers.ts';
import type { Attempt, Kind, Outcome } from './handover.ts';
import { postSigned } from './http.ts';
import type { Sockets } from './socket.ts';

/** Hands payloads to the app over whichever transport is set. */
export class Dispatcher {
  #delivery: Delivery;
  #underWay = 0;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #sockets: Sockets;
  readonly #timing: Timing;
  readonly #misbehaviour: Misbehaviour;
  readonly #triggers: Triggers;
  readonly #signingSecret: () => string;

  constructor(parts: {
    delivery: Delivery;
    sockets: Sockets;
    timing: Timing;
    misbehaviour: Misbehaviour;
    triggers: Triggers;
    signingSecret: () => string;
  }) {
    this.#delivery = parts.delivery;
    this.#sockets = parts.sockets;
    this.#timing = parts.timing;
    this.#misbehaviour = parts.misbehaviour;
    this.#triggers = parts.triggers;
    this.#signingSecret = parts.signingSecret;
  }

  deliverTo(delivery: Delivery): void {
    this.#delivery = delivery;
  }

  /** Payloads that the app has not answered yet. */
  get underWay(): number {
    return this.#underWay;
  }

  /** Counts the work as under way until it is done. */
  track(work: Promise<unknown>): void {
    this.#underWay += 1;
    const done = () => {
      this.#underWay -= 1;
    };
    work.then(done, done);
  }

  /** Does the work after a delay (milliseconds) unless closed before; waiting does not count as under way. */
  later(delay: number, work: () => Promise<void>): void {
    if (delay === 0) {
      this.track(work());
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.track(work());
    }, delay);
    this.#timers.add(timer);
  }

  /** Gives up everything that is still to be sent again. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Hands over one payload and waits for the acknowledgement, at most `timing.ack`. */
  async deliver(kind: Kind, payload: unknown, attempt: Attempt = {}): Promise<Outcome> {
    this.#underWay += 1;
    try {
      const mishap = this.#misbehaviour.takeDelivery(kind);
      if (mishap?.kind === 'late') await new Promise((resolve) => setTimeout(resolve, mishap.delay));
      if (mishap?.kind === 'expired') this.#triggers.expire((payload as { trigger_id?: string }).trigger_id);
      const outcome = this.#send(kind, payload, attempt);
      if (mishap?.kind === 'twice') {
        const [first] = await Promise.all([outcome, this.#send(kind, payload, attempt)]);
        return first;
      }
      const answered = await outcome;
      return mishap?.kind === 'lost-ack' ? { taken: false, code: 'operation_timeout' } : answered;
    } finally {
      this.#underWay -= 1;
    }
  }

  #send(kind: Kind, payload: unknown, attempt: Attempt): Promise<Outcome> {
    const delivery = this.#delivery;
    if (delivery.mode === 'socket') return this.#sockets.send(kind, payload, attempt, this.#timing.ack);
    const secret = delivery.signingSecret ?? this.#signingSecret();
    return postSigned({ url: delivery.url, secret, kind, payload, attempt, timeout: this.#timing.ack });
  }
}
