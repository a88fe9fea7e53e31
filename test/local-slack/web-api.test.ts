import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../src/practice/local-slack/local-slack.ts';
import { client, manifest, startSlack } from './fixture.ts';

let slack: LocalSlack;
let api: WebClient;

beforeAll(async () => {
  slack = await startSlack();
  api = client(slack);
});
afterAll(() => slack.close());

/** The `error` that Slack answers with. */
async function errorOf(call: Promise<unknown>): Promise<string> {
  return (await failureOf(call)).error as string;
}

async function failureOf(call: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await call;
  } catch (error) {
    return (error as { data: Record<string, unknown> }).data;
  }
  throw new Error('the call succeeded');
}

const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });

describe('who calls', () => {
  it('the bot token is known', async () => {
    expect(await api.auth.test()).toMatchObject({
      ok: true,
      team_id: 'T0TEST',
      user_id: slack.botUserId,
      is_enterprise_install: false,
    });
  });

  it('no token and a wrong token are refused', async () => {
    const answer = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' });
    expect(await answer.json()).toEqual({ ok: false, error: 'not_authed' });
    expect(await errorOf(client(slack, 'xoxb-wrong').auth.test())).toBe('invalid_auth');
  });

  it('the app token opens sockets only', async () => {
    const app = client(slack, slack.appToken);
    expect((await app.apps.connections.open()).url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/link\//);
    expect(await errorOf(app.chat.postMessage({ channel: 'C0GENERAL', text: 'x' }))).toBe(
      'not_allowed_token_type',
    );
    expect(await errorOf(api.apps.connections.open())).toBe('not_allowed_token_type');
  });

  it('an unserved method is unknown', async () => {
    expect(await errorOf(api.apiCall('conversations.kick', { channel: 'C0GENERAL' }))).toBe('unknown_method');
  });

  it('a token in a JSON body and one in a form are taken', async () => {
    const headers = { 'content-type': 'application/json' };
    const token = slack.botToken;
    const json = await fetch(`${slack.apiUrl}auth.test`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ token }),
    });
    expect(await json.json()).toMatchObject({ ok: true });
    const form = await fetch(`${slack.apiUrl}auth.test`, {
      method: 'POST',
      body: new URLSearchParams({ token }),
    });
    expect(await form.json()).toMatchObject({ ok: true });
  });

  it('says which scope is missing', async () => {
    expect(await failureOf(api.team.info())).toMatchObject({
      error: 'missing_scope',
      needed: 'team:read',
      provided: manifest.oauth_config!.scopes!.bot!.join(','),
    });
    expect(await failureOf(api.conversations.list({ types: 'mpim' }))).toMatchObject({
      error: 'missing_scope',
      needed: 'mpim:read',
    });
  });
});

