import type { App } from '@slack/bolt';
import { refuseErasing } from '../../domain/kept-file.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { eraseFile } from '../../operations/erase-file.ts';
import { sendFile } from '../../operations/send-file.ts';
import { slackError } from '../clients.ts';
import { actionIds, viewIds } from '../ids.ts';
import type { Shell } from '../shell.ts';
import { eraseForm, readFileValue } from '../views/case-files.ts';
import { noticeView } from '../views/notice.ts';
import { onForm, show } from './actions/case.ts';
import { onPress, type Press } from './press.ts';
import { onCaseForm } from './submission.ts';
import { visit, worded } from './visit.ts';

/** The files of a case: sent to those who may read it, erased by the few who may. */
export function registerFiles(app: App, shell: Shell): void {
  onPress(app, shell, actionIds.sendFile, send);
  onForm(
    app,
    shell,
    actionIds.eraseFile,
    (it, { organisation, visitor }) => refuseErasing(organisation, it, visitor.person),
    (it, { reader }) => eraseForm(it, reader),
    { merged: 'too' },
  );
  onCaseForm(app, shell, viewIds.eraseFile, async (deed, { values }, { reader }) => {
    const { required } = reader.wording.filing.problems;
    const reason = values.text('reason').trim();
    const missing: Record<string, string> = {
      ...(reason === '' ? { reason: required } : {}),
      ...(values.choices('sure').includes('yes') ? {} : { sure: required }),
    };
    if (Object.keys(missing).length > 0) return { errors: missing };
    return eraseFile(shell.context, deed, { file: values.choice('file') ?? '', reason });
  });
}

async function send(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const { complaint, file } = readFileValue(press.value);
  const deed = { visitor: here.visitor, complaint, key: press.key };
  const result = await sendFile(shell.context, deed, { file });
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
