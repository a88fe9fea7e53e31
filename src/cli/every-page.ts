import { setTimeout as sleep } from 'node:timers/promises';
import { retryAfter } from '../slack/platform/clients.ts';

/** Reads a list of Slack's page by page, waiting where Slack asks for it. */
export async function everyPage<Item>(
  read: (cursor: { cursor?: string }) => Promise<{ items: readonly Item[]; next: string | undefined }>,
): Promise<Item[]> {
  const all: Item[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await patiently(() => read(cursor === undefined ? {} : { cursor }));
    all.push(...items);
    if (!next) return all;
    cursor = next;
  }
}

const mostWaits = 5;

/** Calls again after as many seconds as Slack asked for, five times at most. */
export async function patiently<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (let waits = 0; ; waits += 1) {
    try {
      return await call();
    } catch (error) {
      const seconds = retryAfter(error);
      if (seconds === undefined || waits === mostWaits) throw error;
      await sleep(seconds * 1000);
    }
  }
}