describe('chat.postMessage', () => {
  it('posts with blocks, metadata and thread', async () => {
    const posted = await api.chat.postMessage({
      channel: 'C0GENERAL',
      text: 'fall & back',
      blocks: [section('shown')],
      metadata: { event_type: 'notice', event_payload: { id: 'n1' } },
    });
    expect(posted.ts).toMatch(/^\d{10}\.\d{6}$/);
    const reply = await api.chat.postMessage({ channel: 'C0GENERAL', text: 'reply', thread_ts: posted.ts! });
    expect(slack.thread('general', posted.ts!).map((message) => message.ts)).toEqual([posted.ts, reply.ts]);
    const replies = await api.conversations.replies({
      channel: 'C0GENERAL',
      ts: posted.ts!,
      include_all_metadata: true,
    });
    expect(replies.messages?.[0]).toMatchObject({
      text: 'fall &amp; back',
      reply_count: 1,
      metadata: { event_type: 'notice', event_payload: { id: 'n1' } },
    });
    const without = await api.conversations.replies({ channel: 'C0GENERAL', ts: posted.ts! });
    expect(without.messages?.[0]).not.toHaveProperty('metadata');
  });

  it('gives every message of one instant its own ts', async () => {
    const posts = await Promise.all(
      [1, 2, 3].map((n) => api.chat.postMessage({ channel: 'C0GENERAL', text: `same ${n}` })),
    );
    expect(new Set(posts.map((post) => post.ts)).size).toBe(3);
  });

  it.each([
    ['an unknown channel', { channel: 'C0NONE', text: 'x' }, 'channel_not_found'],
    ['a private channel without the bot', { channel: 'C0HIDDEN', text: 'x' }, 'channel_not_found'],
    ['a public channel without the bot', { channel: 'C0AWAY', text: 'x' }, 'not_in_channel'],
    ['an archived channel', { channel: 'C0OLD', text: 'x' }, 'is_archived'],
    ['nothing to say', { channel: 'C0GENERAL', text: '' }, 'no_text'],
    ['a text over 40,000', { channel: 'C0GENERAL', text: 'x'.repeat(40_001) }, 'msg_too_long'],
    ['an unknown thread', { channel: 'C0GENERAL', text: 'x', thread_ts: '1.000001' }, 'thread_not_found'],
    ['a person who left', { channel: 'U0GONE', text: 'x' }, 'channel_not_found'],
    [
      'wrong metadata',
      { channel: 'C0GENERAL', text: 'x', metadata: { event_type: 'a' } },
      'invalid_metadata_format',
    ],
    ['blocks that are no list', { channel: 'C0GENERAL', text: 'x', blocks: '{}' }, 'invalid_blocks_format'],
    ['no channel', { text: 'x' }, 'invalid_arguments'],
  ])('refuses %s', async (_name, given, error) => {
    expect(await errorOf(api.apiCall('chat.postMessage', given))).toBe(error);
  });

  it('refuses a reply to a reply', async () => {
    const parent = await api.chat.postMessage({ channel: 'C0GENERAL', text: 'parent' });
    const reply = await api.chat.postMessage({ channel: 'C0GENERAL', text: 'reply', thread_ts: parent.ts! });
    expect(
      await errorOf(api.chat.postMessage({ channel: 'C0GENERAL', text: 'x', thread_ts: reply.ts! })),
    ).toBe('cannot_reply_to_message');
  });

  it('says where blocks are wrong', async () => {
    const wrong = api.chat.postMessage({ channel: 'C0GENERAL', text: 'x', blocks: [section('')] });
    expect(await failureOf(wrong)).toMatchObject({
      error: 'invalid_blocks',
      errors: ['must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
      response_metadata: {
        messages: ['[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
      },
    });
  });

  it('warns when blocks come without text', async () => {
    const posted = await api.chat.postMessage({ channel: 'C0GENERAL', blocks: [section('x')] } as never);
    expect(posted).toMatchObject({ warning: 'missing_text_in_message' });
  });

  it('opens a DM when a person is named', async () => {
    const posted = await api.chat.postMessage({ channel: 'U0CHEN', text: 'psst' });
    expect(posted.channel).toMatch(/^D/);
    expect(
      slack
        .as('chen')
        .dms()
        .map((message) => message.text),
    ).toEqual(['psst']);
    expect((await api.conversations.open({ users: 'U0CHEN' })).channel?.id).toBe(posted.channel);
  });

  it.each([
    ['<!channel> hello', ['channel']],
    ['&lt;!channel&gt; hello', []],
    ['<@U0ANN> and <@U0CHEN|chen>', ['U0ANN', 'U0CHEN']],
    ['<!subteam^S0DESK>', ['subteam:S0DESK']],
    ['@ann @channel', []],
  ])('knows whom %s notifies', async (text, mentions) => {
    const posted = await api.chat.postMessage({ channel: 'C0GENERAL', text });
    expect(slack.messages('general').find(({ ts }) => ts === posted.ts)?.mentions).toEqual(mentions);
  });

  it('reads mentions in mrkdwn and rich text, not in plain text', async () => {
    const posted = await api.chat.postMessage({
      channel: 'C0GENERAL',
      text: 'x',
      blocks: [
        { type: 'section', text: { type: 'plain_text', text: '<!channel>' } },
        section('<!here>'),
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: '<!everyone>' },
                { type: 'user', user_id: 'U0ANN' },
              ],
            },
          ],
        },
      ],
    });
    const message = slack.messages('general').find(({ ts }) => ts === posted.ts);
    expect(message?.mentions).toEqual(['here', 'U0ANN']);
    expect(slack.as('chen').unread('general').mentions).toBeGreaterThan(0);
  });
});

