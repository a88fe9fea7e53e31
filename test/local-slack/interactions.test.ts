import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppDidNotAnswer, type LocalSlack, type Member } from '../../src/practice/local-slack/local-slack.ts';
import { client, startSlack } from './fixture.ts';
import { type Payload, type PlainApp, silence, startPlainApp } from './plain-app.ts';

let slack: LocalSlack;
let app: PlainApp;
let api: WebClient;
let ann: Member;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 16, 9, 0, 0);
  await start();
});
afterEach(stop);

async function start(timing = {}): Promise<void> {
  slack = await startSlack({ now: () => now, timing });
  app = await startPlainApp(slack);
  api = client(slack);
  ann = slack.as('ann');
}

async function stop(): Promise<void> {
  await app.close();
  await slack.close();
}

/** A Slack that soon gives up waiting, for apps that say nothing. */
async function startImpatient(): Promise<void> {
  await stop();
  await start({ ack: 2_000 });
}

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const input = (blockId: string, element: object = { type: 'plain_text_input', action_id: 'text' }) => ({
  type: 'input',
  block_id: blockId,
  label: plain(blockId),
  element,
});
const modal = (more: object = {}) => ({
  type: 'modal' as const,
  title: plain('Title'),
  submit: plain('Send'),
  callback_id: 'form',
  blocks: [input('what')] as never[],
  ...more,
});
const button = (actionId: string, more: object = {}) => ({
  type: 'button',
  action_id: actionId,
  text: plain(actionId),
  ...more,
});
const actions = (...elements: object[]) => [{ type: 'actions', block_id: 'row', elements }] as never[];

async function errorOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'succeeded',
    (error) => error.data?.error ?? error.code,
  );
}

/** A fresh trigger_id: ann runs the command. */
async function trigger(): Promise<string> {
  await ann.command('general', '/test');
  return app.payloads.findLast((one) => one.command)?.trigger_id;
}

async function open(view: object = modal()): Promise<string> {
  const opened = await api.views.open({ trigger_id: await trigger(), view: view as never });
  return opened.view!.id!;
}

describe('a command', () => {
  it('carries what Slack sends', async () => {
    await ann.command('restricted', '/test  <!channel> & @chen');
    expect(app.payloads[0]).toMatchObject({
      team_id: 'T0TEST',
      team_domain: 'test-works',
      channel_id: 'C0PRIV',
      channel_name: 'privategroup',
      user_id: 'U0ANN',
      user_name: 'ann',
      command: '/test',
      text: '<!channel> & @chen',
      is_enterprise_install: 'false',
      trigger_id: expect.stringMatching(/^\d+\.\d+\.[0-9a-f]+$/),
    });
  });

  it.each([
    ['a failing app', 500, 'http_service_error'],
    ['an app that refuses', 404, 'http_client_error'],
  ])('of %s fails and says so', async (_name, answer, code) => {
    app.answer = () => answer;
    await expect(ann.command('general', '/test')).rejects.toThrow(`/test failed with the error "${code}"`);
    expect(ann.notices()).toEqual([`/test failed with the error "${code}"`]);
  });

  it('of a silent app fails and says so', async () => {
    await startImpatient();
    app.answer = () => silence;
    const failure = '/test failed with the error "operation_timeout"';
    await expect(ann.command('general', '/test')).rejects.toThrow(failure);
    expect(ann.notices()).toEqual([failure]);
  });

  it('answers for one person, or for all', async () => {
    app.answer = (payload) => ({
      text: payload.text,
      response_type: payload.text === 'all' ? 'in_channel' : undefined,
    });
    await ann.command('general', '/test me');
    await ann.command('general', '/test all');
    expect(ann.ephemerals('general').map(({ text }) => text)).toEqual(['me']);
    expect(slack.messages('general').map(({ text }) => text)).toEqual(['all']);
  });

  it('fails when its answer is no message', async () => {
    app.answer = () => ({ blocks: [{ type: 'sparkle' }] });
    await expect(ann.command('general', '/test')).rejects.toThrow('invalid_blocks');
  });

  it('that nobody knows is not sent', async () => {
    await expect(ann.command('general', '/nothing')).rejects.toThrow('/nothing is not a valid command.');
    expect(app.payloads).toEqual([]);
  });
});

