import type { Kind } from './dispatch/handover.ts';

/** What goes wrong with calls of a Web API method (any method when none is named), the next `times` calls. */
export interface CallMishap {
  method?: string;
  kind: '429' | '500' | 'timeout' | 'lost-answer';
  times?: number;
  /** Seconds, for `429`. */
  retryAfter?: number;
}

/** What goes wrong with payloads handed to the app, the next `times` of them. */
export interface DeliveryMishap {
  payload: Kind;
  /** `expired`: it comes so late that its trigger_id has run out. */
  kind: 'twice' | 'late' | 'expired' | 'lost-ack';
  times?: number;
  /** Milliseconds, for `late`. */
  delay?: number;
}

/** Mishaps ordered by a test, each used up by what it spoils. */
export class Misbehaviour {
  readonly #calls: (CallMishap & { left: number })[] = [];
  readonly #deliveries: (DeliveryMishap & { left: number })[] = [];

  order(mishap: CallMishap | DeliveryMishap): void {
    const left = mishap.times ?? 1;
    if ('payload' in mishap) this.#deliveries.push({ ...mishap, left });
    else this.#calls.push({ ...mishap, left });
  }

  /** The mishap that this call meets, if any. */
  takeCall(method: string): CallMishap | undefined {
    const mishap = this.#calls.find(
      (one) => one.left > 0 && (one.method === undefined || one.method === method),
    );
    if (mishap !== undefined) mishap.left -= 1;
    return mishap;
  }

  /** The mishap that this payload meets, if any. */
  takeDelivery(kind: Kind): { kind: DeliveryMishap['kind']; delay: number } | undefined {
    const mishap = this.#deliveries.find((one) => one.left > 0 && one.payload === kind);
    if (mishap === undefined) return undefined;
    mishap.left -= 1;
    return { kind: mishap.kind, delay: mishap.delay ?? 1000 };
  }
}