describe('chat.update, chat.delete, ephemerals, links', () => {
  it('an update with text alone takes the blocks away and marks the edit', async () => {
    const { ts } = await api.chat.postMessage({ channel: 'C0GENERAL', text: 'a', blocks: [section('a')] });
    await api.chat.update({ channel: 'C0GENERAL', ts: ts!, text: 'b' });
    const message = slack.messages('general').find((one) => one.ts === ts);
    expect(message).toMatchObject({ text: 'b', blocks: [], edited: { user: slack.botUserId } });
  });

  it('only what the app posted, what exists and what is short can be updated', async () => {
    const said = await slack.as('ann').say('general', 'mine');
    const { ts } = await api.chat.postMessage({ channel: 'C0GENERAL', text: 'a' });
    const update = (ts: string, text = 'x') => errorOf(api.chat.update({ channel: 'C0GENERAL', ts, text }));
    expect(await update(said.ts)).toBe('cant_update_message');
    expect(await update('1.000001')).toBe('message_not_found');
    expect(await update(ts!, 'x'.repeat(4001))).toBe('msg_too_long');
    expect(await errorOf(api.chat.delete({ channel: 'C0GENERAL', ts: said.ts }))).toBe('cant_delete_message');
  });

  it('a deleted parent leaves a tombstone, a lone message nothing', async () => {
    const { ts } = await api.chat.postMessage({ channel: 'C0GENERAL', text: 'parent' });
    await api.chat.postMessage({ channel: 'C0GENERAL', text: 'reply', thread_ts: ts! });
    await api.chat.delete({ channel: 'C0GENERAL', ts: ts! });
    expect(slack.thread('general', ts!)[0]).toMatchObject({ subtype: 'tombstone' });
    const lone = await api.chat.postMessage({ channel: 'C0GENERAL', text: 'lone' });
    await api.chat.delete({ channel: 'C0GENERAL', ts: lone.ts! });
    expect(await errorOf(api.chat.delete({ channel: 'C0GENERAL', ts: lone.ts! }))).toBe('message_not_found');
    expect((await api.chat.postMessage({ channel: 'C0GENERAL', text: 'next' })).ts).not.toBe(lone.ts);
  });

  it('an ephemeral is seen by one person and cannot be changed', async () => {
    const { message_ts } = await api.chat.postEphemeral({
      channel: 'C0GENERAL',
      user: 'U0ANN',
      text: 'for you',
    });
    expect(
      slack
        .as('ann')
        .ephemerals('general')
        .map((message) => message.text),
    ).toContain('for you');
    expect(
      slack
        .as('chen')
        .messages('general')
        .map((message) => message.text),
    ).not.toContain('for you');
    expect(await errorOf(api.chat.update({ channel: 'C0GENERAL', ts: message_ts!, text: 'x' }))).toBe(
      'message_not_found',
    );
    expect(await errorOf(api.chat.postEphemeral({ channel: 'C0PRIV', user: 'U0CHEN', text: 'x' }))).toBe(
      'user_not_in_channel',
    );
  });

  it('links to a message', async () => {
    const { ts } = await api.chat.postMessage({ channel: 'C0GENERAL', text: 'a' });
    const { permalink } = await api.chat.getPermalink({ channel: 'C0GENERAL', message_ts: ts! });
    expect(permalink).toBe(`https://test-works.slack.com/archives/C0GENERAL/p${ts!.replace('.', '')}`);
  });
});

