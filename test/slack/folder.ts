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

/** Tests every row of a folder, and that every function of the folder has one. */
export async function testFolder(folder: 'cards' | 'views'): Promise<void> {
  const files = readdirSync(`src/slack/${folder}`);
  const tables = await Promise.all(
    files.map(async (file) => {
      const [source, rows] = ['src', 'test'].map((root) => resolve(root, 'slack', folder, file)) as [
        string,
        string,
      ];
      const drawing = (await import(source)) as Record<string, unknown>;
      const table: Table = existsSync(rows) ? await import(rows) : { rows: [] };
      return { file, drawing, table };
    }),
  );

  it.each(tables)('draws every function of $file', ({ drawing, table: { rows, silent = [] } }) => {
    const drawn = [...rows.map(({ of }) => of), ...silent];
    const functions = Object.entries(drawing).filter(([, value]) => typeof value === 'function');
    expect(functions.filter(([, value]) => !drawn.includes(value)).map(([name]) => name)).toEqual([]);
  });

  testRows(tables.flatMap(({ table: { rows } }) => rows));
}
