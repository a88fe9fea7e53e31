import { type Asked, action } from '../facts/action.ts';
import type { Facts } from '../facts/decision.ts';
import { threadNotices } from '../facts/decision.ts';
import type { NoticeDraft } from '../facts/notice.ts';
import { doneStep, openSteps, type Playbook, playbooksOf } from '../facts/playbook.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { insert, remove } from '../facts/write.ts';
import { claimants } from '../people/claim-right.ts';
import { refuseReading } from '../reading/may-read.ts';

export interface StepMark {
  playbook: string;
  step: string;
  /** False takes it back. */
  done: boolean;
}

/** Somebody who handles the case did a step of its playbook, or takes that back. */
export const markStep = action<StepMark>(refuseWorking, (facts, { playbook, step, done }) => {
  const { it, actor, organisation, playbooks, now } = facts;
  const { complaint } = it;
  const followed = playbooksOf(playbooks, organisation, it).find(({ id }) => id === playbook);
  const before = doneStep(it, playbook, step);
  if (!followed?.steps.some(({ id }) => id === step)) return refuse({ code: 'step-changed' });
  if (done && before !== undefined) return refuse({ code: 'step-done-already', by: before.doneBy });
  if (!done && before === undefined) return refuse({ code: 'step-changed' });
  const key = { workspace: complaint.workspace, complaint: complaint.id, playbook, step };
  return {
    writes: [done ? insert('steps', { ...key, doneBy: actor, doneAt: now }) : remove('steps', key, 1)],
    entries: [
      {
        kind: done ? 'step-done' : 'step-undone',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { playbook, step },
      },
    ],
    notices: checklistNotices(facts),
  };
});

/** Somebody sees that another playbook fits as well. */
export const choosePlaybook = action<{ playbook: string }>(refuseChoosing, (facts, { playbook }) => {
  const { it, actor, now } = facts;
  const { complaint } = it;
  if (!otherPlaybooks(facts).some(({ id }) => id === playbook)) return refuse({ code: 'step-changed' });
  const row = {
    workspace: complaint.workspace,
    complaint: complaint.id,
    playbook,
    chosenBy: actor,
    chosenAt: now,
  };
  return {
    writes: [insert('chosenPlaybooks', row)],
    entries: [
      {
        kind: 'playbook-chosen',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { playbook },
      },
    ],
    notices: checklistNotices({ ...facts, it: { ...it, chosenPlaybooks: [...it.chosenPlaybooks, row] } }),
  };
});

function refuseChoosing(asked: Asked): Refusal | undefined {
  const refusal = refuseWorking(asked);
  if (refusal !== undefined) return refusal;
  return otherPlaybooks(asked).length === 0 ? refuse({ code: 'no-more-playbooks' }) : undefined;
}

/** Those that the case does not follow yet. */
export function otherPlaybooks({
  it,
  organisation,
  playbooks,
}: Pick<Facts, 'it' | 'organisation' | 'playbooks'>): Playbook[] {
  const followed = playbooksOf(playbooks, organisation, it);
  return playbooks.filter((playbook) => !followed.includes(playbook));
}

/** The checklist in the thread, posted at the claim and brought up to date at each step. */
export function checklistNotices({
  it,
  organisation,
  playbooks,
}: Pick<Facts, 'it' | 'organisation' | 'playbooks'>): NoticeDraft[] {
  const { complaint } = it;
  if (playbooksOf(playbooks, organisation, it).length === 0) return [];
  return threadNotices(complaint, `checklist:${complaint.version + 1}`, { type: 'checklist' });
}

/** Whoever may read the case may work on its steps, once somebody is responsible for it. */
function refuseWorking(asked: Asked): Refusal | undefined {
  const { complaint } = asked.it;
  const refusal = refuseReading(asked);
  if (refusal !== undefined) return refusal;
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  if (complaint.owner === null) {
    return refuse({ code: 'not-claimed', who: claimants(asked.organisation, complaint) });
  }
  return undefined;
}

/** No answer while a mandatory step of a playbook is open; the refusal says which. */
export function refuseOpenSteps({
  it,
  organisation,
  playbooks,
}: Pick<Facts, 'it' | 'organisation' | 'playbooks'>): Refusal | undefined {
  const open = openSteps(playbooksOf(playbooks, organisation, it), it);
  return open.length === 0 ? undefined : refuse({ code: 'steps-open', steps: open.map(({ text }) => text) });
}