describe('conversations and people', () => {
  it('lists in pages what the bot may see', async () => {
    const names: string[] = [];
    for await (const page of api.paginate('conversations.list', {
      limit: 2,
      types: 'public_channel,private_channel',
    })) {
      names.push(...(page as unknown as { channels: { name: string }[] }).channels.map(({ name }) => name));
    }
    expect(names).toEqual(['general', 'restricted', 'without-bot', 'old', 'shared']);
  });

  it('tells whether the bot is in a channel', async () => {
    expect((await api.conversations.info({ channel: 'C0AWAY' })).channel).toMatchObject({
      is_member: false,
      is_private: false,
    });
    expect(await errorOf(api.conversations.info({ channel: 'C0HIDDEN' }))).toBe('channel_not_found');
    expect(await errorOf(api.conversations.history({ channel: 'C0AWAY' }))).toBe('not_in_channel');
    expect((await api.conversations.members({ channel: 'C0GENERAL' })).members).toContain('U0CHEN');
  });

  it('reads the history newest first between bounds', async () => {
    const posts: string[] = [];
    for (const n of [1, 2, 3])
      posts.push((await api.chat.postMessage({ channel: 'C0SHARED', text: `${n}` })).ts!);
    const texts = async (given: object) =>
      (await api.conversations.history({ channel: 'C0SHARED', ...given })).messages?.map(({ text }) => text);
    expect(await texts({})).toEqual(['3', '2', '1']);
    expect(await texts({ oldest: posts[0], latest: posts[2] })).toEqual(['2']);
    expect(await texts({ oldest: posts[0], latest: posts[2], inclusive: true })).toEqual(['3', '2', '1']);
    const first = await api.conversations.history({ channel: 'C0SHARED', limit: 2 });
    expect(first.has_more).toBe(true);
    expect(await texts({ limit: 2, cursor: first.response_metadata?.next_cursor })).toEqual(['1']);
  });

  it('gives the language of the own people only', async () => {
    expect((await api.users.info({ user: 'U0CHEN', include_locale: true })).user).toMatchObject({
      locale: 'zh-CN',
      tz: 'Asia/Shanghai',
      tz_offset: 28_800,
    });
    expect((await api.users.info({ user: 'U0CHEN' })).user).not.toHaveProperty('locale');
    expect((await api.users.info({ user: 'W0FAR', include_locale: true })).user).not.toHaveProperty('locale');
    expect((await api.users.info({ user: 'U0GONE' })).user).toMatchObject({ deleted: true });
    expect(await errorOf(api.users.info({ user: 'U0NONE' }))).toBe('user_not_found');
    expect((await api.users.list({})).members?.map(({ id }) => id)).not.toContain('W0FAR');
  });

  it('opens no DM with somebody who left, nor with a bot', async () => {
    expect(await errorOf(api.conversations.open({ users: 'U0GONE' }))).toBe('user_disabled');
    expect(await errorOf(api.conversations.open({ users: slack.botUserId }))).toBe('cannot_dm_bot');
  });

  it('lists user groups and reacts once', async () => {
    expect((await api.usergroups.list({ include_users: true })).usergroups?.[0]).toMatchObject({
      handle: 'desk',
      users: ['U0ANN'],
    });
    const { ts } = await api.chat.postMessage({ channel: 'C0GENERAL', text: 'a' });
    await api.reactions.add({ channel: 'C0GENERAL', timestamp: ts!, name: 'eyes' });
    expect(await errorOf(api.reactions.add({ channel: 'C0GENERAL', timestamp: ts!, name: 'eyes' }))).toBe(
      'already_reacted',
    );
  });
});
