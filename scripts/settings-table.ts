import { readFileSync, writeFileSync } from 'node:fs';
import { settings } from '../src/config.ts';

/** Writes the table of docs/settings.md from src/config.ts, between its two marks. */
const begin = '<!-- settings: written by scripts/settings-table.ts -->';
const end = '<!-- /settings -->';

export function settingsTable(): string {
  const rows = Object.entries(settings).map(([name, { doc, schema }]) => {
    const standard = schema.safeParse(undefined).data;
    return `| \`${name}\` | ${standard === undefined ? '' : `\`${standard}\``} | ${doc.replaceAll('|', '\\|')} |`;
  });
  return ['| Variable | Default | What it is |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The page with its table renewed. Throws where the marks are missing. */
export function withSettings(page: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error('docs/settings.md has lost the marks around its table.');
  return `${page.slice(0, from)}${begin}\n${settingsTable()}\n${page.slice(to)}`;
}

if (import.meta.main) {
  const file = new URL('../docs/settings.md', import.meta.url);
  writeFileSync(file, withSettings(readFileSync(file, 'utf8')));
}
