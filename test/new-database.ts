import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

/** An empty database of its own on the test server; its address. */
export async function newDatabase(name = `test_${randomBytes(6).toString('hex')}`): Promise<string> {
  const server = inject('postgres');
  const client = postgres(`${server}/postgres`, { max: 1 });
  await client.unsafe(`create database ${name}`);
  await client.end();
  return `${server}/${name}`;
}
