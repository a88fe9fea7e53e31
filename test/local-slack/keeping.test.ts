import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { client, startSlack } from './fixture.ts';
import { startPlainApp } from './plain-app.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-slack-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a restart goes on where it stopped', async () => {
  const store = join(folder, 'slack.sqlite');
  const first = await startSlack({ store });
  const app = await startPlainApp(first);
  const { ts } = await client(first).chat.postMessage({
    channel: 'C0GENERAL',
    text: 'kept',
    metadata: { event_type: 'notice', event_payload: { id: 'n1' } },
  });
  const fileId = await first.as('ann').upload('a.txt', 'bytes');
  await first.as('ann').say('general', 'with file', { files: [fileId] });
  await first.as('ann').command('general', '/test');
  await client(first).views.open({
    trigger_id: app.last('command').trigger_id,
    view: {
      type: 'modal',
      title: { type: 'plain_text', text: 'Open' },
      submit: { type: 'plain_text', text: 'Send' },
      blocks: [
        {
          type: 'input',
          block_id: 'b',
          label: { type: 'plain_text', text: 'What' },
          element: { type: 'plain_text_input', action_id: 'a' },
        },
      ],
    },
  });
  await first.as('ann').type('What', 'half');
  first.archive('shared');
  const tokens = [first.botToken, first.appToken, first.signingSecret, first.teamId];
  await app.close();
  await first.close();

  const second = await startSlack({ store });
  expect([second.botToken, second.appToken, second.signingSecret, second.teamId]).toEqual(tokens);
  expect(second.messages('general').map(({ text }) => text)).toEqual(['kept', 'with file']);
  const history = await client(second).conversations.history({
    channel: 'C0GENERAL',
    include_all_metadata: true,
  });
  expect(history.messages?.at(-1)).toMatchObject({ ts, metadata: { event_payload: { id: 'n1' } } });
  expect(second.as('ann').view()).toMatchObject({ state: { b: { a: { value: 'half' } } } });
  expect(second.channel('shared').archived).toBe(true);
  const { file } = await client(second).files.info({ file: fileId });
  const download = await fetch(file!.url_private!, {
    headers: { authorization: `Bearer ${second.botToken}` },
  });
  expect(await download.text()).toBe('bytes');
  await second.close();
});

it('what was answered is in the file before the answer', async () => {
  const store = join(folder, 'slack.sqlite');
  const first = await startSlack({ store });
  await client(first).chat.postMessage({ channel: 'C0GENERAL', text: 'answered' });
  // A second reader while the first still runs: nothing was waiting for a close.
  const second = await startSlack({ store });
  expect(second.messages('general').map(({ text }) => text)).toEqual(['answered']);
  await second.close();
  await first.close();
});

it('an event that the app never took comes again after a restart', async () => {
  const store = join(folder, 'slack.sqlite');
  const first = await startSlack({ store, timing: { retryDelays: [60_000] } });
  await first.as('ann').say('general', 'nobody listens');
  await first.idle();
  await first.close();

  const second = await startSlack({ store });
  const app = await startPlainApp(second);
  await second.until(() => app.payloads.length === 1);
  expect(app.payloads[0].event.text).toBe('nobody listens');
  expect(app.headers[0]?.['x-slack-retry-num']).toBe('1');
  await app.close();
  await second.close();

  const third = await startSlack({ store });
  const later = await startPlainApp(third);
  await third.idle(150);
  expect(later.payloads).toEqual([]);
  await later.close();
  await third.close();
});
