import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { settingsTable, withSettings } from '../../scripts/readme-settings.ts';
import { settings } from '../../src/config.ts';

const readme = await readFile('README.md', 'utf8');

test('the table of settings says what the program reads', () => {
  for (const name of Object.keys(settings)) expect(settingsTable()).toContain(`| \`${name}\` |`);
  expect(settingsTable()).toContain('| `PORT` | `3000` |');
  // When this fails: node scripts/readme-settings.ts
  expect(readme).toBe(withSettings(readme));
});

test('every file that the README links to is there', async () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, path]) => path as string);
  expect(links.length).toBeGreaterThan(2);
  for (const path of links) await expect(readFile(path), path).resolves.toBeDefined();
});

test('every command in the README exists', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm run ([\w:-]+)/gu)].map(([, name]) => name as string);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  const program = await readFile('src/cli/program.ts', 'utf8');
  const used = [...readme.matchAll(/redress ((?:organisation )?[a-z]+)/gu)].map(
    ([, words]) => words!.split(' ').at(-1)!,
  );
  expect(used.length).toBeGreaterThan(5);
  for (const command of new Set(used)) expect(program, command).toContain(`.command('${command}')`);
});
