import type { App } from '@slack/bolt';
import { checkers } from '../../../domain/correction.ts';
import { refuseUnlessDeskOrOwner } from '../../../domain/handling-right.ts';
import { includesPerson } from '../../../domain/people.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { checkCorrection } from '../../../operations/check-correction.ts';
import { finishCorrection } from '../../../operations/finish-correction.ts';
import { planCorrection } from '../../../operations/plan-correction.ts';
import { readCase } from '../../../operations/read-case.ts';
import { actionIds, viewIds } from '../../ids.ts';
import type { Shell } from '../../shell.ts';
import { correctionCheckForm, correctionForm } from '../../views/correction-form.ts';
import { onPress, type Press } from '../press.ts';
import { refreshCaseAndHome } from '../refresh-case.ts';
import { onCaseForm } from '../submission.ts';
import { visit, worded } from '../visit.ts';
import { onForm } from './case.ts';

interface Which {
  complaint: string;
  action: string;
}

/** Corrective actions: planned in the case, finished there or in the message, checked for their effect. */
export function registerCorrections(app: App, shell: Shell): void {
  const { context } = shell;
  onForm(
    app,
    shell,
    actionIds.correction,
    (it, { organisation, visitor }) => refuseUnlessDeskOrOwner(organisation, it.complaint, visitor.person),
    (it, { reader }) =>
      correctionForm(it.correctiveActions.length === 0 ? it.lesson?.countermeasure : undefined, reader),
  );
  onPress(app, shell, actionIds.finishCorrection, finish);
  onPress(app, shell, actionIds.checkCorrection, openCheck);

  onCaseForm(app, shell, viewIds.correction, async (deed, { values }, { reader }) => {
    const { required } = reader.wording.filing.problems;
    const text = values.text('text').trim();
    const owner = values.choice('person');
    if (text === '') return wanting('text', required);
    if (owner === null) return wanting('person', required);
    return planCorrection(context, deed, { text, owner, dueOn: values.date('dueOn') });
  });
  onCaseForm(app, shell, viewIds.checkCorrection, async (deed, { values, metadata }, { reader }) => {
    const { required } = reader.wording.filing.problems;
    const effective = values.choice('effective');
    const effect = values.text('effect').trim();
    if (effective === null) return wanting('effective', required);
    if (effect === '') return wanting('effect', required);
    const { action } = JSON.parse(metadata) as Which;
    return checkCorrection(context, deed, { id: action, effective: effective === 'yes', effect });
  });
}

async function finish(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const { complaint, action } = JSON.parse(press.value) as Which;
  const deed = { visitor: here.visitor, complaint, key: press.key };
  const result = await finishCorrection(shell.context, deed, action);
  await press.ack();
  if (isRefusal(result)) return press.say(await worded(shell, here, result));
  if (press.view?.callback === viewIds.case) {
    return refreshCaseAndHome(shell, here, complaint, { view_id: press.view.id });
  }
  await press.say(here.reader.wording.case.done.title);
}

async function openCheck(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const { complaint, action: id } = JSON.parse(press.value) as Which;
  const it = await readCase(shell.context, here.visitor, { complaint });
  await press.ack();
  if (isRefusal(it)) return press.say(await worded(shell, here, it));
  const action = it.correctiveActions.find((each) => each.id === id);
  if (action === undefined) return press.say(here.reader.wording.refusals['step-changed']);
  const who = checkers(here.organisation, it.complaint, action);
  if (!includesPerson(here.organisation, who, here.visitor.person)) {
    return press.say(await worded(shell, here, refuse({ code: 'may-not-check', who })));
  }
  const parent = press.view?.callback === viewIds.case ? press.view.id : undefined;
  const view = {
    ...correctionCheckForm(here.reader),
    private_metadata: JSON.stringify({ complaint, action: id, ...(parent === undefined ? {} : { parent }) }),
  };
  const { interactive } = shell.clientsOf(press.caller.workspace);
  const target = { trigger_id: press.trigger, view };
  if (press.view === undefined) await interactive.views.open(target);
  else await interactive.views.push(target);
}

function wanting(field: string, required: string): { errors: Record<string, string> } {
  return { errors: { [field]: required } };
}
