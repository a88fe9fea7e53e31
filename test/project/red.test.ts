import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Copy, copyProject } from './copy.ts';

/** A place for a test in each project of `vitest.config.ts`. */
const places = {
  fast: 'test/domain/planted.test.ts',
  main: 'test/planted.test.ts',
  postgres: 'test/store/planted.test.ts',
};

/** Ways in which a test goes wrong, and one in which it does not. */
const plants = {
  'a passing test': { red: false, source: `it('passes', () => {});` },
  'a failing test': { red: true, source: `it('fails', () => { throw new Error('planted'); });` },
  'a suite that cannot be loaded': {
    red: true,
    source: `it('passes', () => {}); throw new Error('planted');`,
  },
  'a failing hook': {
    red: true,
    source: `import { afterAll } from 'vitest'; it('passes', () => {}); afterAll(() => { throw new Error('planted'); });`,
  },
  'a rejection that nobody handles': {
    red: true,
    source: `it('passes', async () => {
      void Promise.reject(new Error('planted'));
      await new Promise((resolve) => setTimeout(resolve, 50));
    });`,
  },
};

let copy: Copy;
/** The README's own words for running the tests. */
let command: string;
beforeAll(async () => {
  copy = await copyProject();
  const readme = await readFile('README.md', 'utf8');
  command = /^npm ci && (npm test)$/mu.exec(readme)?.[1] ?? '';
});
afterAll(() => copy.remove());

it('the README says how to run the tests', () => expect(command).toBe('npm test'));

describe.each(Object.entries(places))('in the project %s', (project, path) => {
  it.each(Object.entries(plants))('%s ends the command as it should', async (_, { red, source }) => {
    const file = join(copy.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `import { it } from 'vitest';\n${source}\n`);
    const { code, output } = await copy.run(`${command} -- ${path}`);
    await rm(file);
    expect(output).toContain(`|${project}|`);
    expect(code === 0, output).toBe(!red);
  });
});

it('a global setup that fails ends the command with an error', async () => {
  const file = join(copy.folder, 'test/postgres-process.ts');
  const source = await readFile(file, 'utf8');
  await writeFile(file, `throw new Error('planted');\n${source}`);
  const planted = join(copy.folder, places.postgres);
  await writeFile(planted, `import { it } from 'vitest';\nit('passes', () => {});\n`);
  const { code, output } = await copy.run(`${command} -- ${places.postgres}`);
  await Promise.all([writeFile(file, source), rm(planted)]);
  expect(output).toContain('planted');
  expect(code).not.toBe(0);
});
