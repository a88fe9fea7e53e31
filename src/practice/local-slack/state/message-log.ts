import type { Collection } from './collection.ts';
import type { Message } from './entities.ts';

/** The messages of every channel in the order of their ts. */
export class MessageLog {
  readonly #documents: Collection<Message>;
  readonly #order = new Map<string, string[]>();

  constructor(documents: Collection<Message>) {
    this.#documents = documents;
  }

  get(channel: string, ts: string): Message | undefined {
    return this.#documents.get(`${channel}:${ts}`);
  }

  /** Adds or replaces; also called after a message was changed in place. */
  put(message: Message): Message {
    if (this.get(message.channel, message.ts) === undefined) this.#insert(message);
    return this.#documents.put(`${message.channel}:${message.ts}`, message);
  }

  delete(channel: string, ts: string): void {
    this.#documents.delete(`${channel}:${ts}`);
    const order = this.#order.get(channel);
    const place = order?.indexOf(ts) ?? -1;
    if (place >= 0) order?.splice(place, 1);
  }

  /** Everything in the channel, ephemerals and replies included, oldest first. */
  in(channel: string): Message[] {
    return (this.#order.get(channel) ?? []).map((ts) => this.get(channel, ts)!);
  }

  /** Parent and replies that everybody sees, oldest first; empty when there is no such message. */
  thread(channel: string, ts: string): Message[] {
    return this.in(channel).filter(
      (message) => message.ephemeral_to === undefined && (message.ts === ts || message.thread_ts === ts),
    );
  }

  /** A ts for the instant (milliseconds) that no message of the channel has, above those of the same instant. */
  freshTs(channel: string, now: number): string {
    let micro = Math.floor(now) * 1000;
    while (this.get(channel, formatTs(micro)) !== undefined) micro += 1;
    return formatTs(micro);
  }

  /** Rebuilds the order after the documents came from the store. */
  index(): void {
    for (const message of this.#documents.all()) this.#insert(message);
  }

  #insert(message: Message): void {
    const order = this.#order.get(message.channel) ?? [];
    let place = order.length;
    while (place > 0 && order[place - 1]! > message.ts) place -= 1;
    order.splice(place, 0, message.ts);
    this.#order.set(message.channel, order);
  }
}

function formatTs(micro: number): string {
  const digits = String(micro).padStart(16, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