describe('a trigger_id', () => {
  it('is good once', async () => {
    const id = await trigger();
    await api.views.open({ trigger_id: id, view: modal() });
    expect(await errorOf(api.views.open({ trigger_id: id, view: modal() }))).toBe('exchanged_trigger_id');
  });

  it('runs out', async () => {
    slack.misbehave({ payload: 'slash_commands', kind: 'expired' });
    const id = await trigger();
    expect(await errorOf(api.views.open({ trigger_id: id, view: modal() }))).toBe('expired_trigger_id');
  });

  it('must be one', async () => {
    expect(await errorOf(api.views.open({ trigger_id: 'x', view: modal() }))).toBe('invalid_trigger_id');
  });

  it('is kept when the view was wrong', async () => {
    const id = await trigger();
    expect(
      await errorOf(api.views.open({ trigger_id: id, view: modal({ title: plain('x'.repeat(25)) }) })),
    ).toBe('invalid_arguments');
    expect((await api.views.open({ trigger_id: id, view: modal() })).ok).toBe(true);
  });
});

describe('views', () => {
  it('stack three high', async () => {
    const view = (name: string) => modal({ title: plain(name), blocks: actions(button('next')) });
    await open(view('one'));
    const push = async (name: string) => {
      await ann.press('modal', 'next');
      return errorOf(api.views.push({ trigger_id: app.last('block_actions').trigger_id, view: view(name) }));
    };
    expect([await push('two'), await push('three'), await push('four')]).toEqual([
      'succeeded',
      'succeeded',
      'push_limit_reached',
    ]);
    const [one, two, three] = ann.views();
    expect(three).toMatchObject({ root_view_id: one!.id, previous_view_id: two!.id });
  });

  it('refuse an old hash and what is closed', async () => {
    const view_id = await open();
    const { hash } = ann.view()!;
    await api.views.update({ view_id, hash, view: modal({ title: plain('New') }) });
    expect(await errorOf(api.views.update({ view_id, hash, view: modal() }))).toBe('hash_conflict');
    await ann.closeView();
    expect(await errorOf(api.views.update({ view_id, view: modal() }))).toBe('not_found');
  });

  it('refuse an external_id that is taken, and a view that is too large', async () => {
    await open(modal({ external_id: 'mine' }));
    expect(await errorOf(open(modal({ external_id: 'mine' })))).toBe('duplicate_external_id');
    const blocks = Array.from({ length: 90 }, () => ({
      type: 'section',
      text: { type: 'mrkdwn', text: 'x'.repeat(3000) },
    }));
    expect(await errorOf(open(modal({ blocks })))).toBe('view_too_large');
  });

  it('keep what was typed only where block_id and action_id stay', async () => {
    const view_id = await open(modal({ blocks: [input('kept'), input('renamed')] }));
    await ann.type('kept', 'one');
    await ann.type('renamed', 'two');
    const blocks = [input('kept'), { ...input('renamed'), block_id: 'renamed-2' }];
    await api.views.update({ view_id, view: modal({ blocks }) });
    expect(ann.view()!.state).toMatchObject({
      kept: { text: { value: 'one' } },
      'renamed-2': { text: { value: null } },
    });
  });

  it('lose what was typed when no block_id is given', async () => {
    const blocks = [
      { type: 'input', label: plain('L'), element: { type: 'plain_text_input', action_id: 'text' } },
    ];
    const view_id = await open(modal({ blocks }));
    await ann.type('L', 'gone');
    await api.views.update({ view_id, view: modal({ blocks }) });
    expect(JSON.stringify(ann.view()!.state)).not.toContain('gone');
  });

  it('tell of their closing when asked to', async () => {
    await open(modal({ notify_on_close: true, private_metadata: 'p' }));
    await ann.type('what', 'half');
    await ann.closeView();
    expect(app.last('view_closed')).toMatchObject({
      is_cleared: false,
      view: { private_metadata: 'p', state: { values: { what: { text: { value: 'half' } } } } },
    });
    await open();
    await ann.closeView();
    expect(app.payloads.filter(({ type }) => type === 'view_closed')).toHaveLength(1);
  });
});

