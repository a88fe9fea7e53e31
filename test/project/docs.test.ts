import { globSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { settingsTable, withSettings } from '../../scripts/settings-table.ts';
import { settings } from '../../src/config.ts';

const pages = await Promise.all(
  globSync(['*.md', 'docs/*.md'])
    .sort()
    .map(async (file) => ({ file, text: await readFile(file, 'utf8') })),
);
const program = await readFile('src/cli/program.ts', 'utf8');
const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };

const links = /\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/gu;
const npmScripts = /npm run ([\w:-]+)/gu;
const commands = /npx redress ((?:organisation )?[a-z]+)/gu;
const comments = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu;
const paths = /`((?:src|test|scripts|docs|drizzle)\/[\w./-]*)`/gu;

test('the table of settings says what the program reads', () => {
  for (const name of Object.keys(settings)) expect(settingsTable()).toContain(`| \`${name}\` |`);
  expect(settingsTable()).toContain('| `PORT` | `3000` |');
  const page = pages.find(({ file }) => file === 'docs/settings.md')?.text ?? '';
  // When this fails: node scripts/settings-table.ts
  expect(page).toBe(withSettings(page));
});

describe.each(pages)('$file', ({ file, text }) => {
  it('links to what is there', async () => {
    for (const [link, path = '', anchor] of text.matchAll(links)) {
      const target = path === '' ? file : join(dirname(file), path);
      expect(await isThere(target), link).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(await readFile(target, 'utf8')), link).toContain(anchor);
    }
  });

  it('names commands that exist', () => {
    const named = [...text.matchAll(npmScripts)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    const used = [...text.matchAll(commands)].map(([, words = '']) => words.split(' ').at(-1));
    expect(used.filter((command) => !program.includes(`.command('${command}')`))).toEqual([]);
  });

  it('names files that are there', async () => {
    for (const [, path = ''] of text.matchAll(paths)) expect(await isThere(path), path).toBe(true);
  });
});

it.each([
  ['links', links],
  ['scripts', npmScripts],
  ['commands', commands],
  ['files', paths],
])('the pages name %s', (_, pattern) => {
  const found = pages.flatMap(({ text }) => [...text.matchAll(pattern)]);
  expect(found.length).toBeGreaterThan(5);
});

test('comments in the source name files that are there', () => {
  const files = globSync('{src,scripts,test}/**/*.{ts,tsx}').map((file) => `/${file}`);
  const named = globSync('src/**/*.{ts,tsx}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(comments)].flatMap(([comment]) =>
      [...comment.matchAll(/[\w./-]+\.tsx?\b/gu)].map(([path]) => ({ file, path })),
    ),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ path }) => !files.some((each) => each.endsWith(`/${path}`)))).toEqual([]);
});

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** The headings of a page as links name them. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
