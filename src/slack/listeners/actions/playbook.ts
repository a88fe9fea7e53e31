import type { App } from '@slack/bolt';
import { isRefusal } from '../../../domain/refusal.ts';
import { otherPlaybooks, refuseWorking, type StepMark } from '../../../domain/step.ts';
import { choosePlaybook } from '../../../operations/choose-playbook.ts';
import { markStep } from '../../../operations/mark-step.ts';
import { readCase } from '../../../operations/read-case.ts';
import { actionIds, viewIds } from '../../ids.ts';
import type { Shell } from '../../shell.ts';
import { noticeView } from '../../views/notice.ts';
import { playbookForm } from '../../views/playbook-form.ts';
import { onPress, type Press } from '../press.ts';
import { refreshCase } from '../refresh-case.ts';
import { formMetadata, onCaseForm } from '../submission.ts';
import { visit, worded } from '../visit.ts';

/** Steps are ticked in the thread and in the case; another playbook is chosen in the case. */
export function registerPlaybooks(app: App, shell: Shell): void {
  onPress(app, shell, actionIds.step, tick);
  onPress(app, shell, actionIds.playbook, openForm);
  onCaseForm(app, shell, viewIds.playbook, async (deed, { values }, { reader }) => {
    const chosen = values.choice('playbook');
    if (chosen === null) return { errors: { playbook: reader.wording.filing.problems.required } };
    return choosePlaybook(shell.context, deed, chosen);
  });
}

async function tick(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const { complaint, ...which } = JSON.parse(press.value) as StepMark & { complaint: string };
  const deed = { visitor: here.visitor, complaint, key: press.key };
  const result = await markStep(shell.context, deed, which);
  await press.ack();
  if (isRefusal(result)) return press.say(await worded(shell, here, result));
  if (press.view?.callback === viewIds.case) {
    await refreshCase(shell, here, complaint, { view_id: press.view.id });
  }
}

async function openForm(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const { organisation, visitor, reader } = here;
  const it = await readCase(shell.context, visitor, { complaint: press.value });
  await press.ack();
  if (isRefusal(it)) return press.say(await worded(shell, here, it));
  const refusal = refuseWorking({ it, organisation, actor: visitor.person });
  if (refusal !== undefined) return press.say(await worded(shell, here, refusal));
  const others = otherPlaybooks({ it, organisation, playbooks: shell.context.playbooks });
  const parent = press.view?.callback === viewIds.case ? press.view.id : undefined;
  const { title, none } = reader.wording.playbook.choose;
  const view =
    others.length === 0
      ? noticeView(none, reader, title)
      : {
          ...playbookForm(others, reader),
          private_metadata: formMetadata({ complaint: press.value, parent }),
        };
  const { interactive } = shell.clientsOf(press.caller.workspace);
  const target = { trigger_id: press.trigger, view };
  if (press.view === undefined) await interactive.views.open(target);
  else await interactive.views.push(target);
}
