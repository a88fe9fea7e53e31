import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../src/practice/local-slack/local-slack.ts';
import { connect, startSlack, type Transport } from './fixture.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

function register(app: App): void {
  app.command('/test', async ({ ack, client, command }) => {
    if (command.text === 'say') return ack({ response_type: 'in_channel', text: 'said' });
    await ack();
    if (command.text === 'quiet') return;
    await client.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'form',
        title: plain('A form'),
        submit: plain('Send'),
        private_metadata: command.channel_id,
        blocks: [
          {
            type: 'input',
            block_id: 'what',
            label: plain('What happened'),
            element: { type: 'plain_text_input', action_id: 'text', min_length: 3 },
          },
          {
            type: 'input',
            block_id: 'kind',
            optional: true,
            dispatch_action: true,
            label: plain('Kind'),
            element: {
              type: 'static_select',
              action_id: 'pick',
              options: [
                { text: plain('Lost'), value: 'lost' },
                { text: plain('Ill'), value: 'ill' },
              ],
            },
          },
        ],
      },
    });
  });
  app.action('pick', async ({ ack, body, client }) => {
    await ack();
    const view = (body as unknown as { view: { id: string; hash: string; blocks: never[] } }).view;
    await client.views.update({
      view_id: view.id,
      hash: view.hash,
      view: {
        type: 'modal',
        callback_id: 'form',
        title: plain('A form'),
        submit: plain('Send'),
        private_metadata: 'C0GENERAL',
        blocks: [...view.blocks, { type: 'section', text: plain('More about it') }],
      },
    });
  });
  app.view('form', async ({ ack, view, client }) => {
    const said = view.state.values.what?.text?.value ?? '';
    if (said === 'bad') return ack({ response_action: 'errors', errors: { what: 'Not that.' } });
    await ack();
    await client.chat.postMessage({
      channel: view.private_metadata,
      text: said,
      blocks: [
        { type: 'section', text: plain(said) },
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'claim', text: plain('Claim'), value: 'one' }],
        },
      ],
    });
  });
  app.action('claim', async ({ ack, body, client }) => {
    await ack();
    const { channel, message } = body as unknown as { channel: { id: string }; message: { ts: string } };
    await client.chat.update({ channel: channel.id, ts: message.ts, text: `claimed by ${body.user.id}` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'header', text: plain('Hello') }] },
    });
  });
  app.event('message', async ({ event, client }) => {
    if (event.subtype === undefined && event.text === 'ping') {
      await client.chat.postMessage({ channel: event.channel, text: 'pong', thread_ts: event.ts });
    }
  });
}

describe.each<Transport>(['socket', 'http'])('over %s', (transport) => {
  let slack: LocalSlack;
  let app: { stop: () => Promise<unknown> };

  beforeEach(async () => {
    slack = await startSlack();
    app = await connect(slack, transport, register);
  });
  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  it('a command opens a form, the form is checked, submitted and posted, and a button changes the message', async () => {
    const ann = slack.as('ann');
    await ann.command('general', '/test');
    await slack.until(() => ann.view());
    await ann.submit({});
    expect(ann.errors()).toEqual({ 'What happened': 'Please complete this required field.' });
    await ann.submit({ 'What happened': 'no' });
    expect(ann.errors()).toEqual({ 'What happened': 'Please enter at least 3 characters.' });
    await ann.submit({ 'What happened': 'bad' });
    expect(ann.errors()).toEqual({ 'What happened': 'Not that.' });
    await ann.submit({ 'What happened': 'The cake was salty' });
    expect(ann.view()).toBeUndefined();
    const card = await slack.until(() => slack.messages('general')[0]);
    expect(card.text).toBe('The cake was salty');
    await slack.as('chen').press(card, 'Claim');
    await slack.until(() => slack.messages('general')[0]?.text === 'claimed by U0CHEN');
    expect(slack.messages('general')[0]?.blocks).toEqual([]);
  });

  it('a choice that dispatches updates the form and keeps what was typed', async () => {
    const ann = slack.as('ann');
    await ann.command('general', '/test');
    await slack.until(() => ann.view());
    await ann.type('What happened', 'half a sentence');
    await ann.choose('Kind', 'Ill');
    await slack.until(() => ann.view()?.blocks.length === 3);
    expect(ann.view()?.state.what?.text?.value).toBe('half a sentence');
    expect(ann.view()?.state.kind?.pick?.selected_option).toMatchObject({ value: 'ill' });
  });

  it('a command may answer in the channel', async () => {
    await slack.as('ann').command('general', '/test say');
    expect(slack.messages('general').map((message) => message.text)).toEqual(['said']);
  });

  it('the Home is published when it is opened', async () => {
    await slack.as('ann').openHome();
    const home = await slack.until(() => slack.home('ann'));
    expect(home.blocks[0]).toMatchObject({ type: 'header', text: { text: 'Hello' } });
  });

  it('a message is heard and answered in its thread', async () => {
    const said = await slack.as('ann').say('general', 'ping');
    await slack.until(() => slack.thread('general', said.ts).length === 2);
    expect(slack.thread('general', said.ts)[1]?.text).toBe('pong');
  });
});
