import { type Asked, action } from '../facts/action.ts';
import type { Actor } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import type { Decision, Facts } from '../facts/decision.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { type NoticeDraft, personLane } from '../facts/notice.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { addWorkingTime, workingMinutesBetween } from '../facts/working-time.ts';
import { change, insert, type Write } from '../facts/write.ts';
import { claimants } from '../people/claim-right.ts';
import { refuseUnlessDeskOrOwner, refuseUnlessOpen } from '../people/handling-right.ts';
import { restsFor } from './clock.ts';
import { clockworkOf, isRunning } from './deadline.ts';
import type { Awaited, Deadline, Pause } from './records.ts';

const longestPause = 90 * 24 * 60 * 60 * 1000;

export interface PausePlan {
  waitingFor: Awaited;
  reason: string;
  expiresAt: number;
}

export function runningPause(it: Pick<Case, 'pauses'>): Pause | undefined {
  return it.pauses.find(({ lookAt }) => lookAt !== null);
}

/** What is wrong with a planned expiry. */
export function pauseProblem(expiresAt: number, now: number): 'not-in-future' | 'too-long' | undefined {
  if (expiresAt <= now) return 'not-in-future';
  return expiresAt - now > longestPause ? 'too-long' : undefined;
}

function refusePause(facts: Asked): Refusal | undefined {
  const { complaint } = facts.it;
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  if (complaint.respondedAt !== null) return refuse({ code: 'answered-already' });
  if (complaint.owner === null) {
    return refuse({ code: 'not-claimed', who: claimants(facts.organisation, complaint) });
  }
  const pause = runningPause(facts.it);
  if (pause !== undefined) return refuse({ code: 'paused-already', by: pause.pausedBy });
  return refuseUnlessDeskOrOwner(facts.organisation, complaint, facts.actor);
}

/**
 * Waiting for the complainant or a third party (rules §4): the clocks rest until an expiry, and the
 * working time of the wait is not counted. The deadlines move at once to where they stand should the wait
 * last until its expiry, so that a deadline always says when it is due; an earlier end moves them back.
 */
export const pause = action<PausePlan>(refusePause, (facts, plan) => {
  const { it, actor, now, newId } = facts;
  const { complaint } = it;
  const { waitingFor, reason, expiresAt } = plan;
  const revision = complaint.revision + 1;
  const entry = complaint.version + 1;
  const row: Pause = {
    id: newId(),
    workspace: complaint.workspace,
    complaint: complaint.id,
    waitingFor,
    reason,
    pausedBy: actor,
    pausedAt: now,
    expiresAt,
    lookAt: expiresAt,
    resumedAt: null,
    resumedBy: null,
  };
  const moved = it.deadlines.filter((deadline) => rests(deadline, waitingFor) && deadline.dueAt > now);
  return {
    set: { revision },
    writes: [insert('pauses', row), ...moved.map((deadline) => moveWrite(facts, deadline, now, expiresAt))],
    entries: [
      {
        kind: 'paused',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { waitingFor, expiresAt },
        private: { note: reason },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `paused:${entry}`, {
        type: 'paused',
        by: actor,
        waitingFor,
        expiresAt,
        entry,
      }),
    ],
  };
});

function refuseResuming({ it, organisation, actor }: Asked): Refusal | undefined {
  const { complaint } = it;
  const refusal = refuseUnlessOpen(complaint) ?? refuseUnlessDeskOrOwner(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
  return runningPause(it) === undefined ? refuse({ code: 'not-paused' }) : undefined;
}

/** What was waited for has come: the clocks run on from now. */
export const resume = action(refuseResuming, (facts) => {
  const ended = endPause(facts, { kind: 'person', person: facts.actor });
  return ended ?? refuse({ code: 'not-paused' });
});

/** The wait has lasted as long as was planned: said to the owner, who looks at it again. */
export function expirePause(facts: Omit<Facts, 'actor'>): Decision | undefined {
  const running = runningPause(facts.it);
  if (running === undefined || facts.now < running.expiresAt) return undefined;
  const ended = endPause(facts, { kind: 'system' });
  const { owner, closedAt } = facts.it.complaint;
  // Withdrawn or merged meanwhile: nobody has to look at it again.
  if (ended !== undefined && closedAt !== null) return { ...ended, notices: [] };
  if (ended === undefined || owner === null) return ended;
  const direct: NoticeDraft = {
    key: `pause-over:${running.id}`,
    lane: personLane(owner),
    body: { kind: 'direct', person: owner, say: { type: 'pause-over' } },
  };
  return { ...ended, notices: [...(ended.notices ?? []), direct] };
}

function endPause(facts: Omit<Facts, 'actor'>, by: Actor): Decision | undefined {
  const { it, now } = facts;
  const running = runningPause(it);
  if (running === undefined) return undefined;
  const { complaint } = it;
  const revision = complaint.revision + 1;
  const person = by.kind === 'person' ? by.person : null;
  return {
    set: { revision },
    writes: pauseEndWrites(facts, person),
    entries: [
      {
        kind: 'resumed',
        at: now,
        actor: by,
        facts: { waitingFor: running.waitingFor, until: Math.min(now, running.expiresAt) },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `resumed:${running.id}`, { type: 'resumed', by: person }),
    ],
  };
}

/** Ends the wait, if there is one, and moves the deadlines back by what was left of it. */
export function pauseEndWrites(facts: Omit<Facts, 'actor'>, by: string | null): Write[] {
  const { it, now } = facts;
  const running = runningPause(it);
  if (running === undefined) return [];
  const { workspace, id, waitingFor, expiresAt } = running;
  const resumedAt = Math.min(now, expiresAt);
  const moved = it.deadlines.filter((deadline) => rests(deadline, waitingFor) && deadline.dueAt > expiresAt);
  return [
    change('pauses', { workspace, id }, { resumedAt, resumedBy: by, lookAt: null }),
    ...(resumedAt < expiresAt
      ? moved.map((deadline) => moveWrite(facts, deadline, expiresAt, resumedAt))
      : []),
  ];
}

function rests(deadline: Deadline, waitingFor: Awaited): boolean {
  return isRunning(deadline) && deadline.breachedAt === null && restsFor(deadline.clock, waitingFor);
}

/** What was left at `from` is left at `to`. */
function moveWrite(facts: Omit<Facts, 'actor'>, deadline: Deadline, from: number, to: number): Write {
  const clockwork = clockworkOf(facts.it.complaint, facts);
  const moved = (instant: number) => {
    if (instant <= from) return instant;
    const value = workingMinutesBetween({ ...clockwork, from, to: instant });
    return addWorkingTime({ ...clockwork, from: to, duration: { unit: 'minutes', value } });
  };
  const dueAt = moved(deadline.dueAt);
  const nudgeAt = moved(deadline.nudgeAt);
  const startedAt = deadline.startedAt === from ? to : deadline.startedAt;
  const lookAt = deadline.nudgedAt === null ? nudgeAt : dueAt;
  return change(
    'deadlines',
    { workspace: deadline.workspace, id: deadline.id },
    { startedAt, nudgeAt, dueAt, lookAt },
  );
}
