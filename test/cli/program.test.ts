import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type } from './typed.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('help', () => {
  test.each([
    ['--help', /start.*practice.*doctor.*migrate.*verify.*digest.*organisation/su],
    ['start --help', /--fresh.*--yes.*--port/su],
    ['practice --help', /--fresh/u],
    ['doctor --help', /--json/u],
    ['migrate --help', /DATABASE_URL/u],
    ['verify --help', /Exit code 0: intact/u],
    ['digest --help', /2026-W47/u],
    ['organisation --help', /draft.*import.*export/su],
    ['organisation draft --help', /--out/u],
    ['organisation import --help', /REDRESS_ORGANISATION/u],
    ['organisation export --help', /--out/u],
  ])('redress %s', async (line, says) => {
    const { code, out } = await type(line);
    expect(code).toBe(0);
    expect(out).toMatch(says);
    if (line !== 'organisation --help') expect(out).toContain('Examples:');
  });
});

describe('misuse ends with 2 and a sentence, never with a stack', () => {
  const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
  test.each<[line: string, environment: Record<string, string>, says: RegExp]>([
    ['', {}, /Usage: redress/u],
    ['nonsense', {}, /unknown command 'nonsense'/u],
    ['verify --frehs', {}, /unknown option '--frehs'/u],
    ['digest --week 47', {}, /"47" is not a week\.\nWrite it like 2026-W47/u],
    ['digest --week 2026-W54', {}, /is not a week/u],
    ['start --port tomorrow', {}, /PORT: must be a number/u],
    ['start', { SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_APP_TOKEN: missing/u],
    ['start', { SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN: missing/u],
    [
      'start',
      { SLACK_BOT_TOKEN: 'nope', LOG_LEVEL: 'loud' },
      /2 settings are wrong:\n {2}SLACK_BOT_TOKEN.*LOG_LEVEL/su,
    ],
    ['start --fresh', socket, /--fresh is for the practice workspace/u],
    ['migrate', {}, /Neither Slack variables nor DATABASE_URL are set/u],
    ['verify', {}, /There is no practice workspace yet \(.*\)\.\nRun `npm start` first/u],
    ['verify', { ...socket, DATABASE_URL: 'file:/nowhere/redress.sqlite' }, /There is no store yet/u],
    ['organisation draft', {}, /no Slack variable is set/u],
    ['organisation import', {}, /There is no practice workspace yet/u],
  ])('redress %s', async (line, environment, says) => {
    const { code, out, remarks } = await type(line, {
      environment: { REDRESS_DATA: folder, ...environment },
    });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(remarks).toMatch(says);
    expect(remarks).not.toMatch(/^\s+at /mu);
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const environment = { REDRESS_DATA: join(folder, 'taken') };
    const { code, remarks } = await type(`practice --port ${port}`, { environment });
    other.close();
    expect(code).toBe(2);
    expect(remarks).toContain(`Port ${port} is in use.`);
    expect(remarks).not.toMatch(/^\s+at /mu);
  });

  test('a store that is no database', async () => {
    const file = join(folder, 'letter.sqlite');
    await writeFile(file, 'Dear customer, '.repeat(500));
    const environment = { ...socket, DATABASE_URL: `file:${file}` };
    const { code, remarks } = await type('verify', { environment });
    expect(code).toBe(2);
    expect(remarks).toContain('is not an intact SQLite database');
  });
});

test('migrate makes a store for real complaints and counts its rows', async () => {
  const environment = { DATABASE_URL: `file:${join(folder, 'new.sqlite')}` };
  const { code, out } = await type('migrate --json', { environment });
  expect(code).toBe(0);
  expect(JSON.parse(out).rows).toMatchObject({ complaints: 0, entries: 0, notices: 0 });
  const again = await type('migrate', { environment });
  expect(again.out).toMatch(/new\.sqlite is up to date\..*complaints\s+0/su);
});

test('starting over asks first, and does nothing when nobody agrees', async () => {
  const data = join(folder, 'kept');
  const environment = { REDRESS_DATA: data };
  const made = await type('migrate', {
    environment: { DATABASE_URL: `file:${join(data, 'practice.sqlite')}` },
  });
  expect(made.code).toBe(0);
  const alone = await type('start --fresh', { environment });
  expect(alone).toMatchObject({ code: 2, remarks: expect.stringContaining('Add --yes') });
  const no = await type('start --fresh', { environment, answer: false });
  expect(no).toMatchObject({ code: 0, remarks: 'Nothing was changed.' });
});
