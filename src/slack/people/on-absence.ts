import type { App } from '@slack/bolt';
import { isRefusal } from '../../domain/facts/refusal.ts';
import { instantAt } from '../../domain/facts/zone.ts';
import { endAbsence, planAbsence } from '../../operations/people/plan-absence.ts';
import { actionIds, viewIds } from '../ids.ts';
import { onPress } from '../listening/press.ts';
import { onSubmission } from '../listening/submission.ts';
import { visit, worded } from '../listening/visit.ts';
import { refreshHome } from '../reading/on-home.ts';
import type { Shell } from '../shell.ts';
import { absenceForm } from './absence-form.ts';

/** "Away until …" from Home, and "I am back". */
export function registerAbsence(app: App, shell: Shell): void {
  onPress(app, shell, actionIds.planAbsence, async (_, press) => {
    await press.ack();
    const { organisation, visitor, reader } = await visit(shell, press.caller);
    const view = absenceForm(organisation, visitor.person, reader);
    const { interactive } = shell.clientsOf(press.caller.workspace);
    await interactive.views.open({ trigger_id: press.trigger, view });
  });

  onPress(app, shell, actionIds.endAbsence, async (_, press) => {
    const here = await visit(shell, press.caller);
    const result = await endAbsence(shell.context, here.visitor, press.value);
    await press.ack();
    if (isRefusal(result)) return press.say(await worded(shell, here, result));
    await refreshHome(shell, press.caller);
  });

  onSubmission(app, shell, viewIds.absence, async (_, submission) => {
    const here = await visit(shell, submission.caller);
    const { organisation, visitor, reader } = here;
    const { values } = submission;
    const date = values.date('until');
    if (date === null) return submission.refuse({ until: reader.wording.filing.problems.required });
    const result = await planAbsence(shell.context, visitor, {
      person: values.choice('person') ?? visitor.person,
      endsAt: instantAt(date, 0, organisation.workspace.timezone),
      substitute: values.choice('substitute'),
    });
    if (isRefusal(result)) return submission.refuseAll(await worded(shell, here, result));
    if (result !== 'planned') {
      const { problems } = reader.wording.absence;
      const field = result.problem === 'not-in-future' ? 'until' : 'substitute';
      return submission.refuse({ [field]: problems[result.problem] });
    }
    await submission.close();
    await refreshHome(shell, submission.caller);
  });
}
