import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles } from '../../scripts/borders/circles.ts';
import { inspect } from '../../scripts/borders/inspect.ts';
import { judge } from '../../scripts/borders/judge.ts';
import { rowOf } from '../../scripts/borders/permissions.ts';
import { allowed, imports, usedAnyway } from './border-plants.ts';
import { copyProject } from './copy.ts';

describe('an import across a border is reported', () => {
  it.each(imports)('%s: %s', (path, source, sentence) => {
    expect(sentencesOn(path, source)).toContain(sentence);
  });
});

describe('what crosses a border without an import is reported', () => {
  it.each(usedAnyway)('%s: %s', (path, source, sentence) => {
    expect(sentencesOn(path, source)).toContain(sentence);
  });
});

describe('what may be there is not', () => {
  it.each(allowed)('%s: %s', (path, source) => {
    expect(sentencesOn(path, source)).toEqual([]);
  });
});

function sentencesOn(path: string, source: string): string[] {
  return judge(`src/${path}`, source).trespasses.map(({ sentence }) => sentence);
}

it('a report says where it is and what was imported', () => {
  const { trespasses } = judge('src/domain/routing/claim.ts', `\nimport './rank.ts';\nimport 'node:fs';\n`);
  expect(trespasses).toMatchObject([{ path: 'src/domain/routing/claim.ts', line: 3, what: 'node:fs' }]);
});

describe('a circle is found', () => {
  it.each([
    ['of two by their types', [`import type { B } from './b.ts'`, `export type B = import('./a.ts').A`]],
    ['of three by their values', [`import { b } from './b.ts'`, `export * from './c.ts'`, `import './a.ts'`]],
    ['that is closed later', [`import { b } from './b.ts'`, `export const b = () => import('./a.ts')`]],
    ['by a file that names itself', [`import type { A } from './a.ts'`]],
  ])('%s', (_, sources) => {
    const names = ['a', 'b', 'c'].slice(0, sources.length).map((name) => `src/domain/${name}.ts`);
    expect(circlesAmong(sources)).toEqual([[...names, names[0]]]);
  });

  it('and nothing where there is none', () => {
    const sources = [`import './b.ts'; import './c.ts'; import 'a'`, `import './c.ts'; import '../a.ts'`, ''];
    expect(circlesAmong(sources)).toEqual([]);
  });

  function circlesAmong(sources: readonly string[]): string[][] {
    const paths = sources.map((_, index) => `src/domain/${'abc'[index]}.ts`);
    return circles(
      new Map(paths.map((path, index) => [path, judge(path, sources[index] as string).imports])),
    );
  }
});

it('every file below src/ has a row', async () => {
  const names = (await readdir('src', { recursive: true })).filter((name) => /\.tsx?$/u.test(name));
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter((name) => rowOf(`src/${name}`) === undefined)).toEqual([]);
});

it('a permission that nobody needs is reported', () => {
  const lines = inspect(new Map([['src/start/random.ts', `import { randomFillSync } from 'node:crypto'`]]));
  expect(lines.some((line) => line.startsWith('schedule: node-cron\n  Nobody needs it'))).toBe(true);
  expect(lines.some((line) => line.startsWith('random.ts: '))).toBe(false);
});

it('the check asks for borders, and ends with an error where one is crossed', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const command = 'node scripts/borders.ts';
  expect(scripts.check?.split(' && ')).toContain(command);
  const copy = await copyProject();
  try {
    const planted = join(copy.folder, 'src/domain/planted.ts');
    await writeFile(
      planted,
      `import type { Store } from '../operations/ports/store.ts';\nexport type Planted = Store;\n`,
    );
    const { code, output } = await copy.run(command);
    expect(output).toContain('src/domain/planted.ts:1 operations/ports/store.ts\n  domain does not import');
    expect(code).toBe(1);
  } finally {
    await copy.remove();
  }
});
