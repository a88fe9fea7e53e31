import type { App } from '@slack/bolt';
import { isRefusal } from '../../domain/facts/refusal.ts';
import { sendFile } from '../../domain/filing/kept-file.ts';
import { perform } from '../../operations/perform.ts';
import { idOf, readButtonValue } from '../ids.ts';
import { noticeView } from '../listening/notice-view.ts';
import { onPress, type Press, show } from '../listening/press.ts';
import { visit, worded } from '../listening/visit.ts';
import { slackError } from '../platform/clients.ts';
import type { Shell } from '../shell.ts';

/** The files of a case are sent to those who may read it. */
export function registerFiles(app: App, shell: Shell): void {
  onPress(app, shell, idOf('sendFile'), send);
}

async function send(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const { complaint, about: file } = readButtonValue(press.value);
  const deed = { visitor: here.visitor, complaint, key: press.key };
  const result = await perform(shell.context, deed, sendFile, { file });
  await press.ack();
  if (isRefusal(result)) return press.say(await worded(shell, here, result));
  const { onItsWay, send: title } = here.reader.wording.files;
  try {
    await show(shell, press, noticeView(onItsWay, here.reader, title));
  } catch (error) {
    // No room for one more modal: the file itself is the answer.
    if (slackError(error) === undefined) throw error;
  }
}
