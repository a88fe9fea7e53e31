import { globSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import * as projects from '../projects.ts';

test('every test file belongs to exactly one project', () => {
  const homes = (file: string) =>
    Object.entries(projects)
      .filter(([, { include }]) => include.some((pattern) => matchesGlob(file, pattern)))
      .filter(([, { exclude }]) => !exclude.some((pattern) => matchesGlob(file, pattern)))
      .map(([name]) => name);
  const found = globSync('test/**/*.test.ts').map((file) => [file, homes(file)] as const);
  expect(new Set(found.flatMap(([, names]) => names)).size).toBe(Object.keys(projects).length);
  expect(found.filter(([, { length }]) => length !== 1)).toEqual([]);
});

test('a fast test opens no server and no connection', async () => {
  expect(() => createServer().listen(0)).toThrow('A fast test opens a server');
  expect(() => get('http://127.0.0.1:40999/')).toThrow('A fast test opens a connection');
  const cause = expect.objectContaining({ message: expect.stringContaining('opens a connection') });
  await expect(fetch('http://127.0.0.1:40999/')).rejects.toMatchObject({ cause });
});
