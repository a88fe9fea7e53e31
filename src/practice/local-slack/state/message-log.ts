import type { Collection } from './collection.ts';
import type { Message } from './entities.ts';

/** The messages of every channel in the order of their ts. */
export class MessageLog {
  readonly #documents: Collection<Message>;
  /** Channel id to the ts of its messages, ascending. */
  readonly #order = new Map<string, string[]>();
  /** `channel:parent` to the ts of the replies, ascending. */
  readonly #replies = new Map<string, string[]>();

  /** Channel id to the last ts handed out, in microseconds. */
  readonly #issued = new Map<string, number>();

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
    const message = this.get(channel, ts);
    if (message === undefined) return;
    this.#documents.delete(`${channel}:${ts}`);
    withdraw(this.#order.get(channel), ts);
    if (isReply(message)) withdraw(this.#replies.get(`${channel}:${message.thread_ts}`), ts);
  }

  /** Everything in the channel, ephemerals and replies included, oldest first. */
  in(channel: string): Message[] {
    return (this.#order.get(channel) ?? []).map((ts) => this.get(channel, ts)!);
  }

  /** Parent and replies that everybody sees, oldest first; empty when there is no such message. */
  thread(channel: string, ts: string): Message[] {
    const replies = this.#replies.get(`${channel}:${ts}`) ?? [];
    return [ts, ...replies]
      .map((one) => this.get(channel, one))
      .filter((message) => message !== undefined && message.ephemeral_to === undefined) as Message[];
  }

  /** A ts for the instant (milliseconds) that no message of the channel has, above those of the same instant. */
  freshTs(channel: string, now: number): string {
    let micro = Math.floor(now) * 1000;
    // Not even that of a deleted message comes back while the clock stands still.
    const last = this.#issued.get(channel) ?? 0;
    if (last >= micro && last < micro + 1_000_000) micro = last + 1;
    while (this.get(channel, formatTs(micro)) !== undefined) micro += 1;
    this.#issued.set(channel, micro);
    return formatTs(micro);
  }

  /** Rebuilds the order after the documents came from the store. */
  index(): void {
    for (const message of this.#documents.all()) this.#insert(message);
  }

  #insert(message: Message): void {
    insert(this.#order, message.channel, message.ts);
    if (isReply(message)) insert(this.#replies, `${message.channel}:${message.thread_ts}`, message.ts);
  }
}

function isReply(message: Message): boolean {
  return message.thread_ts !== undefined && message.thread_ts !== message.ts;
}

function insert(lists: Map<string, string[]>, key: string, ts: string): void {
  const list = lists.get(key) ?? [];
  let place = list.length;
  while (place > 0 && list[place - 1]! > ts) place -= 1;
  list.splice(place, 0, ts);
  lists.set(key, list);
}

function withdraw(list: string[] | undefined, ts: string): void {
  const place = list?.indexOf(ts) ?? -1;
  if (place >= 0) list?.splice(place, 1);
}

function formatTs(micro: number): string {
  const digits = String(micro).padStart(16, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
