import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { refuseUnlessApproved } from '../../../domain/approval.ts';
import { refuseCallback } from '../../../domain/callback-right.ts';
import type { Case } from '../../../domain/case.ts';
import { heirs } from '../../../domain/claim.ts';
import { mayBeDelegated, refuseDelegatingClaim } from '../../../domain/claim-delegation.ts';
import { closingNeeds } from '../../../domain/closure.ts';
import { refuseMerged } from '../../../domain/ending.ts';
import { refuseUnlessDeskOrOwner, refuseUnlessOwner } from '../../../domain/handling-right.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import { openPoints } from '../../../domain/response.ts';
import { refuseUnsigned } from '../../../domain/signature.ts';
import { refuseOpenSteps } from '../../../domain/step.ts';
import { claimComplaint } from '../../../operations/claim-complaint.ts';
import { closeComplaint } from '../../../operations/close-complaint.ts';
import { readCase } from '../../../operations/read-case.ts';
import { composeLetter } from '../../cards/letter.ts';
import { actionIds, viewIds } from '../../ids.ts';
import { namesFor } from '../../names.ts';
import type { Shell } from '../../shell.ts';
import {
  callbackForm,
  closeForm,
  delegateClaimForm,
  findingForm,
  handOverForm,
  releaseForm,
  responseForm,
} from '../../views/action-forms.ts';
import { digestModal } from '../commands/complaint.ts';
import { onPress, type Press } from '../press.ts';
import { composeCase, refreshCase, refreshCaseAndHome } from '../refresh-case.ts';
import { formMetadata } from '../submission.ts';
import { type Visit, visit, worded } from '../visit.ts';

/** The buttons of a case: on its card, in its thread, in messages and in the case itself. */
export function registerCaseActions(app: App, shell: Shell): void {
  onPress(app, shell, actionIds.claim, claim);
  onPress(app, shell, actionIds.openCase, openCase);
  onPress(app, shell, actionIds.refreshCase, async (_, press) => {
    await press.ack();
    const here = await visit(shell, press.caller);
    if (press.view !== undefined) await refreshCase(shell, here, press.value, { view_id: press.view.id });
  });
  onPress(app, shell, actionIds.sameLesson, closeAlike);
  onPress(app, shell, actionIds.showDigest, async (_, press) => {
    await press.ack();
    await show(shell, press, await digestModal(shell, await visit(shell, press.caller)));
  });

  const owner = (it: Case, { organisation, visitor }: Visit) =>
    refuseUnlessOwner(organisation, it.complaint, visitor.person);
  const deskOrOwner = (it: Case, { organisation, visitor }: Visit) =>
    it.complaint.closedAt !== null
      ? refuse({ code: 'closed' })
      : refuseUnlessDeskOrOwner(organisation, it.complaint, visitor.person);

  onForm(app, shell, actionIds.finding, owner, (it, { reader }) => findingForm(it, reader));
  onForm(
    app,
    shell,
    actionIds.response,
    (it, here) => {
      const numbers = openPoints(it);
      if (it.complaint.respondedAt !== null) return refuse({ code: 'answered-already' });
      const { organisation } = here;
      const { playbooks } = shell.context;
      return (
        owner(it, here) ??
        (numbers.length > 0
          ? refuse({ code: 'points-open', numbers })
          : (refuseUnsigned(organisation, it) ??
            refuseOpenSteps({ it, organisation, playbooks }) ??
            refuseUnlessApproved({ it })))
      );
    },
    async (it, { reader, organisation }) => {
      const policy = await policyOf(shell, it);
      const { language } = organisation.workspace;
      const newest = it.compositions.at(-1)?.text;
      return responseForm(reader, newest ?? composeLetter(it, { organisation, policy }, language));
    },
  );
  onForm(
    app,
    shell,
    actionIds.callback,
    (it, { organisation, visitor }) => {
      if (it.complaint.calledBackAt !== null) return refuse({ code: 'called-back-already' });
      if (it.complaint.respondedAt === null) return refuse({ code: 'nothing-to-call-about' });
      return refuseCallback(organisation, it.complaint, visitor.person);
    },
    (it, { reader }) => callbackForm(it, reader),
  );
  onForm(
    app,
    shell,
    actionIds.close,
    (it, here) => {
      const missing = closingNeeds(it);
      return (
        deskOrOwner(it, here) ?? (missing.length > 0 ? refuse({ code: 'close-needs', missing }) : undefined)
      );
    },
    async (it, { reader, visitor }) => {
      const earlier = await shell.context.store.recentLessons(visitor.workspace, { limit: 1 });
      return closeForm(it, reader, earlier.length > 0);
    },
  );
  onForm(app, shell, actionIds.release, deskOrOwner, (_, { reader }) => releaseForm(reader));
  onForm(
    app,
    shell,
    actionIds.handOver,
    (it, here) => {
      const people = heirs(askedBy(it, here));
      return (
        deskOrOwner(it, here) ??
        (people.length === 0 ? refuse({ code: 'hand-over-to-whom', who: [] }) : undefined)
      );
    },
    async (it, here) => {
      const { organisation, reader, visitor } = here;
      const people = heirs(askedBy(it, here));
      return handOverForm(
        people,
        await namesFor(shell.context, visitor.workspace, organisation, people),
        reader,
      );
    },
  );
  onForm(
    app,
    shell,
    actionIds.delegateClaim,
    (it, here) => {
      const asked = askedBy(it, here);
      return (
        refuseDelegatingClaim(asked) ??
        (mayBeDelegated(asked).length === 0 ? refuse({ code: 'delegate-to-whom', who: [] }) : undefined)
      );
    },
    async (it, here) => {
      const { organisation, reader, visitor } = here;
      const people = mayBeDelegated(askedBy(it, here));
      const names = await namesFor(shell.context, visitor.workspace, organisation, people);
      return delegateClaimForm(people, names, reader);
    },
  );
}

