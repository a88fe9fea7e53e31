import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../src/practice/local-slack/local-slack.ts';
import type {
  ActAnswer,
  ClockRequest,
  OptionsAnswer,
  PageAction,
  PageState,
  UploadAnswer,
} from '../../src/practice/page-contract.ts';
import { client, startSlack } from './fixture.ts';
import { type PlainApp, startPlainApp } from './plain-app.ts';

let slack: LocalSlack;
let app: PlainApp;
let now: number;
let moved: ClockRequest[];

beforeEach(async () => {
  now = Date.UTC(2026, 10, 16, 9, 0, 0);
  moved = [];
  const pageAssets = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(pageAssets, 'index.html'), '<h1>Page</h1>');
  const onClock = async (request: ClockRequest) => {
    moved.push(request);
    now += 3_600_000;
  };
  slack = await startSlack({ now: () => now, pageAssets, onClock });
  app = await startPlainApp(slack);
});
afterEach(async () => {
  await app.close();
  await slack.close();
});

const post = async <T>(path: string, body: unknown, headers: Record<string, string> = {}) =>
  (await (
    await fetch(`${slack.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  ).json()) as T;
const act = (action: PageAction, as = 'U0ANN') => post<ActAnswer>('/page/act', { as, action });
const state = async (query = 'as=U0ANN') =>
  (await (await fetch(`${slack.url}/page/state?${query}`)).json()) as PageState;

const plain = (text: string) => ({ type: 'plain_text' as const, text });

describe('the page', () => {
  it('is served with its files and nothing outside its folder', async () => {
    expect(await (await fetch(`${slack.url}/`)).text()).toBe('<h1>Page</h1>');
    expect((await fetch(`${slack.url}/%2e%2e%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${slack.url}/missing.js`)).status).toBe(404);
  });

  it('shows people, channels, unread marks and the clock', async () => {
    await client(slack).chat.postMessage({ channel: 'C0GENERAL', text: 'hey <@U0ANN>' });
    await client(slack).chat.postMessage({ channel: 'U0ANN', text: 'psst' });
    const shown = await state('as=U0ANN&place=C0GENERAL');
    expect(shown.me).toMatchObject({ id: 'U0ANN', initials: 'AE' });
    expect(shown.people.find(({ id }) => id === 'U0CHEN')).toMatchObject({ initials: '陈', title: 'lead' });
    expect(shown.sidebar.channels.find(({ id }) => id === 'C0GENERAL')).toMatchObject({
      unread: 1,
      mentions: 1,
    });
    expect(shown.sidebar.dms).toMatchObject([{ name: 'Tester', kind: 'dm', mentions: 1 }]);
    expect(shown.place).toMatchObject({
      kind: 'channel',
      messages: [{ text: 'hey <@U0ANN>', isBot: true, mentionsMe: true }],
    });
    expect(shown.clock.now).toBe('2026-11-16T09:00:00.000Z');
    await act({ do: 'read', channel: 'C0GENERAL' });
    expect((await state()).sidebar.channels.find(({ id }) => id === 'C0GENERAL')).toMatchObject({
      unread: 0,
    });
  });

  it('shows nobody what is not theirs', async () => {
    await client(slack).chat.postMessage({ channel: 'C0PRIV', text: 'secret' });
    await client(slack).chat.postEphemeral({ channel: 'C0GENERAL', user: 'U0ANN', text: 'whisper' });
    const shown = JSON.stringify([
      await state('as=U0CHEN&place=C0PRIV'),
      await state('as=U0CHEN&place=C0GENERAL'),
    ]);
    expect(shown).not.toContain('secret');
    expect(shown).not.toContain('whisper');
    expect(shown).not.toContain('restricted');
    expect(await act({ do: 'say', channel: 'C0PRIV', text: 'x' }, 'U0CHEN')).toMatchObject({
      ok: false,
      error: 'channel_not_found',
    });
    expect(await act({ do: 'say', channel: 'C0GENERAL', text: 'x' }, 'U0GONE')).toMatchObject({
      ok: false,
      error: 'unknown_person',
    });
  });

  it('says, edits, replies and deletes', async () => {
    const said = (await act({ do: 'say', channel: 'C0GENERAL', text: 'one' })) as { ts: string };
    await act({ do: 'say', channel: 'C0GENERAL', text: 'two', thread: said.ts }, 'U0CHEN');
    await act({ do: 'edit', channel: 'C0GENERAL', ts: said.ts, text: 'one!' });
    const shown = await state(`as=U0ANN&place=C0GENERAL&thread=${said.ts}`);
    expect(shown.place).toMatchObject({
      messages: [{ text: 'one!', edited: true, isMine: true, replyCount: 1 }],
    });
    expect(shown.thread?.messages.map(({ text }) => text)).toEqual(['one!', 'two']);
    expect(await act({ do: 'delete', channel: 'C0GENERAL', ts: said.ts }, 'U0CHEN')).toMatchObject({
      error: 'cant_delete_message',
    });
  });

  it('fills and submits a modal, with errors in it', async () => {
    await act({ do: 'command', channel: 'C0GENERAL', text: '/test' });
    const options = [{ text: plain('A'), value: 'a' }];
    await client(slack).views.open({
      trigger_id: app.last('command').trigger_id,
      view: {
        type: 'modal',
        title: plain('Form'),
        submit: plain('Send'),
        blocks: [
          {
            type: 'input',
            block_id: 'what',
            label: plain('What'),
            element: { type: 'plain_text_input', action_id: 'text' },
          },
          {
            type: 'input',
            block_id: 'pick',
            label: plain('Pick'),
            element: { type: 'static_select', action_id: 'one', options },
          },
          {
            type: 'input',
            block_id: 'file',
            optional: true,
            label: plain('File'),
            element: { type: 'file_input', action_id: 'up' },
          },
        ],
      },
    });
    const view = (await state()).modals[0]!;
    expect(view).toMatchObject({ title: 'Form', submit: 'Send', close: 'Cancel', errors: {} });
    await act({ do: 'submit', view: view.id, values: { what: { text: 'x' } } });
    expect((await state()).modals[0]?.errors).toEqual({ pick: 'Please complete this required field.' });
    const where = { view: view.id };
    const asked = { as: 'U0ANN', where, blockId: 'pick', actionId: 'one', query: '' };
    expect(await post<OptionsAnswer>('/page/options', asked)).toMatchObject({
      ok: true,
      options: [{ value: 'a' }],
    });
    await act({ do: 'change', where, blockId: 'pick', actionId: 'one', value: 'a' });
    const uploaded = await fetch(`${slack.url}/page/files?as=U0ANN&name=cake.png`, {
      method: 'POST',
      body: 'png',
    });
    const { file } = (await uploaded.json()) as Extract<UploadAnswer, { ok: true }>;
    await act({ do: 'change', where, blockId: 'file', actionId: 'up', value: [file.id] });
    expect((await state()).modals[0]?.files).toMatchObject([{ name: 'cake.png', isImage: true }]);
    await act({ do: 'submit', view: view.id });
    expect((await state()).modals).toEqual([]);
    expect(app.last('view_submission').view.state.values.what.text.value).toBe('x');
  });

  it('serves a file to who may see it, pictures in place and the rest as downloads', async () => {
    const upload = async (name: string) => {
      const answer = await fetch(`${slack.url}/page/files?as=U0ANN&name=${name}`, {
        method: 'POST',
        body: '<script>',
      });
      return ((await answer.json()) as Extract<UploadAnswer, { ok: true }>).file;
    };
    const page = await upload('page.html');
    const get = (url: string, as: string) => fetch(`${slack.url}${url}?as=${as}`);
    const own = await get(page.url, 'U0ANN');
    expect(own.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await get(page.url, 'U0CHEN')).status).toBe(400);
    expect((await get((await upload('a.png')).url, 'U0ANN')).headers.get('content-disposition')).toMatch(
      /^inline/,
    );
  });

  it('tells of an app that does not answer', async () => {
    app.answer = () => 500;
    const answer = await act({ do: 'command', channel: 'C0GENERAL', text: '/test' });
    expect(answer).toMatchObject({
      ok: false,
      error: 'http_service_error',
      message: '/test failed with the error "http_service_error"',
    });
    expect((await state()).notices).toMatchObject([
      { text: '/test failed with the error "http_service_error"' },
    ]);
  });

  it('moves the clock', async () => {
    expect(await post('/page/clock', { advance: 'hour' })).toEqual({
      ok: true,
      now: '2026-11-16T10:00:00.000Z',
    });
    expect(moved).toEqual([{ advance: 'hour' }]);
  });

  it('tells at once that something changed', async () => {
    const stream = await fetch(`${slack.url}/page/events`);
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    const read = async () =>
      JSON.parse((await reader.read()).value!.replace('data: ', '')).revision as number;
    const before = await read();
    await act({ do: 'say', channel: 'C0GENERAL', text: 'x' });
    expect(await read()).toBeGreaterThan(before);
    await reader.cancel();
  });

  it('takes nothing from another site', async () => {
    const action = { do: 'say', channel: 'C0GENERAL', text: 'forged' };
    const answer = await post('/page/act', { as: 'U0ANN', action }, { origin: 'https://evil.example' });
    expect(answer).toMatchObject({ ok: false, error: 'foreign_origin' });
    expect(slack.messages('general')).toEqual([]);
  });
});
