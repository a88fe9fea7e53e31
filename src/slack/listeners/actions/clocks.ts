import type { App } from '@slack/bolt';
import {
  extendable,
  extendableClocks,
  extensionProblem,
  refuseExtension,
} from '../../../domain/extension.ts';
import { pauseProblem, refusePause } from '../../../domain/pause.ts';
import { awaited } from '../../../domain/records.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { instantAt } from '../../../domain/zone.ts';
import { acknowledgeComplaint } from '../../../operations/acknowledge-complaint.ts';
import { acknowledgeJoining } from '../../../operations/acknowledge-escalation.ts';
import { extendDeadline } from '../../../operations/extend-deadline.ts';
import { pauseComplaint } from '../../../operations/pause-complaint.ts';
import { readCase } from '../../../operations/read-case.ts';
import { resumeComplaint } from '../../../operations/resume-complaint.ts';
import { oneOf, type Values } from '../../form-values.ts';
import { actionIds, viewIds } from '../../ids.ts';
import type { Reader } from '../../reader.ts';
import type { Shell } from '../../shell.ts';
import { extensionForm, pauseForm } from '../../views/clock-forms.ts';
import { clockReceiptModal } from '../commands/clocks.ts';
import { onPress } from '../press.ts';
import { refreshCaseAndHome } from '../refresh-case.ts';
import { onCaseForm } from '../submission.ts';
import { visit, worded } from '../visit.ts';
import { onForm, show } from './case.ts';

/** The clocks of a case: told the complainant, seen an escalation, waiting, going on, a later deadline. */
export function registerClocks(app: App, shell: Shell): void {
  const { context } = shell;
  onDeed(app, shell, actionIds.acknowledge, acknowledgeComplaint);
  onDeed(app, shell, actionIds.follow, acknowledgeJoining);
  onDeed(app, shell, actionIds.resume, resumeComplaint);
  onPress(app, shell, actionIds.clockReceipt, async (_, press) => {
    await press.ack();
    const view = await clockReceiptModal(shell, await visit(shell, press.caller), press.value);
    await show(shell, press, view);
  });
  onForm(
    app,
    shell,
    actionIds.pause,
    (it, { organisation, visitor }) => refusePause({ it, organisation, actor: visitor.person }),
    (_, { reader }) => pauseForm(context.now(), reader),
  );
  onForm(
    app,
    shell,
    actionIds.extend,
    (it, { organisation, visitor }) =>
      refuseExtension({ it, organisation, actor: visitor.person, now: context.now() }),
    (it, { reader }) => extensionForm(it, context.now(), reader),
  );

  onCaseForm(app, shell, viewIds.pause, async (deed, { values }, { reader }) => {
    const errors = blanks(values, ['reason'], reader);
    const expiresAt = momentOf(values, reader);
    const problem = expiresAt === null ? undefined : pauseProblem(expiresAt, context.now());
    if (expiresAt === null) errors.date = reader.wording.filing.problems.required;
    if (problem !== undefined) errors.date = reader.wording.clocks.pause.problem[problem];
    if (expiresAt === null || Object.keys(errors).length > 0) return { errors };
    const waitingFor = oneOf(awaited, values.choice('waitingFor')) ?? 'complainant';
    return pauseComplaint(context, deed, { waitingFor, reason: values.text('reason').trim(), expiresAt });
  });

  onCaseForm(app, shell, viewIds.extend, async (deed, { values }, { reader, visitor }) => {
    const errors = blanks(values, ['reason', 'told'], reader);
    const clock = oneOf(extendableClocks, values.choice('clock')) ?? 'response';
    const to = momentOf(values, reader);
    const it = await readCase(context, visitor, { complaint: deed.complaint });
    if (isRefusal(it)) return it;
    const present = extendable(it, context.now()).find((deadline) => deadline.clock === clock);
    const problem = to === null || present === undefined ? undefined : extensionProblem(present.dueAt, to);
    if (to === null) errors.date = reader.wording.filing.problems.required;
    if (problem !== undefined) errors.date = reader.wording.clocks.extension.problem[problem];
    if (to === null || Object.keys(errors).length > 0) return { errors };
    const text = (name: string) => values.text(name).trim();
    return extendDeadline(context, deed, { clock, to, reason: text('reason'), told: text('told') });
  });
}

type Operation = typeof resumeComplaint;

/** Commit first, then ack: the thread tells everybody. */
function onDeed(app: App, shell: Shell, id: string, perform: Operation): void {
  onPress(app, shell, id, async (_, press) => {
    const here = await visit(shell, press.caller);
    const deed = { visitor: here.visitor, complaint: press.value, key: press.key };
    const result = await perform(shell.context, deed);
    await press.ack();
    if (isRefusal(result)) return press.say(await worded(shell, here, result));
    if (press.view?.callback === viewIds.case) {
      await refreshCaseAndHome(shell, here, press.value, { view_id: press.view.id });
    }
  });
}

/** The chosen date and time, in the zone of whoever chose them. */
function momentOf(values: Values, reader: Reader): number | null {
  const date = values.date('date');
  if (date === null) return null;
  const [hour = 0, minute = 0] = (values.time('time') ?? '17:00').split(':').map(Number);
  return instantAt(date, hour * 60 + minute, reader.timezone);
}

function blanks(values: Values, names: readonly string[], reader: Reader): Record<string, string> {
  const { required } = reader.wording.filing.problems;
  return Object.fromEntries(
    names.filter((name) => values.text(name).trim() === '').map((name) => [name, required]),
  );
}