function askedBy(it: Case, { organisation, visitor }: Visit) {
  return { it, organisation, actor: visitor.person };
}

/** The same lesson as an earlier complaint's: nothing to fill in. */
async function closeAlike(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const [complaint = '', sameAs = ''] = press.value.split(':');
  const deed = { visitor: here.visitor, complaint, key: press.key };
  const result = await closeComplaint(shell.context, deed, { sameAs });
  await press.ack();
  await press.say(
    isRefusal(result) ? await worded(shell, here, result) : here.reader.wording.case.done.closed,
  );
}

/** The policy version that the complaint started with. */
export async function policyOf(shell: Shell, { complaint }: Case): Promise<Organisation> {
  return (await shell.context.policies.of(complaint.workspace, complaint.policyVersion)).organisation;
}

/** Commit first, then ack: the card and the thread tell everybody, the loser is told who has it. */
async function claim(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const deed = { visitor: here.visitor, complaint: press.value, key: press.key };
  const result = await claimComplaint(shell.context, deed);
  await press.ack();
  if (isRefusal(result)) {
    const mine = result.code === 'claimed-already' && result.by === here.visitor.person;
    return press.say(mine ? here.reader.wording.case.done.claimed : await worded(shell, here, result));
  }
  if (press.view?.callback !== viewIds.case) return;
  await refreshCaseAndHome(shell, here, press.value, { view_id: press.view.id });
}

async function openCase(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const composed = await composeCase(shell, here, { complaint: press.value }, press.key);
  await press.ack();
  if (isRefusal(composed)) return press.say(await worded(shell, here, composed));
  await show(shell, press, composed);
}

export function onForm(
  app: App,
  shell: Shell,
  id: string,
  why: (it: Case, here: Visit) => Refusal | undefined,
  formOf: (it: Case, here: Visit) => ModalView | Promise<ModalView>,
  /** What is done to a merged complaint itself, although it goes on elsewhere. */
  { merged = 'refused' }: { merged?: 'refused' | 'too' } = {},
): void {
  onPress(app, shell, id, async (_, press) => {
    const here = await visit(shell, press.caller);
    const it = await readCase(shell.context, here.visitor, { complaint: press.value });
    const gone = isRefusal(it) || merged === 'too' ? undefined : refuseMerged(it.complaint);
    const refusal = isRefusal(it) ? it : (gone ?? why(it, here));
    await press.ack();
    if (refusal !== undefined || isRefusal(it))
      return press.say(await worded(shell, here, refusal as Refusal));
    const parent = press.view?.callback === viewIds.case ? press.view.id : undefined;
    const form = await formOf(it, here);
    // What a form says of itself there is the mark of what it shows.
    const metadata = formMetadata({ complaint: press.value, parent, mark: form.private_metadata });
    await show(shell, press, { ...form, private_metadata: metadata });
  });
}

/** On top of the modal that the button stood in, or as the first one. */
export async function show(shell: Shell, press: Press, view: ModalView): Promise<void> {
  const { interactive } = shell.clientsOf(press.caller.workspace);
  const target = { trigger_id: press.trigger, view };
  if (press.view === undefined) await interactive.views.open(target);
  else await interactive.views.push(target);
}
