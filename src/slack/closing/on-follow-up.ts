import type { App } from '@slack/bolt';
import { isRefusal } from '../../domain/facts/refusal.ts';
import { fileFollowUp } from '../../operations/closing/file-follow-up.ts';
import { problemTexts } from '../filing/filing-problems.ts';
import { idOf } from '../ids.ts';
import { noticeView } from '../listening/notice-view.ts';
import { onSubmission, readFormMetadata, type Submission } from '../listening/submission.ts';
import { visit, worded } from '../listening/visit.ts';
import type { Shell } from '../shell.ts';

/** A complaint whose window is over is taken up in a new one. */
export function registerFollowUp(app: App, shell: Shell): void {
  onSubmission(app, shell, idOf('followUp'), submit);
}

async function submit(shell: Shell, submission: Submission): Promise<void> {
  const here = await visit(shell, submission.caller);
  const { complaint } = readFormMetadata(submission.metadata);
  const narrative = submission.values.text('narrative').trim();
  if (narrative === '') {
    return submission.refuse({ narrative: here.reader.wording.filing.problems.required });
  }
  const deed = { visitor: here.visitor, complaint, key: submission.key };
  const filed = await fileFollowUp(shell.context, deed, { narrative });
  if (isRefusal(filed)) return submission.refuseAll(await worded(shell, here, filed));
  if ('problems' in filed) {
    return submission.refuseAll(Object.values(problemTexts(filed.problems, here.reader)).join(' '));
  }
  const w = here.reader.wording.closing.followUp;
  await submission.show(noticeView(w.filed(filed.reference, filed.follows), here.reader, w.done));
}
