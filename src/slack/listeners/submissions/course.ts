import type { App } from '@slack/bolt';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import type { Deed, Done } from '../../../operations/act.ts';
import { addCooperation } from '../../../operations/add-cooperation.ts';
import { answerTransfer } from '../../../operations/answer-transfer.ts';
import { fileFollowUp } from '../../../operations/file-follow-up.ts';
import { mergeComplaint } from '../../../operations/merge-complaint.ts';
import { misfileComplaint } from '../../../operations/misfile-complaint.ts';
import { openSecondStage } from '../../../operations/open-second-stage.ts';
import { reopenComplaint } from '../../../operations/reopen-complaint.ts';
import { ruleHearing } from '../../../operations/rule-hearing.ts';
import { stateCase } from '../../../operations/state-case.ts';
import { transferComplaint } from '../../../operations/transfer-complaint.ts';
import { withdrawComplaint } from '../../../operations/withdraw-complaint.ts';
import type { Values } from '../../form-values.ts';
import { viewIds } from '../../ids.ts';
import type { Reader } from '../../reader.ts';
import type { Shell } from '../../shell.ts';
import { problemTexts } from '../../views/filing.ts';
import { noticeView } from '../../views/notice.ts';
import { onCaseForm, onSubmission, readFormMetadata } from '../submission.ts';
import { visit, worded } from '../visit.ts';

type Answer = Promise<Done | Refusal | { errors: Record<string, string> }>;

/** The forms that send a case elsewhere. Each asks for a reason. */
export function registerCourseForms(app: App, shell: Shell): void {
  const { context } = shell;

  onWords('transfer', 'reason', (deed, reason, values) =>
    transferComplaint(context, deed, { to: values.choice('to') ?? '', reason }),
  );
  onWords('declineTransfer', 'reason', (deed, reason) =>
    answerTransfer(context, deed, { accepted: false, reason }),
  );
  onWords('state', 'text', (deed, text, values) =>
    stateCase(context, deed, { department: values.choice('department') ?? '', text }),
  );
  onWords('rule', 'reasons', (deed, reasons, values) =>
    ruleHearing(context, deed, { department: values.choice('department') ?? '', reasons }),
  );
  onWords('cooperate', 'task', (deed, task, values) =>
    addCooperation(context, deed, { department: values.choice('department') ?? '', task }),
  );
  onWords('withdraw', 'reason', (deed, reason) => withdrawComplaint(context, deed, { reason }));
  onWords('misfile', 'reason', (deed, reason) => misfileComplaint(context, deed, { reason }));
  onWords('reopen', 'reason', (deed, reason) => reopenComplaint(context, deed, { reason }));

  onCaseForm(app, shell, viewIds.secondStage, (deed, { values }) => {
    const words = values.text('words').trim();
    return openSecondStage(context, deed, { words: words === '' ? null : words });
  });

  onCaseForm(app, shell, viewIds.merge, async (deed, { values }, { reader }): Answer => {
    const typed = values.text('reference').trim().toUpperCase();
    const into = typed === '' ? values.choice('alike') : typed;
    if (into === null) return { errors: { reference: reader.wording.course.merge.needed } };
    return mergeComplaint(context, deed, { into });
  });

  onSubmission(app, shell, viewIds.followUp, async (_, submission) => {
    const here = await visit(shell, submission.caller);
    const { complaint } = readFormMetadata(submission.metadata);
    const narrative = submission.values.text('narrative').trim();
    if (narrative === '')
      return submission.refuse({ narrative: here.reader.wording.filing.problems.required });
    const deed = { visitor: here.visitor, complaint, key: submission.key };
    const filed = await fileFollowUp(context, deed, { narrative });
    if (isRefusal(filed)) return submission.refuseAll(await worded(shell, here, filed));
    if ('problems' in filed) {
      return submission.refuseAll(Object.values(problemTexts(filed.problems, here.reader)).join(' '));
    }
    const w = here.reader.wording.course.followUp;
    await submission.show(noticeView(w.filed(filed.reference, filed.follows), here.reader, w.done));
  });

  /** A form whose one text must say something. */
  function onWords(
    form: Exclude<keyof typeof viewIds, 'secondStage' | 'merge' | 'followUp'>,
    field: string,
    perform: (deed: Deed, words: string, values: Values, reader: Reader) => Answer,
  ): void {
    onCaseForm(app, shell, viewIds[form], async (deed, { values }, { reader }): Answer => {
      const words = values.text(field).trim();
      if (words === '') return { errors: { [field]: reader.wording.filing.problems.required } };
      return perform(deed, words, values, reader);
    });
  }
}