describe('a submission', () => {
  const answering = (answer: unknown) => {
    app.answer = (payload: Payload) => (payload.type === 'view_submission' ? answer : undefined);
  };

  it('carries the state and closes the view', async () => {
    await open(modal({ private_metadata: 'id' }));
    await ann.submit({ what: 'it broke' });
    expect(app.last('view_submission')).toMatchObject({
      user: { id: 'U0ANN', team_id: 'T0TEST' },
      response_urls: [],
      view: {
        callback_id: 'form',
        private_metadata: 'id',
        state: { values: { what: { text: { type: 'plain_text_input', value: 'it broke' } } } },
      },
    });
    expect(ann.view()).toBeUndefined();
  });

  it('is not sent while the client finds something wrong', async () => {
    const blocks = [
      input('mail', { type: 'email_text_input', action_id: 'a' }),
      input('site', { type: 'url_text_input', action_id: 'a' }),
      input('count', {
        type: 'number_input',
        action_id: 'a',
        is_decimal_allowed: false,
        min_value: '1',
        max_value: '9',
      }),
      { ...input('extra'), optional: true },
      input('must'),
    ];
    await open(modal({ blocks }));
    await ann.submit({ mail: 'no', site: 'no', count: '10' });
    expect(ann.errors()).toEqual({
      mail: 'Please enter a valid email address.',
      site: 'Please enter a valid URL.',
      count: 'Please enter a number no more than 9.',
      must: 'Please complete this required field.',
    });
    expect(app.last('view_submission')).toBeUndefined();
    await ann.submit({ mail: 'a@example.com', site: 'https://example.com', count: '1', must: 'x' });
    expect(ann.view()).toBeUndefined();
  });

  it('may be answered with errors, another view, one on top, or the end of all', async () => {
    await open();
    answering({ response_action: 'errors', errors: { what: 'No.' } });
    await ann.submit({ what: 'x' });
    expect(ann.errors()).toEqual({ what: 'No.' });
    answering({ response_action: 'push', view: modal({ title: plain('Second') }) });
    await ann.submit({ what: 'x' });
    expect(ann.views().map((view) => view.title?.text)).toEqual(['Title', 'Second']);
    answering({
      response_action: 'update',
      view: modal({ title: plain('Receipt'), submit: undefined, blocks: [] }),
    });
    await ann.submit({ what: 'x' });
    expect(ann.views().map((view) => view.title?.text)).toEqual(['Title', 'Receipt']);
    await ann.closeView();
    answering({ response_action: 'clear' });
    await ann.submit({ what: 'x' });
    expect(ann.views()).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['nothing in time', silence],
    ['a failure', 500],
    ['errors for a block that is not there', { response_action: 'errors', errors: { nowhere: 'x' } }],
    ['no errors at all', { response_action: 'errors', errors: {} }],
    ['a view that is wrong', { response_action: 'update', view: modal({ title: plain('x'.repeat(25)) }) }],
    ['an unknown action', { response_action: 'dance' }],
    ['something else', { text: 'thanks' }],
  ])('answered with %s keeps the form and what was typed', async (_name, answer) => {
    if (answer === silence) await startImpatient();
    await open();
    answering(answer);
    await expect(ann.submit({ what: 'precious' })).rejects.toThrow(AppDidNotAnswer);
    expect(ann.view()).toMatchObject({
      trouble: expect.stringContaining('trouble connecting'),
      waiting: false,
      state: { what: { text: { value: 'precious' } } },
    });
  });

  it('hands files over to the app', async () => {
    await open(
      modal({
        blocks: [input('files', { type: 'file_input', action_id: 'pick', max_files: 1, filetypes: ['png'] })],
      }),
    );
    await expect(ann.fill('files', await ann.upload('a.exe', 'x'))).rejects.toThrow('files of type exe');
    await ann.submit({ files: await ann.upload('a.png', 'png') });
    const file = app.last('view_submission').view.state.values.files.pick.files[0];
    expect((await api.files.info({ file: file.id })).file).toMatchObject({ name: 'a.png' });
  });

  it('gives a response_url for a chosen channel that asked for one', async () => {
    const select = { type: 'channels_select', action_id: 'c', response_url_enabled: true };
    await open(modal({ blocks: [input('where', select)] }));
    await ann.submit({ where: 'general' });
    expect(app.last('view_submission').response_urls).toMatchObject([
      { block_id: 'where', action_id: 'c', channel_id: 'C0GENERAL' },
    ]);
  });
});

