import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { refuseUnlessApproved, waitingApproval } from '../../../domain/approval.ts';
import type { Case } from '../../../domain/case.ts';
import { refuseUnlessDeskOrOwner } from '../../../domain/handling-right.ts';
import { openOffer, optionsOf, toCarryOut } from '../../../domain/offer.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import { proposerOf, refuseUnlessProposer } from '../../../domain/remedy.ts';
import { decideApproval } from '../../../operations/decide-approval.ts';
import { keepPromise } from '../../../operations/keep-promise.ts';
import { likeRemedies } from '../../../operations/propose-remedy.ts';
import { readCase } from '../../../operations/read-case.ts';
import { readApprovalValue } from '../../cards/approval-request.ts';
import { actionIds, viewIds } from '../../ids.ts';
import type { Shell } from '../../shell.ts';
import {
  carriedOutForm,
  choiceForm,
  contactForm,
  declineForm,
  delegateBackForm,
} from '../../views/agreement-forms.ts';
import { keepPromiseForm, promiseForm } from '../../views/promise-forms.ts';
import { remedyForm } from '../../views/remedy-form.ts';
import { onPress, type Press } from '../press.ts';
import { refreshCaseAndHome } from '../refresh-case.ts';
import { type Visit, visit, worded } from '../visit.ts';
import { onForm, policyOf, show } from './case.ts';

/** The buttons around an offer: proposing, approving, choosing, carrying out, promising, logging. */
export function registerAgreementActions(app: App, shell: Shell): void {
  const { context } = shell;
  const deskOrOwner = (it: Case, { organisation, visitor }: Visit) =>
    it.complaint.closedAt !== null
      ? refuse({ code: 'closed' })
      : refuseUnlessDeskOrOwner(organisation, it.complaint, visitor.person);

  onForm(
    app,
    shell,
    actionIds.remedy,
    (it, { organisation, visitor }) => refuseUnlessProposer(organisation, it, visitor.person),
    async (it, { reader }) => {
      const policy = await policyOf(shell, it);
      return remedyForm({ it, policy, like: await likeRemedies(context, it), reader });
    },
  );
  onForm(
    app,
    shell,
    actionIds.choice,
    (it, here) =>
      deskOrOwner(it, here) ??
      (openOffer(it).length === 0 ? refuse({ code: 'nothing-offered' }) : refuseUnlessApproved({ it })),
    (it, { reader }) => choiceForm(it, reader),
  );
  onForm(
    app,
    shell,
    actionIds.carriedOut,
    (it, here) => deskOrOwner(it, here) ?? refuseUnlessApproved({ it }) ?? refuseCarryingOut(it),
    (it, { reader }) => carriedOutForm(it, reader),
  );
  onForm(
    app,
    shell,
    actionIds.delegateBack,
    (it, { organisation, visitor }) =>
      refuseUnlessProposer(organisation, it, visitor.person) ??
      (proposerOf(it) === it.complaint.owner ? refuse({ code: 'nothing-to-delegate' }) : undefined),
    (_, { reader }) => delegateBackForm(reader),
  );
  const open = (it: Case) => (it.complaint.closedAt === null ? undefined : refuse({ code: 'closed' }));
  onForm(app, shell, actionIds.contact, open, (_, { reader }) => contactForm(reader));
  onForm(app, shell, actionIds.promise, open, (_, { reader }) => promiseForm(reader));

  onPress(app, shell, actionIds.approve, approve);
  onPress(app, shell, actionIds.decline, openDecline);
  onPress(app, shell, actionIds.logPromise, openPromise);
  onPress(app, shell, actionIds.keepPromise, keep);
}

function refuseCarryingOut(it: Case): Refusal | undefined {
  if (optionsOf(it).length > 1) return refuse({ code: 'choice-open' });
  return toCarryOut(it).length === 0 ? refuse({ code: 'nothing-to-carry-out' }) : undefined;
}

async function approve(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const { complaint, approval } = readApprovalValue(press.value);
  const deed = { visitor: here.visitor, complaint, key: press.key };
  const verdict = { approval, approved: true, reason: null };
  const result = await decideApproval(shell.context, deed, verdict);
  await press.ack();
  if (isRefusal(result)) return press.say(await worded(shell, here, result));
  if (press.view?.callback === viewIds.case) {
    return refreshCaseAndHome(shell, here, complaint, { view_id: press.view.id });
  }
  await press.say(here.reader.wording.agreements.approval.approved);
}

/** The form says why not; it knows which request it answers. */
async function openDecline(shell: Shell, press: Press): Promise<void> {
  const { complaint, approval } = readApprovalValue(press.value);
  await openAbout(shell, press, complaint, { approval }, (it) => {
    if (waitingApproval(it)?.id !== approval) return refuse({ code: 'approval-outdated' });
    return (here) => declineForm(here.reader);
  });
}

/** From the offer under a message: the form begins with what its author wrote. */
async function openPromise(shell: Shell, press: Press): Promise<void> {
  const [complaint = '', note = ''] = press.value.split(':');
  const notes = await shell.context.store.notes(press.caller.workspace, complaint);
  const said = notes.find(({ id }) => id === note)?.text;
  await openAbout(shell, press, complaint, { note }, () => (here) => promiseForm(here.reader, said));
}

/** In a message the button names its promise; in the case a form asks which. */
async function keep(shell: Shell, press: Press): Promise<void> {
  const [complaint = '', promise] = press.value.split(':');
  if (promise === undefined) {
    return openAbout(shell, press, complaint, {}, (it) =>
      it.promises.some(({ keptAt }) => keptAt === null)
        ? (here) => keepPromiseForm(it, here.reader)
        : refuse({ code: 'promise-kept-already' }),
    );
  }
  const here = await visit(shell, press.caller);
  const deed = { visitor: here.visitor, complaint, key: press.key };
  const result = await keepPromise(shell.context, deed, promise);
  await press.ack();
  const { done } = here.reader.wording.agreements.promise;
  await press.say(isRefusal(result) ? await worded(shell, here, result) : done);
}

/** Opens a form about a case for those who may read it. `more` goes with the form. */
async function openAbout(
  shell: Shell,
  press: Press,
  complaint: string,
  more: Record<string, string>,
  choose: (it: Case) => Refusal | ((here: Visit) => ModalView),
): Promise<void> {
  const here = await visit(shell, press.caller);
  const it = await readCase(shell.context, here.visitor, { complaint });
  const chosen = isRefusal(it) ? it : choose(it);
  await press.ack();
  if (isRefusal(chosen)) return press.say(await worded(shell, here, chosen));
  const parent = press.view?.callback === viewIds.case ? press.view.id : undefined;
  const metadata = { complaint, parent, ...more };
  await show(shell, press, { ...chosen(here), private_metadata: JSON.stringify(metadata) });
}
