import { Pool } from 'undici';
import type { SignedRequest } from './submissions.ts';

export interface Load {
  /** From the first byte sent to the last byte of the answer, in milliseconds, of each request. */
  milliseconds: number[];
  /** From the first request to the last answer. */
  seconds: number;
}

/** Whether an answer means that the complaint was kept; a reason when it does not. */
export type Check = (status: number, body: string) => string | undefined;

/** Sends every request, so many at once, each as soon as one is answered. Throws at a false answer. */
export async function send(
  url: string,
  requests: readonly SignedRequest[],
  atOnce: number,
  check: Check,
): Promise<Load> {
  const pool = new Pool(url, { connections: atOnce, pipelining: 1 });
  const milliseconds: number[] = [];
  let next = 0;
  async function worker(): Promise<void> {
    for (let request = requests[next]; request !== undefined; request = requests[next]) {
      next += 1;
      const { headers, body } = request;
      const began = performance.now();
      const answer = await pool.request({ path: '/slack/events', method: 'POST', headers, body });
      const said = await answer.body.text();
      milliseconds.push(performance.now() - began);
      const wrong = check(answer.statusCode, said);
      if (wrong !== undefined) throw new Error(`a filing was not kept: ${wrong}`);
    }
  }
  try {
    const began = performance.now();
    await Promise.all(Array.from({ length: atOnce }, worker));
    return { milliseconds, seconds: (performance.now() - began) / 1000 };
  } finally {
    await pool.close();
  }
}

/** A bare ack. */
export const ackedByReference: Check = (status, body) =>
  status === 200 && body === '' ? undefined : `${status} ${body.slice(0, 200)}`;

/** The form became a receipt with a reference. */
export const ackedByRedress: Check = (status, body) =>
  status === 200 && body.startsWith('{"response_action":"update"') && /RD-\d{4}-\d{6}/.test(body)
    ? undefined
    : `${status} ${body.slice(0, 200)}`;
