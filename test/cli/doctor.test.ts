import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { judgeChannels } from '../../src/cli/doctor/channels.ts';
import type { Finding } from '../../src/cli/doctor/finding.ts';
import { checkHolidays } from '../../src/cli/doctor/holidays.ts';
import { judgeScopes } from '../../src/cli/doctor/scopes.ts';
import { checkSettings } from '../../src/cli/doctor/settings.ts';
import { judgeDurability } from '../../src/cli/doctor/store.ts';
import { judgeClock } from '../../src/cli/doctor/token.ts';
import { type GreenBasket, openGreenBasket } from './green-basket.ts';
import { type } from './typed.ts';

let shop: GreenBasket | undefined;
afterEach(async () => {
  await shop?.close();
  shop = undefined;
});

interface Examined {
  code: number;
  ok: boolean;
  findings: Finding[];
  unchecked: string[];
}

async function examine(environment: Record<string, string>, now?: () => number): Promise<Examined> {
  const { code, out } = await type('doctor --json', { environment, ...(now === undefined ? {} : { now }) });
  return { code, ...JSON.parse(out) };
}

const troubles = ({ findings }: Pick<Examined, 'findings'>) =>
  findings.filter(({ level, family }) => level !== 'ok' && family !== 'Calendars' && family !== 'People');
const whats = (findings: Finding[], level: Finding['level']) =>
  findings.filter((finding) => finding.level === level).map(({ what }) => what);

describe('a workspace that is set up as it should be', () => {
  test('is found in order, before and after the first start', async () => {
    shop = await openGreenBasket();
    const before = await examine(shop.environment);
    expect(whats(before.findings, 'problem')).toEqual([]);
    expect(before).toMatchObject({ code: 0, ok: true });
    const said = whats(before.findings, 'ok').join('\n');
    expect(said).toContain('The bot token belongs to Green Basket (T0BASKET).');
    expect(said).toContain('The app-level token opens a Socket Mode connection.');
    expect(said).toMatch(/All \d+ scopes of manifest\.yml are granted\./u);
    expect(said).toContain("The clock agrees with Slack's.");
    expect(said).toContain('none yet; the first start creates it');
    expect(said).toContain('examples/organisation.yml is in order; the first start imports it.');
    expect(said).toContain('#fresh-food (department fresh) is private');
    expect(before.unchecked.join('\n')).toContain('/complaint');

    await type('start', { environment: shop.environment, onRunning: (stop) => stop() });
    const after = await examine(shop.environment);
    expect(troubles(after)).toEqual([]);
    const then = whats(after.findings, 'ok').join('\n');
    expect(then).toContain('Version 1 of Green Basket is in force.');
    expect(then).toContain('Every commit reaches the disk (synchronous = FULL).');
    expect(then).toContain('No message is stuck.');
  });

  test('is told in words, family by family', async () => {
    shop = await openGreenBasket();
    shop.slack.archive('deli');
    const { code, out } = await type('doctor', { environment: shop.environment });
    expect(code).toBe(1);
    expect(out).toMatch(/^Settings\n {2}ok {7}Node /mu);
    expect(out).toMatch(
      /^ {2}problem {2}#deli \(department deli\) is archived\.\n {11}→ Restore it in Slack/mu,
    );
    expect(out).toMatch(/^1 problem, \d+ warnings?\.$/mu);
  });
});

