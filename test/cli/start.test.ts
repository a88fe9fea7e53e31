import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GreenBasket, openGreenBasket } from './green-basket.ts';
import { type } from './typed.ts';

describe('with Slack', () => {
  let shop: GreenBasket;
  beforeAll(async () => {
    shop = await openGreenBasket();
  });
  afterAll(() => shop.close());
  const line = (words: string, onRunning?: (stop: () => void) => void) =>
    type(words, { environment: shop.environment, ...(onRunning === undefined ? {} : { onRunning }) });

  test('a draft of the organisation is made from what Slack knows', async () => {
    const { code, out, remarks } = await line('organisation draft');
    expect(code).toBe(0);
    expect(out).toContain('Green Basket');
    expect(out).toMatch(/id: chen, name: Chen Wei 陈伟, slack: U0CHEN, .*department: fresh-food/u);
    expect(out).toContain('C0FRESH');
    expect(remarks).toMatch(/Drafted from \d+ channels, \d+ people and 1 user groups\. Look for FILL-IN\./u);
  });

  test('a draft is not written over a file that is there', async () => {
    const { code, remarks } = await line('organisation draft --out examples/organisation.yml');
    expect(code).toBe(2);
    expect(remarks).toContain('exists already');
  });

  test('it connects, imports the organisation, and stops when asked to', async () => {
    let sockets = 0;
    const { code } = await line('start', (stop) => {
      sockets = shop.slack.socketCount();
      stop();
      // What npm passes on of the same Ctrl+C.
      stop();
    });
    expect(code).toBe(0);
    expect(sockets).toBe(1);
    await shop.slack.until(() => shop.slack.socketCount() === 0);
    const exported = await line('organisation export');
    expect(exported.out).toContain('Green Basket');
  });

  test('a second wish to stop, later, ends it at once', async () => {
    let abandoned = 0;
    let now = 0;
    await type('start', {
      environment: shop.environment,
      now: () => now,
      onAbandon: () => {
        abandoned += 1;
      },
      onRunning: (stop) => {
        stop();
        now = 499;
        stop();
        expect(abandoned).toBe(0);
        now = 2_000;
        stop();
      },
    });
    expect(abandoned).toBe(1);
  });

  test('a digest is posted once, however often it is asked for', async () => {
    const first = await line('digest --week 2026-W40 --post');
    expect(first).toMatchObject({ code: 0, remarks: 'Posted to C0LEAD.' });
    expect(first.out).toContain('2026-W40');
    const second = await line('digest --week 2026-W40 --post --json');
    expect(second.code).toBe(0);
    expect(JSON.parse(second.out)).toMatchObject({ week: '2026-W40', posting: 'posted-before' });
    expect(second.remarks).toBe('The digest of 2026-W40 has been posted already.');
    expect(shop.slack.messages('leadership').filter(({ text }) => text.includes('2026-W40'))).toHaveLength(1);
  });

  test('a week that is not over is not posted', async () => {
    const { code, remarks } = await line('digest --week 2099-W10 --post');
    expect(code).toBe(2);
    expect(remarks).toContain('2099-W10 is not over yet.');
  });

  test('a digest that Slack refuses is said to be refused', async () => {
    shop.slack.removeBot('leadership');
    const { code, remarks } = await line('digest --week 2026-W41 --post');
    shop.slack.invite('leadership');
    expect(code).toBe(1);
    expect(remarks).toMatch(
      /Slack did not take it \((not_in_channel|channel_not_found)\)\. It stays queued/u,
    );
  });

  test('a token that Slack does not know stops the start with a sentence', async () => {
    const environment = { ...shop.environment, SLACK_BOT_TOKEN: 'xoxb-stale' };
    const { code, remarks } = await type('start', { environment });
    expect(code).toBe(2);
    expect(remarks).toMatch(/Slack refused the bot token: invalid_auth\.\nCopy SLACK_BOT_TOKEN again/u);
  });

  test('so does an app-level token that Slack does not know', async () => {
    const environment = { ...shop.environment, SLACK_APP_TOKEN: 'xapp-stale' };
    const { code, remarks } = await type('start', { environment });
    expect(code).toBe(2);
    expect(remarks).toMatch(/Slack refused the app-level token: invalid_auth\.\nCopy SLACK_APP_TOKEN again/u);
    expect(remarks).not.toMatch(/^\s+at /mu);
  });

  test('an organisation file that is broken stops the start with its lines', async () => {
    const environment = { ...shop.environment, REDRESS_ORGANISATION: 'manifest.yml' };
    const { code, remarks } = await type('start', { environment });
    expect(code).toBe(2);
    expect(remarks).toMatch(/^manifest\.yml:\d+:\d+ /mu);
    expect(remarks).not.toMatch(/^\s+at /mu);
  });
});

test('without Slack the practice workspace opens and says where', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'redress-cli-'));
  let health: Promise<number> | undefined;
  const { code, out } = await type('start --port 0', {
    environment: { REDRESS_DATA: folder, LOG_LEVEL: 'silent' },
    onRunning: (stop, said) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said)?.[0] ?? '';
      health = fetch(`${url}healthz`)
        .then(({ status }) => status)
        .finally(stop);
    },
  });
  expect(code).toBe(0);
  expect(await health).toBe(200);
  expect(out).toContain('The practice workspace is open:');
  const verified = await type('verify', { environment: { REDRESS_DATA: folder } });
  expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('The register is intact') });
  await rm(folder, { recursive: true, force: true });
});

test('a data folder that cannot be made stops the start with a sentence', async () => {
  const { code, remarks } = await type('start --port 0', {
    environment: { REDRESS_DATA: 'package.json/data' },
  });
  expect(code).toBe(2);
  expect(remarks).toContain('package.json/data cannot be written (ENOTDIR).\nLet the user who runs Redress');
  expect(remarks).not.toMatch(/^\s+at /mu);
});
