import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as deeds from './deeds.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

let work: Workplace;
beforeAll(async () => {
  work = await openWorkplace({ transport: 'http' });
});
afterAll(() => work.close());

interface Sent {
  path?: string;
  method?: string;
  body?: string;
  type?: string;
  /** Seconds from now. */
  at?: number;
  secret?: string;
  headers?: Record<string, string>;
}

/** A request as Slack would sign it, or nearly so. Answers its status and text. */
async function send({ path = '/slack/events', method = 'POST', body = '{}', ...more }: Sent) {
  const timestamp = String(Math.floor(Date.now() / 1000) + (more.at ?? 0));
  const signature = createHmac('sha256', more.secret ?? work.slack.signingSecret)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  const response = await fetch(`${work.redress.url}${path}`, {
    method,
    ...(method === 'POST' ? { body } : {}),
    headers: more.headers ?? {
      'content-type': more.type ?? 'application/json',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  });
  return { status: response.status, text: await response.text() };
}

const challenge = JSON.stringify({ type: 'url_verification', token: 'x', challenge: 'abc' });
const form = 'application/x-www-form-urlencoded';

describe('Slack', () => {
  it('verifies the address', async () => {
    const answer = await send({ body: challenge });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('abc');
  });

  it('names a character set, and is understood', async () => {
    expect((await send({ body: challenge, type: 'application/json; charset=utf-8' })).status).toBe(200);
  });

  it('checks the certificate', async () => {
    expect((await send({ body: 'ssl_check=1&token=x', type: form })).status).toBe(200);
  });
});

describe('people of another organisation', () => {
  it('have their replies kept, although Slack names their workspace', async () => {
    const reference = await deeds.file(work, 'tang');
    const { ts: thread } = deeds.cardOf(work, 'fresh-food', reference);
    const { channel, id } = await deeds.complaintOf(work, reference);
    const said = { type: 'message', user: 'U0THEIRS', text: 'We saw it too', ts: '1900000000.000001' };
    const event = { ...said, channel, thread_ts: thread };
    const authorizations = [{ team_id: work.slack.teamId, is_bot: true }];
    const body = {
      type: 'event_callback',
      event_id: 'Ev0THEIRS',
      team_id: 'T0THEIRS',
      event,
      authorizations,
    };
    expect((await send({ body: JSON.stringify(body) })).status).toBe(200);
    const notes = await work.redress.context.store.notes(work.slack.teamId, id);
    expect(notes.map(({ text }) => text)).toEqual(['We saw it too']);
  });

  it('are not told who works here', async () => {
    const ask = async (team: string) => {
      const payload = {
        type: 'block_suggestion',
        team: { id: work.slack.teamId },
        user: { id: 'U0TANG', team_id: team },
        container: { type: 'view' },
        action_id: 'subject',
        block_id: 'subject',
        value: 'chen',
      };
      const sent = await send({ type: form, body: `payload=${encodeURIComponent(JSON.stringify(payload))}` });
      return (JSON.parse(sent.text) as { options: { value: string }[] }).options.map(({ value }) => value);
    };
    expect(await ask(work.slack.teamId)).toEqual(['chen']);
    expect(await ask('T0THEIRS')).toEqual([]);
  });
});

describe('a stranger is turned away', () => {
  it.each<[string, Sent, number]>([
    ['without a signature', { body: challenge, headers: { 'content-type': 'application/json' } }, 401],
    ['with a wrong signature', { body: challenge, secret: 'guessed' }, 401],
    ['with a signature six minutes old', { body: challenge, at: -360 }, 401],
    ['with a signature from the future', { body: challenge, at: 360 }, 401],
    [
      'with a signature that is no signature',
      {
        body: challenge,
        headers: {
          'x-slack-request-timestamp': 'soon',
          'x-slack-signature': 'v0=zz',
          'content-type': 'application/json',
        },
      },
      401,
    ],
    ['at another path', { path: '/slack/install' }, 404],
    ['at the root', { path: '/', method: 'GET' }, 404],
    ['who only looks', { method: 'GET' }, 404],
    ['who looks above', { path: '/../../etc/passwd', method: 'GET' }, 404],
  ])('%s', async (_, sent, status) => {
    expect((await send(sent)).status).toBe(status);
  });
});

describe('a signed request that makes no sense is refused, and the process goes on', () => {
  // At once: what Redress does not know is answered when Slack's three seconds are over.
  it.concurrent.each<[string, Sent, number]>([
    ['null', { body: 'null' }, 400],
    ['a number', { body: '7' }, 400],
    ['a list', { body: '[]' }, 400],
    ['nothing', { body: '' }, 400],
    ['half a JSON', { body: '{"type":' }, 400],
    ['null in a form', { body: 'payload=null', type: form }, 400],
    ['half a JSON in a form', { body: `payload=${encodeURIComponent('{"a"')}`, type: form }, 400],
    ['300 kB', { body: JSON.stringify({ type: 'x', text: 'x'.repeat(300_000) }) }, 413],
    ['an object of no known kind', { body: '{"type":"surprise"}' }, 404],
    [
      'an action without anything',
      { body: `payload=${encodeURIComponent('{"type":"block_actions"}')}`, type: form },
      404,
    ],
    [
      'a submission without a view',
      { body: `payload=${encodeURIComponent('{"type":"view_submission"}')}`, type: form },
      500,
    ],
    [
      'a command of somebody else',
      { body: 'command=%2Fother&text=hello&team_id=T0BASKET&user_id=U0TANG', type: form },
      404,
    ],
    [
      'an event of no team',
      { body: JSON.stringify({ type: 'event_callback', event: { type: 'message' } }) },
      200,
    ],
  ])('%s', async (_, sent, status) => {
    const answer = await send(sent);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/at .*\.(?:ts|js):\d+/u);
    const health = await fetch(`${work.redress.url}/healthz`);
    expect(health.status).toBe(200);
  });

  it('a form of an older release is kept open and says that it is out of date', async () => {
    const payload = {
      type: 'view_submission',
      team: { id: work.slack.teamId, domain: 'green-basket' },
      user: { id: 'U0TANG', name: 'tang', team_id: work.slack.teamId },
      trigger_id: '1.2.3',
      view: {
        id: 'V0OLD',
        type: 'modal',
        callback_id: 'filing.v0',
        private_metadata: '{}',
        blocks: [
          { type: 'input', block_id: 'story', element: { type: 'plain_text_input', action_id: 'story' } },
        ],
        state: { values: { story: { story: { type: 'plain_text_input', value: 'Sour milk' } } } },
      },
    };
    const answer = await send({ body: `payload=${encodeURIComponent(JSON.stringify(payload))}`, type: form });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      response_action: 'errors',
      errors: { story: 'This form is out of date. Please copy what you typed and open it again.' },
    });
  });

  it('and people go on filing', async () => {
    const reference = await deeds.file(work, 'tang');
    expect(deeds.cardsOf(work, 'fresh-food', reference)).toHaveLength(1);
    const ready = await fetch(`${work.redress.url}/readyz`);
    expect(ready.status).toBe(200);
  });
});
