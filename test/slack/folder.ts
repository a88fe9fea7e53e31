import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { type Row, testRows } from './rows.ts';

/** What stands beside a file of `src/slack/` under the same name. */
interface Table {
  rows: Row[];
  /** Its functions that draw nothing and word nothing. */
  silent?: unknown[];
}

/** Folders whose files draw nothing: they listen, post, or speak with Slack. */
const silentFolders = ['platform', 'posting'];
/** Files that listen or answer, and draw with what others made. */
const listens = /^(?:on-|(?:refresh-case|show-home|open-filing|clock-commands|complaint-command)\.ts$)/u;
/** Of these folders only the named files draw. */
const drawing: Partial<Record<string, readonly string[]>> = {
  blocks: ['case-form.ts', 'long-text.ts', 'message.ts', 'quoted-words.ts', 'reason-form.ts'],
  listening: ['notice-view.ts'],
};

/** Tests every row of every chapter, and that every function of a file that draws has one. */
export async function testChapters(): Promise<void> {
  const files = readdirSync('src/slack', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !silentFolders.includes(entry.name))
    .flatMap(({ name: folder }) =>
      (drawing[folder] ?? readdirSync(`src/slack/${folder}`).filter((name) => !listens.test(name))).map(
        (name) => `${folder}/${name}`,
      ),
    );
  // One after another: imported at once by two paths, a module may be loaded twice, and is no longer itself.
  const tables: { file: string; draws: Record<string, unknown>; table: Table }[] = [];
  for (const file of files) {
    const [source, rows] = ['src', 'test'].map((root) => resolve(root, 'slack', file)) as [string, string];
    const table: Table = existsSync(rows) ? await import(rows) : { rows: [] };
    tables.push({ file, draws: await import(source), table });
  }

  it.each(tables)('draws every function of $file', ({ draws, table: { rows, silent = [] } }) => {
    const drawn = [...rows.map(({ of }) => of), ...silent];
    const functions = Object.entries(draws).filter(([, value]) => typeof value === 'function');
    expect(functions.filter(([, value]) => !drawn.includes(value)).map(([name]) => name)).toEqual([]);
  });

  testRows(tables.flatMap(({ table: { rows } }) => rows));
}
