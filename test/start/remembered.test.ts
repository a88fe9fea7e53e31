import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rememberIn } from '../../src/start/remembered.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-remembered-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const first = async () => 'first';
const build = async () => 'build 1';

/** Works something out that is known to be another thing each time. */
function counting() {
  let times = 0;
  return async () => (times += 1);
}

it('works out once what stays the same, also for the next process', async () => {
  const work = counting();
  expect(await rememberIn(join(folder, 'a'), build)('thing', [1], work)).toBe(1);
  expect(await rememberIn(join(folder, 'a'), build)('thing', [1], work)).toBe(1);
});

it.each([
  ['what is given', build, [2]],
  ['the program', async () => 'build 2', [1]],
])('works out anew when %s changes', async (changed, laterBuild, given) => {
  const work = counting();
  const where = join(folder, changed);
  expect(await rememberIn(where, build)('thing', [1], work)).toBe(1);
  expect(await rememberIn(where, laterBuild)('thing', given, work)).toBe(2);
});

it('remembers nothing while the program is its source', async () => {
  const work = counting();
  const remember = rememberIn(join(folder, 'c'));
  expect([await remember('thing', [], work), await remember('thing', [], work)]).toEqual([1, 2]);
});

it('works out anew what was kept badly, and where nothing can be kept', async () => {
  const where = join(folder, 'd');
  const remember = rememberIn(where, build);
  await remember('thing', [], first);
  await writeFile(join(where, 'thing.json'), '{"key":');
  expect(await remember('thing', [], async () => 'second')).toBe('second');
  const nowhere = rememberIn(join(where, 'thing.json', 'below a file'), build);
  expect(await nowhere('thing', [], first)).toBe('first');
});

it('keeps no failure', async () => {
  const remember = rememberIn(join(folder, 'e'), build);
  await expect(remember('thing', [], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await remember('thing', [], first)).toBe('first');
});
