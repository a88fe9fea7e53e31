import { namesDatabase, readConfig } from '../config.ts';
import { openStore } from '../store/open-store.ts';
import { placeOf } from './open.ts';
import { Problem } from './problems.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Brings the store of real complaints up to date and counts its rows. Slack need not be set for it. */
export async function migrate(terminal: Terminal, { json }: { json?: boolean }): Promise<ExitCode> {
  const config = readConfig(terminal.environment);
  if (config.slack === undefined && !namesDatabase(terminal.environment)) {
    throw new Problem(
      'Neither Slack variables nor DATABASE_URL are set: it is not clear which store is meant.',
      'Set DATABASE_URL. The practice workspace brings its own store up to date when it starts.',
    );
  }
  const store = await openStore({ url: config.databaseUrl, kind: 'production' });
  try {
    const rows = await store.counts();
    const place = placeOf(config.databaseUrl);
    if (json) terminal.print(JSON.stringify({ store: place, rows }, null, 2));
    else terminal.print([`${place} is up to date.`, '', ...table(rows)].join('\n'));
    return 0;
  } finally {
    await store.close();
  }
}

function table(rows: Record<string, number>): string[] {
  const width = Math.max(...Object.keys(rows).map((name) => name.length));
  return Object.entries(rows).map(([name, count]) => `  ${name.padEnd(width)}  ${String(count).padStart(9)}`);
}
