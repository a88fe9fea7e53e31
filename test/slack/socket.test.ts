import { SocketModeReceiver } from '@slack/bolt';
import { expect, it, vi } from 'vitest';
import { keepOpen } from '../../src/slack/platform/socket.ts';

it.each([
  'null',
  '{"envelope_id":"1","type":"events_api","payload":null}',
  '{"envelope_id":"2","type":"events_api","payload":{"type":"event_callback","event":null}}',
])('lives on after the frame %s', async (frame) => {
  const { client } = new SocketModeReceiver({ appToken: 'xapp-1' });
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  keepOpen(client, log);
  client.emit('ws_message', frame, false);
  await vi.waitFor(() => expect(log.warn).toHaveBeenCalledOnce(), { timeout: 60_000 });
});

it('still hands on what can be read', async () => {
  const { client } = new SocketModeReceiver({ appToken: 'xapp-1' });
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  keepOpen(client, log);
  const heard = new Promise((resolve) => client.once('interactive', ({ body }) => resolve(body)));
  client.emit('ws_message', '{"envelope_id":"3","type":"interactive","payload":{"a":1}}', false);
  expect(await heard).toEqual({ a: 1 });
  expect(log.warn).not.toHaveBeenCalled();
});
