import type { Composition } from '../../domain/answering/contact-records.ts';
import type { Clients } from '../platform/clients.ts';
import { upload } from './upload.ts';

/** Shares a version of the written answer as a text file, to print or to send on. */
export async function shareLetter(
  clients: Clients,
  channel: string,
  reference: string,
  { version, text }: Composition,
): Promise<void> {
  const share = await upload(clients, {
    name: `${reference}-${version}.txt`,
    type: 'text/plain; charset=utf-8',
    bytes: new TextEncoder().encode(text),
  });
  await share(channel);
}