describe('an action', () => {
  const post = (more: object = {}) =>
    api.chat.postMessage({
      channel: 'C0GENERAL',
      text: 'card',
      blocks: actions(button('go', { value: 'v1', ...more })),
    });

  it('in a message carries message, container, state and a response_url', async () => {
    const { ts } = await post();
    await ann.press({ channel: 'general', ts: ts! }, 'go');
    expect(app.last('block_actions')).toMatchObject({
      container: { type: 'message', message_ts: ts, channel_id: 'C0GENERAL', is_ephemeral: false },
      channel: { id: 'C0GENERAL', name: 'general' },
      message: { ts, text: 'card' },
      state: { values: {} },
      response_url: expect.stringContaining('/actions/'),
      actions: [
        {
          type: 'button',
          action_id: 'go',
          block_id: 'row',
          value: 'v1',
          text: { type: 'plain_text', text: 'go', emoji: true },
        },
      ],
    });
  });

  it('asks for confirmation first', async () => {
    const confirm = { title: plain('Sure?'), text: plain('t'), confirm: plain('Yes'), deny: plain('No') };
    const { ts } = await post({ confirm });
    const target = { channel: 'general', ts: ts! };
    await expect(ann.press(target, 'go')).rejects.toThrow('the control asks "Sure?"');
    await ann.press(target, 'go', { confirm: false });
    expect(app.last('block_actions')).toBeUndefined();
    await ann.press(target, 'go', { confirm: true });
    expect(app.last('block_actions')).toBeDefined();
  });

  it('on what was seen reaches the app even when the message has changed', async () => {
    const { ts } = await post();
    const seen = slack.messages('general').find((one) => one.ts === ts)!;
    await api.chat.update({ channel: 'C0GENERAL', ts: ts!, text: 'done' });
    await ann.press(seen, 'go');
    expect(app.last('block_actions')).toMatchObject({
      actions: [{ value: 'v1' }],
      message: { text: 'done' },
    });
  });

  it('in an ephemeral brings no message, and only its reader can press', async () => {
    const { message_ts } = await api.chat.postEphemeral({
      channel: 'C0GENERAL',
      user: 'U0ANN',
      text: 'e',
      blocks: actions(button('go')),
    });
    const target = { channel: 'general', ts: message_ts! };
    await ann.press(target, 'go');
    expect(app.last('block_actions').container.is_ephemeral).toBe(true);
    expect(app.last('block_actions')).not.toHaveProperty('message');
    await expect(slack.as('chen').press(target, 'go')).rejects.toThrow('message_not_found');
  });

  it('that is not taken is shown to the person', async () => {
    const { ts } = await post();
    app.answer = () => 404;
    await expect(ann.press({ channel: 'general', ts: ts! }, 'go')).rejects.toThrow('Tester did not respond');
    expect(ann.notices()).toHaveLength(1);
  });

  it('on overflow and select carries the option', async () => {
    const options = [
      { text: plain('One'), value: '1' },
      { text: plain('Two'), value: '2' },
    ];
    const { ts } = await api.chat.postMessage({
      channel: 'C0GENERAL',
      text: 'x',
      blocks: actions(
        { type: 'overflow', action_id: 'more', options },
        { type: 'static_select', action_id: 'pick', options },
      ),
    });
    const target = { channel: 'general', ts: ts! };
    await ann.press(target, 'more', { option: 'Two' });
    expect(app.last('block_actions').actions[0].selected_option).toMatchObject({ value: '2' });
    await ann.choose('pick', 'One', { in: target });
    expect(app.last('block_actions')).toMatchObject({
      actions: [{ selected_option: { value: '1' } }],
      state: { values: { row: { pick: { selected_option: { value: '1' } } } } },
    });
    await expect(ann.choose('pick', 'Three', { in: target })).rejects.toThrow(
      'no option "Three"; there are: One, Two',
    );
  });

  it('of people elsewhere names their organisation', async () => {
    const { ts } = await api.chat.postMessage({
      channel: 'C0SHARED',
      text: 'x',
      blocks: actions(button('go')),
    });
    await slack.as('far').press({ channel: 'shared', ts: ts! }, 'go');
    expect(app.last('block_actions')).toMatchObject({
      user: { id: 'W0FAR', team_id: 'T0OTHER' },
      team: { id: 'T0OTHER' },
    });
  });

  it('while typing is heard only where the block says so', async () => {
    const config = { dispatch_action_config: { trigger_actions_on: ['on_character_entered'] } };
    const eager = {
      ...input('eager', { type: 'plain_text_input', action_id: 'a', ...config }),
      dispatch_action: true,
    };
    const onEnter = {
      ...input('enter', { type: 'plain_text_input', action_id: 'a' }),
      dispatch_action: true,
    };
    await open(modal({ blocks: [eager, onEnter, input('quiet')] }));
    await ann.type('quiet', 'a');
    await ann.type('enter', 'b');
    expect(app.last('block_actions')).toBeUndefined();
    await ann.type('enter', 'b', { entered: true });
    await ann.type('eager', 'c');
    const heard = app.payloads
      .filter(({ type }) => type === 'block_actions')
      .map(({ actions: [action] }) => action.value);
    expect(heard).toEqual(['b', 'c']);
  });
});

