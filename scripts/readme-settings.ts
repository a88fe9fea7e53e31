import { readFileSync, writeFileSync } from 'node:fs';
import { settings } from '../src/config.ts';

/** Writes the README's table of settings from src/config.ts, between its two marks. */
const begin = '<!-- settings: written by scripts/readme-settings.ts -->';
const end = '<!-- /settings -->';

export function settingsTable(): string {
  const rows = Object.entries(settings).map(([name, { doc, schema }]) => {
    const standard = schema.safeParse(undefined).data;
    return `| \`${name}\` | ${standard === undefined ? '' : `\`${standard}\``} | ${doc.replaceAll('|', '\\|')} |`;
  });
  return ['| Variable | Default | What it is |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The README with its table renewed. Throws where the marks are missing. */
export function withSettings(readme: string): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error('README.md has lost the marks around its table of settings.');
  return `${readme.slice(0, from)}${begin}\n${settingsTable()}\n${readme.slice(to)}`;
}

if (import.meta.main) {
  const file = new URL('../README.md', import.meta.url);
  writeFileSync(file, withSettings(readFileSync(file, 'utf8')));
}