describe('what went wrong in Slack is found, with how to mend it', () => {
  test('channels, members, accounts', async () => {
    shop = await openGreenBasket();
    const { slack } = shop;
    slack.removeBot('fresh-food');
    slack.archive('small-appliances');
    slack.deleteChannel('delivery');
    slack.changeUser('chen', { deleted: true });
    slack.changeUser('wang', { team_id: 'T0OTHER' });
    slack.changeUser('sun', { deleted: true });
    const { code, findings } = await examine(shop.environment);
    expect(code).toBe(1);
    const problems = whats(findings, 'problem');
    expect(problems).toEqual([
      expect.stringMatching(/Slack knows no channel C0FRESH \(department fresh\), or hides it/u),
      '#small-appliances (department electronics) is archived.',
      expect.stringMatching(/Slack knows no channel C0DELIV/u),
      expect.stringMatching(/^Wang Fang 王芳 \(wang, desk, desk lead, .*\) belongs to another organisation/u),
      'The Slack account of Chen Wei 陈伟 (chen, ladder of fresh) is deactivated.',
    ]);
    // Without a duty it is only a warning.
    expect(whats(findings, 'warning')).toContain('The Slack account of Sun Tao 孙涛 (sun) is deactivated.');
    for (const { level, fix } of findings) expect(fix === undefined).toBe(level === 'ok');
  });

  test('a scope that was not granted', async () => {
    shop = await openGreenBasket((manifest) => {
      const scopes = manifest.oauth_config!.scopes!;
      scopes.bot = scopes.bot!.filter((scope) => scope !== 'usergroups:read');
    });
    const { code, findings } = await examine(shop.environment);
    expect(code).toBe(1);
    expect(whats(findings, 'problem')).toEqual(['The app lacks a scope: usergroups:read.']);
  });

  test('tokens that Slack refuses', async () => {
    shop = await openGreenBasket();
    const environment = { ...shop.environment, SLACK_BOT_TOKEN: 'xoxb-old', SLACK_APP_TOKEN: 'xapp-old' };
    const { code, findings } = await examine(environment);
    expect(code).toBe(1);
    expect(whats(findings, 'problem')).toEqual([
      'Slack refused the bot token: invalid_auth.',
      'Slack refused the app-level token: invalid_auth.',
    ]);
  });

  test('a Slack that cannot be reached, and a clock that is wrong', async () => {
    shop = await openGreenBasket();
    const environment = { ...shop.environment, SLACK_API_URL: 'http://127.0.0.1:9/api/' };
    const { code, findings } = await examine(environment);
    expect(code).toBe(1);
    expect(whats(findings, 'problem')).toEqual([expect.stringMatching(/^Slack cannot be reached: .+\.$/u)]);

    const late = await examine(shop.environment, () => Date.now() - 600_000);
    expect(whats(late.findings, 'problem')).toEqual([
      expect.stringMatching(/^The clock of this machine is (?:599|600|601) seconds behind Slack's: signed/u),
    ]);
  });

  test('an HTTP app: what cannot be proved is said', async () => {
    shop = await openGreenBasket();
    const { SLACK_APP_TOKEN: _, ...rest } = shop.environment;
    const { code, unchecked } = await examine({ ...rest, SLACK_SIGNING_SECRET: 'secret' });
    expect(code).toBe(0);
    expect(unchecked.join('\n')).toContain('SLACK_SIGNING_SECRET');
  });
});

describe('on this machine', () => {
  test('settings come first', async () => {
    const { code, findings, unchecked } = await examine({ SLACK_BOT_TOKEN: 'xoxb-1' });
    expect(code).toBe(1);
    expect(whats(findings, 'problem')).toEqual([expect.stringContaining('SLACK_APP_TOKEN: missing')]);
    expect(unchecked).toHaveLength(1);
  });

  test('practice: only what is local is looked at', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'redress-cli-'));
    const { code, findings, unchecked } = await examine({
      REDRESS_DATA: folder,
      DATABASE_URL: 'file:x.sqlite',
    });
    expect(code).toBe(0);
    expect(whats(findings, 'warning')).toEqual([
      'DATABASE_URL is set, but the practice workspace does not use it.',
    ]);
    expect(unchecked).toEqual(['Slack: none is connected.']);
    await rm(folder, { recursive: true });
  });

  test('a data folder that is a file, a store that is a letter, an organisation that is broken', async () => {
    shop = await openGreenBasket();
    const path = (name: string) => join((shop as GreenBasket).folder, name);
    await writeFile(path('data'), '');
    await writeFile(path('letter'), 'Dear customer, '.repeat(500));
    await writeFile(path('organisation.yml'), 'workspace: 3\n');
    const { code, findings } = await examine({
      ...shop.environment,
      REDRESS_DATA: path('data'),
      DATABASE_URL: `file:${path('letter')}`,
      REDRESS_ORGANISATION: path('organisation.yml'),
    });
    expect(code).toBe(1);
    const problems = whats(findings, 'problem');
    expect(problems[0]).toMatch(/data cannot be written to \(ENOTDIR\)/u);
    expect(problems[1]).toMatch(/letter/u);
    expect(problems[2]).toMatch(/organisation\.yml:1:12 workspace:/u);
    expect(findings.every(({ level, fix }) => level === 'ok' || fix !== undefined)).toBe(true);
  });

  test('an organisation file that was changed, but not imported', async () => {
    shop = await openGreenBasket();
    await type('start', { environment: shop.environment, onRunning: (stop) => stop() });
    const { out } = await type('organisation export', { environment: shop.environment });
    const file = join(shop.folder, 'changed.yml');
    await writeFile(file, out.replace('20:00-08:00', '21:00-08:00'));
    const { code, findings } = await examine({ ...shop.environment, REDRESS_ORGANISATION: file });
    expect(code).toBe(0);
    expect(whats(findings, 'warning')).toContain(`${file} differs from what is in force in 1 place.`);
  });
});

