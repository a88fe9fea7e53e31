import { waitingApproval } from '../../domain/answering/approval.ts';
import { decideApproval } from '../../domain/answering/approval-verdict.ts';
import { confirmCarriedOut } from '../../domain/answering/carried-out.ts';
import {
  countersign,
  findingMark,
  missingCountersignatures,
  signers,
} from '../../domain/answering/countersignature.ts';
import { signatories } from '../../domain/answering/finding-records.ts';
import { toCarryOut } from '../../domain/answering/offer.ts';
import { giveResponse } from '../../domain/answering/response.ts';
import { markStep } from '../../domain/answering/step.ts';
import { recordCallback } from '../../domain/closing/callback.ts';
import { openSteps, playbooksOf } from '../../domain/facts/playbook.ts';
import { isRefusal, type Refusal } from '../../domain/facts/refusal.ts';
import { emptyForm } from '../../domain/filing/filing-form.ts';
import { claim } from '../../domain/routing/claim.ts';
import type { Deed, Done } from '../../operations/act.ts';
import { proposeRemedy } from '../../operations/answering/propose-remedy.ts';
import { recordFinding } from '../../operations/answering/record-finding.ts';
import { closeComplaint } from '../../operations/closing/close-complaint.ts';
import type { Context } from '../../operations/context.ts';
import { fileComplaint } from '../../operations/filing/file-complaint.ts';
import { perform } from '../../operations/perform.ts';
import type { Visitor } from '../../operations/visitor.ts';
import type { LocalSlack } from '../local-slack/local-slack.ts';
import type { Step, Story } from './story.ts';

/** Where the stories happen. */
export interface Scene {
  context: Context;
  slack: LocalSlack;
  workspace: string;
}

/** The complaint with which a story begins; its id. */
export async function fileStory(story: Story, index: number, { context, workspace }: Scene): Promise<string> {
  const visitor = await visitorFor(context, workspace, story.by);
  const form = { ...emptyForm, ...story.form };
  const answer = await fileComplaint(context, { visitor, form, files: [], key: `history:${index}` });
  if ('it' in answer) return answer.it.complaint.id;
  throw new Error(`the practice story ${story.filed} could not be filed: ${JSON.stringify(answer)}`);
}

/** One step of a story, done by the same operation as in Slack. */
export async function liveStep(step: Step, complaint: string, key: string, here: Scene): Promise<void> {
  const { context, workspace, slack } = here;
  const deed = async (person: string): Promise<Deed> => ({
    visitor: await visitorFor(context, workspace, person),
    complaint,
    key,
  });
  if ('say' in step) {
    const { placement } = (await context.store.case(workspace, complaint)) ?? {};
    const { organisation } = await context.policies.of(workspace);
    const person = organisation.people.find(({ id }) => id === step.say)?.slack;
    if (placement && person)
      await slack.as(person).say(placement.channel, step.text, { thread: placement.ts });
    return slack.idle();
  }
  done(await act());

  async function act(): Promise<Done | Refusal> {
    if ('claim' in step) return perform(context, await deed(step.claim), claim, undefined);
    if ('finds' in step) return recordFinding(context, await deed(step.finds), step.finding);
    if ('offers' in step) return offer(step);
    if ('answers' in step) {
      await doSteps(await deed(step.answers));
      await signedBoth();
      return answer(step);
    }
    if ('calls' in step) return perform(context, await deed(step.calls), recordCallback, step.report);
    if ('closes' in step) return closeComplaint(context, await deed(step.closes), { text: step.lesson });
    throw new Error(`an unknown step of ${key}`);
  }

  /** The mandatory steps of the playbooks that the case follows. */
  async function doSteps(answering: Deed): Promise<void> {
    const it = await context.store.case(workspace, complaint);
    const { organisation } = await context.policies.of(workspace);
    if (it === undefined) return;
    for (const playbook of playbooksOf(context.playbooks, organisation, it)) {
      for (const { id } of openSteps([playbook], it)) {
        const mark = { playbook: playbook.id, step: id, done: true };
        done(await perform(context, { ...answering, key: `${key}:${playbook.id}:${id}` }, markStep, mark));
      }
    }
  }

  /** The finding of a major complaint gets its two signatures. */
  async function signedBoth(): Promise<void> {
    const { organisation } = await context.policies.of(workspace);
    for (const signedAs of signatories) {
      const it = await context.store.case(workspace, complaint);
      if (it === undefined || !missingCountersignatures(it).includes(signedAs)) continue;
      const signer = signers(organisation, it, signedAs)[0] ?? '';
      done(
        await perform(context, { ...(await deed(signer)), key: `${key}:${signedAs}` }, countersign, {
          mark: findingMark(it),
        }),
      );
    }
  }

  /** Offers, and lets whoever is asked approve at once. */
  async function offer(step: Extract<Step, { offers: string }>): Promise<Done | Refusal> {
    const offered = await proposeRemedy(context, await deed(step.offers), step.proposal);
    const it = isRefusal(offered) ? undefined : await context.store.case(workspace, complaint);
    const waiting = it === undefined ? undefined : waitingApproval(it);
    const approver = waiting?.asked[0];
    if (waiting === undefined || approver === undefined) return offered;
    const verdict = { approval: waiting.id, approved: true, reason: null };
    return perform(context, { ...(await deed(approver)), key: `${key}:approved` }, decideApproval, verdict);
  }

  /** Answers, and hands over what was offered. */
  async function answer(step: Extract<Step, { answers: string }>): Promise<Done | Refusal> {
    const answered = await perform(context, await deed(step.answers), giveResponse, step);
    const it = isRefusal(answered) ? undefined : await context.store.case(workspace, complaint);
    if (it === undefined || toCarryOut(it).length === 0) return answered;
    const carrying = { ...(await deed(step.answers)), key: `${key}:carried-out` };
    return perform(context, carrying, confirmCarriedOut, { note: null });
  }

  function done(result: Done | Refusal): void {
    if (isRefusal(result)) throw new Error(`the practice step ${key} was refused: ${JSON.stringify(result)}`);
  }
}

async function visitorFor(context: Context, workspace: string, person: string): Promise<Visitor> {
  const { organisation } = await context.policies.of(workspace);
  const entry = organisation.people.find(({ id }) => id === person);
  const { language, timezone } = organisation.workspace;
  return {
    workspace,
    person,
    slack: entry?.slack ?? person,
    name: entry?.name ?? person,
    language,
    timezone,
    outsider: false,
  };
}
