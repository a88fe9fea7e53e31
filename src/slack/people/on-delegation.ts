import type { App } from '@slack/bolt';
import { parseAmount } from '../../domain/facts/money.ts';
import { isRefusal } from '../../domain/facts/refusal.ts';
import { instantAt } from '../../domain/facts/zone.ts';
import { type DelegationPlan, refuseDelegating } from '../../domain/people/delegation.ts';
import { delegateApproval, endDelegation } from '../../operations/people/delegate-approval.ts';
import { readDelegations } from '../../operations/people/read-delegations.ts';
import { actionIds, viewIds } from '../ids.ts';
import { onPress, show } from '../listening/press.ts';
import { onSubmission, type Submission } from '../listening/submission.ts';
import { type Visit, visit, worded } from '../listening/visit.ts';
import type { Shell } from '../shell.ts';
import { delegationForm } from './delegation-form.ts';

const dayMinutes = 24 * 60;

/** "Let somebody else approve": up to an amount, from one day until the end of another. */
export function registerDelegation(app: App, shell: Shell): void {
  onPress(app, shell, actionIds.delegation, async (_, press) => {
    await press.ack();
    const here = await visit(shell, press.caller);
    const refusal = refuseDelegating(here.organisation, here.visitor.person);
    if (refusal !== undefined) return press.say(await worded(shell, here, refusal));
    await show(shell, press, await formFor(shell, here));
  });

  onPress(app, shell, actionIds.endDelegation, async (_, press) => {
    await press.ack();
    const here = await visit(shell, press.caller);
    await endDelegation(shell.context, here.visitor, press.value);
    if (press.view === undefined) return;
    const { interactive } = shell.clientsOf(press.caller.workspace);
    await interactive.views.update({ view_id: press.view.id, view: await formFor(shell, here) });
  });

  onSubmission(app, shell, viewIds.delegation, async (_, submission) => {
    const here = await visit(shell, submission.caller);
    const plan = readPlan(submission, here);
    if (plan.errors !== undefined) return submission.refuse(plan.errors);
    const result = await delegateApproval(shell.context, here.visitor, plan, submission.key);
    if (isRefusal(result)) return submission.refuseAll(await worded(shell, here, result));
    if (result === 'delegated') return submission.close();
    const { problem } = result;
    const field = { currency: 'currency', 'ends-before': 'until', 'not-in-future': 'until' }[
      problem as string
    ];
    const text = here.reader.wording.agreements.delegation.problem[problem];
    await submission.refuse({ [field ?? 'receiver']: text });
  });
}

async function formFor(shell: Shell, { visitor, organisation, reader }: Visit) {
  const given = await readDelegations(shell.context, visitor);
  return delegationForm({ organisation, given, reader, now: shell.context.now() });
}

function readPlan(
  { values }: Submission,
  { organisation, reader }: Visit,
): (DelegationPlan & { errors?: undefined }) | { errors: Record<string, string> } {
  const { problems } = reader.wording.filing;
  const { currency: own, timezone } = organisation.workspace;
  const currency = values.choice('currency') ?? own;
  const parsed = parseAmount(values.text('upTo'), currency);
  const [receiver, from, until] = [values.choice('receiver'), values.date('from'), values.date('until')];
  const errors: Record<string, string> = {
    ...(receiver === null ? { receiver: problems.required } : {}),
    ...('problem' in parsed ? { upTo: problems.amount[parsed.problem] } : {}),
    ...(from === null ? { from: problems.required } : {}),
    ...(until === null ? { until: problems.required } : {}),
  };
  if (receiver === null || from === null || until === null || 'problem' in parsed) return { errors };
  return {
    receiver,
    upTo: parsed.amount,
    currency,
    startsAt: instantAt(from, 0, timezone),
    endsAt: instantAt(until, dayMinutes, timezone),
  };
}
