import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../src/practice/local-slack/local-slack.ts';
import { client, connect, startSlack } from './fixture.ts';
import { type PlainApp, startPlainApp } from './plain-app.ts';

let slack: LocalSlack;

beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.close());

const post = () => client(slack).chat.postMessage({ channel: 'C0GENERAL', text: 'x' });

describe('calls', () => {
  it('may be throttled', async () => {
    slack.misbehave({ method: 'chat.postMessage', kind: '429', retryAfter: 7 });
    await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
    expect((await post()).ok).toBe(true);
  });

  it('may fail before anything happens', async () => {
    slack.misbehave({ method: 'chat.postMessage', kind: '500', times: 2 });
    await expect(post()).rejects.toThrow();
    await expect(post()).rejects.toThrow();
    expect(slack.messages('general')).toEqual([]);
  });

  it('may happen and lose their answer', async () => {
    slack.misbehave({ method: 'chat.postMessage', kind: 'lost-answer' });
    await expect(post()).rejects.toThrow();
    expect(slack.messages('general')).toHaveLength(1);
  });

  it('may never be answered', async () => {
    slack.misbehave({ kind: 'timeout' });
    await expect(post()).rejects.toThrow();
    expect(slack.messages('general')).toEqual([]);
  });
});

describe('payloads', () => {
  let app: PlainApp;
  beforeEach(async () => {
    app = await startPlainApp(slack);
  });
  afterEach(() => app.close());

  it('may come twice with one event_id', async () => {
    slack.misbehave({ payload: 'events_api', kind: 'twice' });
    await slack.as('ann').say('general', 'x');
    await slack.idle();
    expect(app.payloads).toHaveLength(2);
    expect(app.payloads[0].event_id).toBe(app.payloads[1].event_id);
  });

  it('may come late', async () => {
    slack.misbehave({ payload: 'events_api', kind: 'late', delay: 100 });
    await slack.as('ann').say('general', 'first');
    await slack.as('ann').say('general', 'second');
    await slack.idle();
    expect(app.payloads.map(({ event }) => event.text)).toEqual(['second', 'first']);
  });

  it('may lose their acknowledgement', async () => {
    slack.misbehave({ payload: 'slash_commands', kind: 'lost-ack' });
    await expect(slack.as('ann').command('general', '/test')).rejects.toThrow('operation_timeout');
    expect(app.payloads).toHaveLength(1);
  });
});

describe('sockets', () => {
  it('without one the person reads that the app did not respond', async () => {
    await expect(slack.as('ann').command('general', '/test')).rejects.toThrow('dispatch_failed');
  });

  it('a recycled connection comes back', async () => {
    const app = await connect(slack, 'socket', (bolt) =>
      bolt.command('/test', async ({ ack }) => ack('here')),
    );
    slack.disconnectSockets();
    await slack.until(() => slack.socketCount() === 0);
    await slack.until(() => slack.socketCount() === 1);
    await slack.as('ann').command('general', '/test');
    expect(slack.as('ann').ephemerals('general')[0]?.text).toBe('here');
    await app.stop();
  });
});

describe('rate limits', () => {
  it('are off unless asked for', async () => {
    for (let call = 0; call < 10; call += 1) expect((await post()).ok).toBe(true);
  });

  it('hold posting to about one a second in a channel, and count channels apart', async () => {
    const strict = await startSlack({ rateLimits: 'slack' });
    const api = client(strict);
    const postTo = (channel: string) => api.chat.postMessage({ channel, text: 'x' });
    const posts = await Promise.allSettled(Array.from({ length: 7 }, () => postTo('C0GENERAL')));
    expect(posts.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect((await postTo('C0PRIV')).ok).toBe(true);
    await strict.close();
  });

  it('follow the tier of a method', async () => {
    const strict = await startSlack({ rateLimits: 'slack' });
    const api = client(strict);
    for (let call = 0; call < 20; call += 1) await api.users.list({});
    await expect(api.users.list({})).rejects.toMatchObject({ retryAfter: expect.any(Number) });
    await strict.close();
  });
});
