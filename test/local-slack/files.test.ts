import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../src/practice/local-slack/local-slack.ts';
import { client, startSlack } from './fixture.ts';
import { type PlainApp, startPlainApp } from './plain-app.ts';

let slack: LocalSlack;
let app: PlainApp;

beforeAll(async () => {
  slack = await startSlack({ fileSizeLimit: 1000 });
  app = await startPlainApp(slack);
});
afterAll(async () => {
  await app.close();
  await slack.close();
});

const bearer = () => ({ authorization: `Bearer ${slack.botToken}` });

describe('files', () => {
  it('a file said in a channel reaches the app with its address', async () => {
    const ann = slack.as('ann');
    const id = await ann.upload('cake.jpg', 'not really a picture');
    await ann.say('general', 'look', { files: [id] });
    await slack.idle();
    const event = app.events('message').at(-1);
    expect(event).toMatchObject({ subtype: 'file_share', files: [{ id, mimetype: 'image/jpeg', size: 20 }] });
    const download = await fetch(event.files[0].url_private_download, { headers: bearer() });
    expect(await download.text()).toBe('not really a picture');
  });

  it('without the token the sign-in page comes back with status 200', async () => {
    const url = app.events('message').at(-1).files[0].url_private;
    const download = await fetch(url);
    expect(download.status).toBe(200);
    expect(download.headers.get('content-type')).toContain('text/html');
  });

  it('a file that the bot cannot see is not found', async () => {
    const ann = slack.as('ann');
    const id = await ann.upload('secret.txt', 'x');
    await ann.say('hidden', 'look', { files: [id] });
    await expect(client(slack).files.info({ file: id })).rejects.toThrow('file_not_found');
  });

  it('a file of another organisation must be asked for', async () => {
    const far = slack.as('far');
    const id = await far.upload('far.pdf', 'pdf');
    await far.say('shared', 'from afar', { files: [id] });
    await slack.idle();
    expect(app.events('message').at(-1).files[0]).toMatchObject({ id, file_access: 'check_file_info' });
    expect((await client(slack).files.info({ file: id })).file).toMatchObject({ name: 'far.pdf' });
  });

  it('too large and empty files are refused', async () => {
    await expect(slack.as('ann').upload('big.zip', Buffer.alloc(1001))).rejects.toThrow('file_too_large');
    await expect(slack.as('ann').upload('none.txt', '')).rejects.toThrow('file_is_empty');
  });

  it('the app uploads a file into a thread', async () => {
    const parent = await slack.as('ann').say('general', 'please');
    await client(slack).filesUploadV2({
      channel_id: 'C0GENERAL',
      thread_ts: parent.ts,
      filename: 'chart.png',
      file: Buffer.from('png'),
      initial_comment: 'here',
    });
    const reply = slack.thread('general', parent.ts)[1];
    expect(reply).toMatchObject({ text: 'here', files: [expect.stringMatching(/^F/)] });
  });
});
