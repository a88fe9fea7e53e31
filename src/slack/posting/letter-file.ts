import type { Composition } from '../../domain/records.ts';
import { isSlackAddress } from '../address.ts';
import type { Clients } from '../clients.ts';

const patience = 15_000;

/** Shares a version of the written answer as a text file, to print or to send on. */
export async function shareLetter(
  { background }: Clients,
  channel: string,
  reference: string,
  { version, text }: Composition,
): Promise<void> {
  const filename = `${reference}-${version}.txt`;
  const bytes = new TextEncoder().encode(text);
  const { upload_url: address, file_id: id } = await background.files.getUploadURLExternal({
    filename,
    length: bytes.length,
  });
  if (address === undefined || id === undefined || !isSlackAddress(address, background.slackApiUrl)) {
    throw new Error('Slack named no place for the file');
  }
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: bytes,
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) throw new Error(`the file could not be sent: ${answer.status}`);
  await background.files.completeUploadExternal({ channel_id: channel, files: [{ id, title: filename }] });
}