describe('judging', () => {
  test.each([
    [0, 'ok'],
    [29, 'ok'],
    [-30, 'warning'],
    [239, 'warning'],
    [-240, 'problem'],
    [4000, 'problem'],
  ])('a clock %i seconds ahead: %s', (ahead, level) => {
    expect(judgeClock(ahead)).toEqual([expect.objectContaining({ level })]);
  });

  test.each([
    ['22.13.9', 'problem'],
    ['20.19.0', 'problem'],
    ['22.14.0', 'ok'],
    ['24.21.0', 'ok'],
  ])('Node %s: %s', (version, level) => {
    expect(checkSettings({}, version).findings[0]?.level).toBe(level);
  });

  test('scopes: what is missing is a problem, what is more a warning, silence a warning', () => {
    const levels = (granted: string[]) =>
      judgeScopes(granted, ['commands', 'chat:write']).map(({ level }) => level);
    expect(levels(['commands', 'chat:write'])).toEqual(['ok']);
    expect(levels(['commands'])).toEqual(['problem']);
    expect(levels(['commands', 'chat:write', 'admin'])).toEqual(['ok', 'warning']);
    expect(levels([])).toEqual(['warning']);
  });

  test('a PostgreSQL that forgets commits is a problem', () => {
    const level = (fsync: string, synchronousCommit: string) =>
      judgeDurability({ durability: { fsync, synchronousCommit } })[0]?.level;
    expect(level('on', 'on')).toBe('ok');
    expect(level('on', 'off')).toBe('problem');
    expect(level('off', 'on')).toBe('problem');
  });

  test('confidential channels must be private and one’s own; a department’s may be public', async () => {
    shop = await openGreenBasket();
    const { organisation } = shop;
    const reading = { name: 'x', private: false, archived: false, joined: true, shared: false };
    const readings = new Map(
      ['C0LEAD', 'C0PRIV', 'C0FRESH', 'C0DELI'].map((id) => [id, { ...reading, name: id }]),
    );
    readings.set('C0PRIV', { ...reading, name: 'C0PRIV', private: true, shared: true });
    readings.set('C0DELI', { ...reading, name: 'C0DELI', private: true, shared: true });
    expect(judgeChannels(organisation, readings).map(({ level, what }) => `${level} ${what}`)).toEqual([
      'problem #C0LEAD (leadership) is public, but holds what is confidential.',
      'problem #C0PRIV (restricted) is shared with another organisation, whose people read along.',
      'ok #C0FRESH (department fresh) is public: cards show only reference, category, severity, owner and deadlines.',
      'warning #C0DELI (department deli) is shared with another organisation, whose people read along.',
    ]);
  });

  test('next year’s days off are asked for from November on', async () => {
    shop = await openGreenBasket();
    const on = async (date: string) =>
      (await checkHolidays(shop!.organisation, Date.parse(date))).map(({ level }) => level);
    expect(await on('2026-10-20T12:00:00Z')).toEqual(['ok']);
    expect(await on('2026-11-20T12:00:00Z')).toEqual(['ok', 'warning']);
  });
});
