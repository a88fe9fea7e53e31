import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands, shortcuts } from '../../src/slack/ids.ts';

interface Manifest {
  features: {
    slash_commands: { command: string }[];
    shortcuts: { callback_id: string; type: string }[];
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
}

const manifest = parse(await readFile('manifest.yml', 'utf8')) as Manifest;
const page = await readFile('docs/slack-app.md', 'utf8');
const source = await sourceOf('src');
const scopes = manifest.oauth_config.scopes.bot;
const events = manifest.settings.event_subscriptions.bot_events;

/** Everything that runs against a real Slack, in one text. */
async function sourceOf(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const own = files.filter((file) => file.endsWith('.ts') && !file.startsWith('practice'));
  const texts = await Promise.all(own.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.join('\n');
}

/** What each method of the Web API needs, from Slack's pages on the methods (bot token). */
const needs: Record<string, string[]> = {
  'auth.test': [],
  // Of the app-level token: connections:write.
  'apps.connections.open': [],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.list': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  // An earlier attempt is looked for in channels and in direct messages.
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history'],
  'chat.delete': ['chat:write'],
  'files.delete': ['files:write'],
  'files.info': ['files:read'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'chat.postEphemeral': ['chat:write'],
  'usergroups.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

/** What each event needs; those that are not here need nothing. */
const needsOfEvents: Record<string, string[]> = {
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_left: ['channels:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  user_change: ['users:read'],
};

const methodsCalled = [
  ...new Set(
    [...source.matchAll(/\b(?:client|interactive|background)\.((?:[a-z]+\.)+[a-zA-Z]+)\(/gu)].map(
      ([, method]) => method as string,
    ),
  ),
].sort();

test('Slack would take the manifest', async () => {
  const schema = JSON.parse(await readFile('test/manifest.schema.json', 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  validate(manifest);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...manifest, features: { slash_commands: [{ command: 'complaint' }] } })).toBe(false);
});

describe('nothing is asked for that is not used, and nothing used that is not asked for', () => {
  test('methods of the Web API', () => {
    const unknown = methodsCalled.filter((method) => needs[method] === undefined);
    expect(unknown, 'add what it needs to the table above').toEqual([]);
    expect(Object.keys(needs).filter((method) => !methodsCalled.includes(method))).toEqual([]);
  });

  test('scopes', () => {
    const used = new Set([
      ...methodsCalled.flatMap((method) => needs[method] ?? []),
      ...events.flatMap((event) => needsOfEvents[event] ?? []),
      ...(manifest.features.slash_commands.length + manifest.features.shortcuts.length > 0
        ? ['commands']
        : []),
    ]);
    expect([...scopes].sort()).toEqual([...used].sort());
  });

  test('events', () => {
    const listened = [...source.matchAll(/app\.event\('([\w.]+)'/gu)].map(([, event]) => event as string);
    // Messages go past Bolt's listeners: they are kept before they are acknowledged.
    const messages = source.includes("event?.type !== 'message'")
      ? ['message.channels', 'message.groups']
      : [];
    expect([...events].sort()).toEqual([...new Set([...listened, ...messages])].sort());
  });

  test('commands and shortcuts', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(Object.values(commands));
    expect(manifest.features.shortcuts.map(({ callback_id }) => callback_id)).toEqual(
      Object.values(shortcuts),
    );
    for (const name of Object.keys(commands)) expect(source).toContain(`app.command(commands.${name}`);
    for (const name of Object.keys(shortcuts)) expect(source).toContain(`app.shortcut(shortcuts.${name}`);
  });
});

test.each([
  ...scopes,
  ...events,
  ...manifest.features.slash_commands.map(({ command }) => command),
  ...manifest.features.shortcuts.map(({ callback_id }) => callback_id),
])('docs/slack-app.md says why %s', (name) => {
  const row = page.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}\``));
  const reason = row?.split('|').at(-2)?.trim() ?? '';
  expect(reason.length, 'a row of a table with a reason').toBeGreaterThan(20);
});
