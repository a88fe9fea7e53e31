import type { ModalView } from '@slack/types';
import { slackError } from '../platform/clients.ts';
import type { Shell } from '../shell.ts';
import type { Press } from './press.ts';

/** Of two quick choices the later one wins; a form that was closed meanwhile needs nothing. */
export async function redraw(
  shell: Shell,
  press: Press,
  { id, hash }: { id: string; hash: string },
  view: ModalView,
) {
  const { interactive } = shell.clientsOf(press.caller.workspace);
  try {
    await interactive.views.update({ view_id: id, hash, view });
  } catch (error) {
    const code = slackError(error);
    if (code === 'hash_conflict') await interactive.views.update({ view_id: id, view });
    else if (code !== 'not_found') throw error;
  }
}