describe('shortcuts and suggestions', () => {
  it('a shortcut on a message brings the message', async () => {
    const { ts } = await slack.as('chen').say('general', 'the milk is sour');
    await ann.messageShortcut('message_one', 'general', ts);
    expect(app.last('message_action')).toMatchObject({
      callback_id: 'message_one',
      message_ts: ts,
      message: { user: 'U0CHEN', text: 'the milk is sour' },
      channel: { id: 'C0GENERAL' },
    });
    await ann.globalShortcut('global_one');
    expect(app.last('shortcut')).toMatchObject({ callback_id: 'global_one', user: { id: 'U0ANN' } });
    await expect(ann.globalShortcut('nothing')).rejects.toThrow('no global shortcut');
  });

  it('an external select asks the app, from its least length on, and takes only what was offered', async () => {
    const select = { type: 'external_select', action_id: 'who', min_query_length: 2 };
    await open(modal({ blocks: [input('who', select)] }));
    app.answer = (payload) =>
      payload.type === 'block_suggestion'
        ? { options: [{ text: plain(`${payload.value}!`), value: 'o1' }] }
        : undefined;
    expect(await ann.options('who', 'a')).toEqual([]);
    expect(await ann.options('who', 'ab')).toEqual(['ab!']);
    await ann.submit({ who: 'ab!' });
    expect(app.last('view_submission').view.state.values.who.who.selected_option).toMatchObject({
      value: 'o1',
    });
  });

  it('a wrong list of options is trouble', async () => {
    await open(
      modal({ blocks: [input('who', { type: 'external_select', action_id: 'who', min_query_length: 0 })] }),
    );
    app.answer = () => ({ options: [{ text: plain('x'.repeat(76)), value: 'o' }] });
    await expect(ann.options('who', '')).rejects.toThrow('The list could not be loaded');
  });
});

describe('a response_url', () => {
  const postTo = (url: string, body: object) => fetch(url, { method: 'POST', body: JSON.stringify(body) });

  it('answers five times, within half an hour', async () => {
    await ann.command('general', '/test');
    const { response_url } = app.payloads[0];
    for (let use = 1; use <= 5; use += 1)
      expect((await postTo(response_url, { text: `${use}` })).status).toBe(200);
    expect(await (await postTo(response_url, { text: '6' })).json()).toMatchObject({ error: 'used_url' });
    expect(ann.ephemerals('general')).toHaveLength(5);
    await ann.command('general', '/test');
    now += 31 * 60_000;
    expect(await (await postTo(app.payloads[1].response_url, { text: 'late' })).json()).toMatchObject({
      error: 'expired_url',
    });
  });

  it('replaces and deletes the message that held the button', async () => {
    const { ts } = await api.chat.postMessage({
      channel: 'C0GENERAL',
      text: 'old',
      blocks: actions(button('go')),
    });
    await ann.press({ channel: 'general', ts: ts! }, 'go');
    const { response_url } = app.last('block_actions');
    await postTo(response_url, { replace_original: true, text: 'new' });
    expect(slack.messages('general')[0]?.text).toBe('new');
    await postTo(response_url, { delete_original: true });
    expect(slack.messages('general')).toEqual([]);
  });

  it('refuses blocks that are wrong', async () => {
    await ann.command('general', '/test');
    const answer = await postTo(app.payloads[0].response_url, { blocks: [{ type: 'sparkle' }] });
    expect(await answer.json()).toMatchObject({ ok: false, error: 'invalid_blocks' });
  });
});
