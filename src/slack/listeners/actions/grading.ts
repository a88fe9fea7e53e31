import type { App } from '@slack/bolt';
import { refuseLowering, refuseRaising } from '../../../domain/grading.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { refuseNaming } from '../../../domain/subject.ts';
import { countersignFinding } from '../../../operations/countersign-finding.ts';
import { nameSubject } from '../../../operations/name-subject.ts';
import { lowerGrade, raiseGrade } from '../../../operations/regrade-complaint.ts';
import { actionIds, viewIds } from '../../ids.ts';
import type { Shell } from '../../shell.ts';
import { gradeForm, subjectForm } from '../../views/grading-form.ts';
import { onPress, type Press } from '../press.ts';
import { refreshCaseAndHome } from '../refresh-case.ts';
import { onCaseForm } from '../submission.ts';
import { visit, worded } from '../visit.ts';
import { onForm } from './case.ts';

/** Grading, countersigning, and naming the colleague concerned. */
export function registerGrading(app: App, shell: Shell): void {
  const { context } = shell;
  onForm(
    app,
    shell,
    actionIds.raise,
    (it, { organisation, visitor }) => refuseRaising(organisation, it, visitor.person),
    (_, { reader }) => gradeForm('raise', reader),
  );
  onForm(
    app,
    shell,
    actionIds.lower,
    (it, { organisation, visitor }) => refuseLowering(organisation, it, visitor.person),
    (_, { reader }) => gradeForm('lower', reader),
  );
  onForm(
    app,
    shell,
    actionIds.subject,
    (it, { organisation, visitor }) => refuseNaming(organisation, it, visitor.person),
    (_, { reader }) => subjectForm(reader),
  );
  onPress(app, shell, actionIds.sign, countersign);

  onCaseForm(app, shell, viewIds.raise, async (deed, { values }, { reader }) => {
    const reason = values.text('reason').trim();
    if (reason === '') return { errors: { reason: reader.wording.filing.problems.required } };
    return raiseGrade(context, deed, { reason });
  });
  onCaseForm(app, shell, viewIds.lower, async (deed, { values }, { reader }) => {
    const reason = values.text('reason').trim();
    if (reason === '') return { errors: { reason: reader.wording.filing.problems.required } };
    return lowerGrade(context, deed, { reason });
  });
  onCaseForm(app, shell, viewIds.subject, async (deed, { values }, { reader }) => {
    const subject = values.choice('subject');
    if (subject === null) return { errors: { subject: reader.wording.filing.problems.required } };
    return nameSubject(context, deed, { subject });
  });
}

async function countersign(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const { complaint, mark } = JSON.parse(press.value) as { complaint: string; mark: string };
  const deed = { visitor: here.visitor, complaint, key: press.key };
  const result = await countersignFinding(shell.context, deed, { mark });
  await press.ack();
  if (isRefusal(result)) return press.say(await worded(shell, here, result));
  if (press.view?.callback === viewIds.case) {
    await refreshCaseAndHome(shell, here, complaint, { view_id: press.view.id });
  }
}
