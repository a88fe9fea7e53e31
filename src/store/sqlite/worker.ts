import { parentPort, workerData } from 'node:worker_threads';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { heavyReads } from '../queries/heavy.ts';
import type { ReadSource } from '../read-source.ts';
import { connectReadOnly } from './connect.ts';
import { type Answer, farewell, type Question } from './reading-messages.ts';
import { saysAll } from './search-index.ts';
import { tables } from './tables.ts';

/** The script of the reading thread: a connection of its own that cannot write. */
const client = connectReadOnly((workerData as { path: string }).path);
const source: ReadSource = { database: drizzle({ client }), tables, saysAll };

let previous: Promise<void> = Promise.resolve();

parentPort!.on('message', (question: Question | typeof farewell) => {
  if (question === farewell) {
    previous = previous.then(() => {
      client.close();
      parentPort!.close();
    });
    return;
  }
  // One at a time: each is a transaction on the only connection.
  previous = previous.then(async () => parentPort!.postMessage(await answer(question)));
});

async function answer({ id, name, input }: Question): Promise<Answer> {
  client.exec('begin');
  try {
    const read = heavyReads[name] as (source: ReadSource, input: unknown) => Promise<unknown>;
    return { id, result: await read(source, input) };
  } catch (error) {
    return { id, error };
  } finally {
    client.exec('commit');
  }
}
