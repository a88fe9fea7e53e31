import postgres from 'postgres';
import { startPostgres } from '../../postgres.ts';
import type { Bench } from '../given.ts';
import { takeOver } from '../interrupt.ts';
import { fileInTurns } from '../pair.ts';
import type { Figure } from '../report.ts';
import { perSecond } from './throughput.ts';

/** Filings a second on PostgreSQL with 8 on the way, against the bare transaction in the same place. */
export async function measurePostgres(bench: Bench): Promise<Figure[]> {
  const server = await startPostgres(['-c', 'fsync=on', '-c', 'synchronous_commit=on']);
  takeOver();
  bench.closing.push(server.stop);
  const stores = {
    reference: await newDatabase(server.url, 'reference'),
    redress: await newDatabase(server.url, 'redress'),
  };
  const found = await fileInTurns(bench, {
    stores,
    count: countInPostgres,
    atOnce: 8,
    warmUp: bench.quick ? 400 : 2_000,
    perTurn: bench.quick ? 400 : 1_500,
    turns: bench.quick ? 3 : 7,
  });
  return [
    {
      name: 'PostgreSQL: filings a second, 8 at once',
      unit: '/s',
      before: perSecond(found.before),
      after: perSecond(found.after),
      redress: perSecond(found.redress),
      aim: { atLeast: 0.7 },
    },
  ];
}

let databases = 0;

async function newDatabase(url: string, name: string): Promise<string> {
  databases += 1;
  const database = `${name}_${databases}`;
  const client = postgres(url, { max: 1 });
  await client.unsafe(`create database ${database}`);
  await client.end();
  return `${url}/${database}`;
}

async function countInPostgres(store: string): Promise<number> {
  const client = postgres(store, { max: 1 });
  try {
    const [row] = await client<{ count: number }[]>`select count(*)::int as count from complaints`;
    return row!.count;
  } finally {
    await client.end();
  }
}
