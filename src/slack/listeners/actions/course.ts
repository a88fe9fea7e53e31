import type { App } from '@slack/bolt';
import type { Case } from '../../../domain/case.ts';
import { refuseUnlessHandler } from '../../../domain/ending.ts';
import {
  refuseUnlessDesk,
  refuseUnlessDeskOrOwner,
  refuseUnlessOwner,
} from '../../../domain/handling-right.ts';
import { refuseStating, sidesToState } from '../../../domain/hearing.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import { refuseFollowUp, refuseReopening } from '../../../domain/reopening.ts';
import { refuseRuling } from '../../../domain/ruling.ts';
import { refuseSecondStage } from '../../../domain/second-stage.ts';
import { refuseSending } from '../../../domain/transfer.ts';
import { refuseReceiving } from '../../../domain/transfer-answer.ts';
import { answerTransfer } from '../../../operations/answer-transfer.ts';
import { actionIds, viewIds } from '../../ids.ts';
import { namesFor } from '../../names.ts';
import type { Shell } from '../../shell.ts';
import {
  cooperateForm,
  followUpForm,
  mergeForm,
  reasonForm,
  ruleForm,
  secondStageForm,
  stateForm,
  transferForm,
} from '../../views/course-forms.ts';
import { onPress, type Press } from '../press.ts';
import { refreshCaseAndHome } from '../refresh-case.ts';
import { type Visit, visit, worded } from '../visit.ts';
import { onForm } from './case.ts';

const mostAlike = 10;

type Rule = (it: Case, here: Visit) => Refusal | undefined;

/** The buttons that send a case elsewhere: to another department, a hearing, an end, a second look. */
export function registerCourseActions(app: App, shell: Shell): void {
  const { context } = shell;
  const open =
    (why: Rule): Rule =>
    (it, here) =>
      stillOpen(it) ?? why(it, here);
  const form = (id: string, why: Rule, formOf: Parameters<typeof onForm>[4]) =>
    onForm(app, shell, id, why, formOf);
  const asking = ({ organisation }: Visit) => ({ organisation, policy: organisation, now: context.now() });

  onPress(app, shell, actionIds.acceptTransfer, accept);
  form(
    actionIds.declineTransfer,
    (it, { organisation, visitor }) => refuseReceiving(organisation, it, visitor.person),
    (_, { reader }) => reasonForm('declineTransfer', reader),
  );
  form(
    actionIds.transfer,
    (it, { organisation, visitor }) => refuseSending(organisation, it, visitor.person),
    (it, { organisation, reader }) => transferForm(it, organisation, reader),
  );
  form(
    actionIds.state,
    (it, { organisation, visitor }) => refuseStating(organisation, it, visitor.person),
    (it, { organisation, reader, visitor }) =>
      stateForm(sidesToState(organisation, it, visitor.person), organisation, reader),
  );
  form(
    actionIds.rule,
    (it, { organisation, visitor }) => refuseRuling(organisation, it, visitor.person),
    async (it, { organisation, reader, visitor }) => {
      const people = it.statements.map(({ statedBy }) => statedBy);
      return ruleForm(
        it,
        organisation,
        await namesFor(context, visitor.workspace, organisation, people),
        reader,
      );
    },
  );
  form(
    actionIds.cooperate,
    (it, { organisation, visitor }) => refuseUnlessOwner(organisation, it.complaint, visitor.person),
    (it, { organisation, reader }) => cooperateForm(it, organisation, reader),
  );
  form(
    actionIds.withdraw,
    open((it, { organisation, visitor }) => refuseUnlessHandler(organisation, it.complaint, visitor.person)),
    (_, { reader }) => reasonForm('withdraw', reader),
  );
  form(
    actionIds.misfile,
    open((it, { organisation, visitor }) => refuseUnlessDesk(organisation, it.complaint, visitor.person)),
    (_, { reader }) => reasonForm('misfile', reader),
  );
  form(
    actionIds.merge,
    open((it, { organisation, visitor }) =>
      refuseUnlessDeskOrOwner(organisation, it.complaint, visitor.person),
    ),
    async (it, { reader }) => {
      const { workspace, contactKey, receipt, id } = it.complaint;
      const alike = await context.store.alike({
        workspace,
        contactKey,
        receipt,
        except: id,
        limit: mostAlike,
      });
      const offered = alike.filter(({ restricted, closedAt }) => !restricted && closedAt === null);
      return mergeForm(
        offered.map(({ reference }) => reference),
        reader,
      );
    },
  );
  form(
    actionIds.reopen,
    (it, here) => refuseReopening(asking(here), it, here.visitor.person),
    (_, { reader }) => reasonForm('reopen', reader),
  );
  form(
    actionIds.followUp,
    (it, here) => refuseFollowUp(asking(here), it, here.visitor.person),
    (_, { reader }) => followUpForm(reader),
  );
  form(
    actionIds.secondStage,
    (it, here) => refuseSecondStage(asking(here), it, here.visitor.person),
    (_, { reader }) => secondStageForm(reader),
  );
}

function stillOpen({ complaint }: Case): Refusal | undefined {
  return complaint.closedAt === null ? undefined : refuse({ code: 'closed' });
}

async function accept(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const deed = { visitor: here.visitor, complaint: press.value, key: press.key };
  const result = await answerTransfer(shell.context, deed, { accepted: true });
  await press.ack();
  if (isRefusal(result)) return press.say(await worded(shell, here, result));
  if (press.view?.callback === viewIds.case) {
    await refreshCaseAndHome(shell, here, press.value, { view_id: press.view.id });
  }
}
