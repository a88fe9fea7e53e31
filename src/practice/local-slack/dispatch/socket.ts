import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { isObject, text } from '../json.ts';
import type { Attempt, Kind, Outcome } from './handover.ts';

const connectionLimit = 10;
/** Milliseconds; clients give a silent server up after 30 s. */
const pingInterval = 5000;

/** The app's open Socket Mode connections; a payload goes to any one of them. */
export class Sockets {
  readonly #open: WebSocket[] = [];
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();
  readonly #tickets = new Set<string>();
  #turn = 0;

  /** A ticket for one connection, part of the address that `apps.connections.open` answers. */
  issueTicket(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return ticket;
  }

  /** Whether the ticket was issued and unused; it is used up. */
  takeTicket(ticket: string): boolean {
    return this.#tickets.delete(ticket);
  }

  get count(): number {
    return this.#open.length;
  }

  /** Greets a new connection and listens for acknowledgements. */
  accept(socket: WebSocket, appId: string): void {
    if (this.#open.length >= connectionLimit) {
      socket.close(1008, 'too_many_websockets');
      return;
    }
    this.#open.push(socket);
    socket.on('message', (data) => this.#acknowledged(String(data)));
    const ping = setInterval(() => socket.ping(), pingInterval);
    socket.on('close', () => {
      clearInterval(ping);
      this.#forget(socket);
    });
    socket.on('error', () => this.#forget(socket));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#open.length,
        debug_info: { host: 'local-slack', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: appId },
      }),
    );
  }

  /** Sends a payload in an envelope and waits for its acknowledgement. */
  send(kind: Kind, payload: unknown, { retry }: Attempt, timeout: number): Promise<Outcome> {
    const socket = this.#open[this.#turn++ % Math.max(1, this.#open.length)];
    if (socket === undefined) return Promise.resolve({ taken: false, code: 'dispatch_failed' });
    const envelope_id = randomUUID();
    const retried =
      kind === 'events_api' ? { retry_attempt: retry?.number ?? 0, retry_reason: retry?.reason ?? '' } : {};
    const envelope = {
      envelope_id,
      type: kind,
      payload,
      accepts_response_payload: kind !== 'events_api',
      ...retried,
    };
    return new Promise((resolve) => {
      const timer = setTimeout(() => finish({ taken: false, code: 'operation_timeout' }), timeout);
      const finish = (outcome: Outcome) => {
        clearTimeout(timer);
        this.#waiting.delete(envelope_id);
        resolve(outcome);
      };
      this.#waiting.set(envelope_id, finish);
      socket.send(JSON.stringify(envelope));
    });
  }

  /** Tells every connection to go, as Slack does when it recycles them. */
  recycle(reason: 'refresh_requested' | 'warning' | 'link_disabled' = 'refresh_requested'): void {
    for (const socket of [...this.#open]) {
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local-slack' } }));
    }
  }

  /** Cuts every connection without a word. */
  cut(): void {
    for (const socket of [...this.#open]) socket.terminate();
  }

  /** Says goodbye to every connection and resolves when they are gone. */
  async close(): Promise<void> {
    const gone = this.#open.map((socket) => {
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.close(1001);
      setTimeout(() => socket.terminate(), 300).unref();
      return closed;
    });
    await Promise.all(gone);
  }

  #acknowledged(data: string): void {
    let message: unknown;
    try {
      message = JSON.parse(data);
    } catch {
      return;
    }
    if (!isObject(message)) return;
    const payload = message.payload;
    const empty = payload === undefined || (isObject(payload) && Object.keys(payload).length === 0);
    this.#waiting.get(text(message.envelope_id))?.({ taken: true, answer: empty ? undefined : payload });
  }

  #forget(socket: WebSocket): void {
    const place = this.#open.indexOf(socket);
    if (place >= 0) this.#open.splice(place, 1);
  }
}
