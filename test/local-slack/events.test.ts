import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSlack, Member } from '../../src/practice/local-slack/local-slack.ts';
import { client, startSlack } from './fixture.ts';
import { type PlainApp, startPlainApp } from './plain-app.ts';

let slack: LocalSlack;
let app: PlainApp;
let ann: Member;

beforeEach(async () => {
  slack = await startSlack();
  app = await startPlainApp(slack);
  ann = slack.as('ann');
});
afterEach(async () => {
  await app.close();
  await slack.close();
});

describe('the app hears', () => {
  it('what is said, in an envelope as Slack makes them', async () => {
    const { ts } = await ann.say('general', 'hello @chen & <!channel>');
    await slack.idle();
    expect(app.payloads[0]).toMatchObject({
      type: 'event_callback',
      team_id: 'T0TEST',
      event_id: expect.stringMatching(/^Ev/),
      event_time: 1_794_819_600,
      authorizations: [{ team_id: 'T0TEST', user_id: slack.botUserId, is_bot: true }],
      event: {
        type: 'message',
        user: 'U0ANN',
        ts,
        channel: 'C0GENERAL',
        channel_type: 'channel',
        text: 'hello <@U0CHEN> &amp; &lt;!channel&gt;',
      },
    });
    expect(app.payloads[0].event.blocks[0].type).toBe('rich_text');
  });

  it('replies, edits and deletions', async () => {
    const parent = await slack.as('chen').say('general', 'parent');
    const reply = await ann.say('general', 'reply', { thread: parent.ts });
    await ann.edit('general', reply.ts, 'better');
    await ann.delete('general', reply.ts);
    await slack.idle();
    const [, said, changed, deleted] = app.events('message');
    expect(said).toMatchObject({ thread_ts: parent.ts, parent_user_id: 'U0CHEN' });
    expect(changed).toMatchObject({
      subtype: 'message_changed',
      message: { ts: reply.ts, text: 'better', edited: { user: 'U0ANN' }, thread_ts: parent.ts },
      previous_message: { text: 'reply' },
    });
    expect(deleted).toMatchObject({
      subtype: 'message_deleted',
      deleted_ts: reply.ts,
      previous_message: { text: 'better' },
    });
  });

  it('its own posts too', async () => {
    await client(slack).chat.postMessage({ channel: 'C0GENERAL', text: 'mine' });
    await slack.idle();
    expect(app.events('message')[0]).toMatchObject({
      bot_id: expect.stringMatching(/^B/),
      user: slack.botUserId,
    });
  });

  it('nothing from where its bot is not, and nothing it did not subscribe to', async () => {
    await ann.say('without-bot', 'secret');
    await ann.say('hidden', 'secret');
    slack.archive('restricted');
    slack.invite('general', 'far');
    await slack.idle();
    expect(app.payloads.map(({ event }) => event.subtype ?? event.type)).toEqual(['channel_join']);
  });

  it('that a channel was archived, that it was removed, that a person changed', async () => {
    slack.archive('general');
    slack.removeBot('restricted');
    slack.changeUser('chen', { locale: 'zh-TW' });
    await slack.idle();
    expect(app.payloads.map(({ event }) => event)).toMatchObject([
      { type: 'channel_archive', channel: 'C0GENERAL', user: 'U0ANN' },
      { type: 'group_left', channel: 'C0PRIV' },
      { type: 'user_change', user: { id: 'U0CHEN', locale: 'zh-TW' } },
    ]);
  });

  it('that its Home is looked at', async () => {
    await ann.openHome();
    await slack.idle();
    expect(app.events('app_home_opened')[0]).toMatchObject({
      user: 'U0ANN',
      tab: 'home',
      channel: expect.stringMatching(/^D/),
    });
  });
});

describe('an event that is not taken', () => {
  it('comes again at once, then later, three times in all', async () => {
    app.answer = () => 500;
    await ann.say('general', 'x');
    await slack.until(() => app.payloads.length === 4);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(app.payloads).toHaveLength(4);
    expect(app.headers.map((headers) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2', '3']);
    expect(app.headers[1]?.['x-slack-retry-reason']).toBe('http_error');
    expect(new Set(app.payloads.map(({ event_id }) => event_id)).size).toBe(1);
  });

  it('stops coming once it is taken', async () => {
    let failures = 1;
    app.answer = () => (failures-- > 0 ? 500 : undefined);
    await ann.say('general', 'x');
    await slack.until(() => app.payloads.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(app.payloads).toHaveLength(2);
  });
});
