import { Worker } from 'node:worker_threads';
import type { HeavyReads } from '../queries/heavy.ts';
import { type Answer, farewell, type Question } from './reading-messages.ts';

export interface ReadingThread {
  read<Name extends keyof HeavyReads>(
    name: Name,
    input: Parameters<HeavyReads[Name]>[1],
  ): Promise<Awaited<ReturnType<HeavyReads[Name]>>>;
  close(): Promise<void>;
}

/** A thread that answers heavy reads one after another; it starts with the first question. */
export function readingThread(path: string): ReadingThread {
  const waiting = new Map<number, { resolve(value: never): void; reject(error: unknown): void }>();
  let worker: Worker | undefined;
  let asked = 0;

  function start(): Worker {
    const started = new Worker(workerScript(), { workerData: { path }, name: 'store-reader' });
    started.on('message', (answer: Answer) => {
      const asker = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('error' in answer) asker?.reject(answer.error);
      else asker?.resolve(answer.result as never);
      if (waiting.size === 0) started.unref();
    });
    started.on('error', (error) => stopped(started, error));
    started.on('exit', () => stopped(started, new Error('the reading thread of the store has stopped')));
    return started;
  }

  /** The next question starts another thread. */
  function stopped(which: Worker, error: unknown): void {
    if (worker !== which) return;
    worker = undefined;
    for (const asker of waiting.values()) asker.reject(error);
    waiting.clear();
  }

  return {
    read: (name, input) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        // An unanswered question keeps the process alive, an idle thread does not.
        worker.ref();
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ id: asked, name, input } satisfies Question);
      }),
    close: async () => {
      if (worker !== undefined) await leave(worker);
    },
  };
}

const patience = 3_000;

/** A thread that is ended inside the database's native code takes the whole process with it: it goes by itself. */
async function leave(worker: Worker): Promise<void> {
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.ref();
  worker.postMessage(farewell);
  const late = setTimeout(() => worker.terminate(), patience);
  await gone;
  clearTimeout(late);
}

/** In the bundle the thread's script stands beside the main one. */
function workerScript(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './worker.ts' : './store-worker.js', import.meta.url);
}
