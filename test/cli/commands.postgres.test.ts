import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkStore } from '../../src/cli/doctor/store.ts';
import { newDatabase } from '../new-database.ts';
import { type } from './typed.ts';

describe('on PostgreSQL', () => {
  let url: string;
  beforeAll(async () => {
    url = await newDatabase(`cli_${randomBytes(6).toString('hex')}`);
  });
  const look = async () => {
    const { findings } = await checkStore({ url, kind: 'production', workspace: undefined, now: Date.now() });
    return findings.map(({ level, what }) => `${level} ${what}`);
  };

  test('the doctor changes nothing, migrate makes the tables, and no password is printed', async () => {
    expect(await look()).toEqual([
      expect.stringMatching(/^ok postgres:\/\/127\.0\.0\.1:\d+\/cli_\w+: none yet; the first start/u),
    ]);
    const { code, out } = await type('migrate', { environment: { DATABASE_URL: url } });
    expect(code).toBe(0);
    expect(out).toMatch(/^postgres:\/\/127\.0\.0\.1:\d+\/cli_\w+ is up to date\./u);
    expect(await look()).toEqual([
      expect.stringContaining('can be written to and is up to date.'),
      // The server of the tests is told not to wait for its disk.
      expect.stringMatching(
        /^problem PostgreSQL acknowledges commits before they are on the disk \(fsync = off/u,
      ),
    ]);
  });

  test('a server that is not there is said not to answer', async () => {
    const environment = { DATABASE_URL: 'postgres://postgres@127.0.0.1:9/redress' };
    const { code, remarks } = await type('migrate', { environment });
    expect(code).toBe(2);
    expect(remarks).toMatch(/^PostgreSQL at 127\.0\.0\.1 does not answer\.\nCheck host and port/u);
    const { findings } = await checkStore({
      url: environment.DATABASE_URL,
      kind: 'production',
      workspace: undefined,
      now: Date.now(),
    });
    expect(findings).toEqual([
      expect.objectContaining({ level: 'problem', what: 'PostgreSQL at 127.0.0.1 does not answer.' }),
    ]);
  });
});
