import { isSlackAddress } from '../platform/address.ts';
import type { Clients } from '../platform/clients.ts';

const patience = 15_000;

/** Hands Slack a file that nobody sees yet; what it answers shows the file in a channel or below a message there. */
export async function upload(
  { background }: Clients,
  { name, type, bytes }: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<(channel: string, thread?: string) => Promise<void>> {
  const { upload_url: address, file_id: id } = await background.files.getUploadURLExternal({
    filename: name,
    length: bytes.length,
  });
  if (address === undefined || id === undefined || !isSlackAddress(address, background.slackApiUrl)) {
    throw new Error('Slack named no place for the file');
  }
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': type },
    body: bytes,
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) throw new Error(`the file could not be sent: ${answer.status}`);
  return async (channel, thread) => {
    const place = thread === undefined ? { channel_id: channel } : { channel_id: channel, thread_ts: thread };
    await background.files.completeUploadExternal({ ...place, files: [{ id, title: name }] });
  };
}
