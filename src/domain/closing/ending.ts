/**
 * Ends that are no answer (rules §1 and §6): the complaint is closed, its deadlines stop, nothing is
 * deleted, and the digest counts it apart.
 */

import { endingClocks } from '../clocks/clock.ts';
import { runningPause } from '../clocks/pause.ts';
import { stopClocks } from '../clocks/stop-clocks.ts';
import { action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import { cardNotices, type Decision, type Facts, threadNotices } from '../facts/decision.ts';
import { refuse } from '../facts/refusal.ts';
import type { EntryDraft } from '../facts/register.ts';
import { change, type Write } from '../facts/write.ts';
import type { Complaint } from '../filing/records.ts';
import {
  refuseUnlessDesk,
  refuseUnlessDeskOrOwner,
  refuseUnlessHandler,
  refuseUnlessOpen,
} from '../people/handling-right.ts';
import { maySee } from '../people/reading-right.ts';
import type { Ending } from './records.ts';

/** The complainant takes the complaint back. */
export const withdraw = action<{ reason: string }>(
  ({ it: { complaint }, organisation, actor }) =>
    refuseUnlessOpen(complaint) ?? refuseUnlessHandler(organisation, complaint, actor),
  (facts, { reason }) => end(facts, 'withdrawn', { private: { note: reason } }),
);

/** It was never a complaint: only the desk says so. */
export const misfile = action<{ reason: string }>(
  ({ it: { complaint }, organisation, actor }) =>
    refuseUnlessOpen(complaint) ?? refuseUnlessDesk(organisation, complaint, actor),
  (facts, { reason }) => end(facts, 'misfiled', { private: { note: reason } }),
);

/** A duplicate goes on in another complaint; both keep their histories and point at each other. */
export const merge = action<{ into: Case }>(
  ({ it: { complaint }, organisation, actor }) =>
    refuseUnlessOpen(complaint) ?? refuseUnlessDeskOrOwner(organisation, complaint, actor),
  (facts, { into }) => {
    const { it, actor, organisation, now } = facts;
    const { complaint } = it;
    const target = into.complaint;
    // Of a complaint that somebody may not read they do not learn that it is there.
    if (!maySee(organisation, into, actor)) return refuse({ code: 'not-found' });
    if (target.id === complaint.id) return refuse({ code: 'merge-with-itself' });
    if (target.mergedInto !== null) return refuse({ code: 'merged', reference: target.mergedInto });
    if (target.closedAt !== null) return refuse({ code: 'closed' });
    const merged = { mergedInto: target.reference };
    const absorbed = { it: into, decision: absorb(it, target, actor, now) };
    return { ...end(facts, 'merged', { facts: { into: target.reference } }, merged), also: absorbed };
  },
);

/** What the other complaint takes over. */
function absorb({ complaint, promises }: Case, target: Complaint, actor: PersonId, now: number): Decision {
  const revision = target.revision + 1;
  const promised = promises.filter(({ lookAt }) => lookAt !== null);
  return {
    set: { revision },
    // What the complainant of a duplicate was promised is kept where it goes on.
    writes: promised.map(({ workspace, id }) =>
      change('promises', { workspace, id }, { complaint: target.id }),
    ),
    entries: [
      {
        kind: 'absorbed',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { reference: complaint.reference, promises: promised.map(({ id }) => id) },
      },
    ],
    notices: [
      ...cardNotices(target, revision),
      ...threadNotices(target, `absorbed:${target.version + 1}`, {
        type: 'absorbed',
        by: actor,
        reference: complaint.reference,
      }),
    ],
  };
}

function end(
  { it, actor, now }: Facts,
  endedAs: Ending,
  said: Pick<EntryDraft, 'facts' | 'private'>,
  more: Partial<Complaint> = {},
): Decision {
  const { complaint } = it;
  const revision = complaint.revision + 1;
  const entry = complaint.version + 1;
  const ended = { ...complaint, ...more };
  return {
    set: { closedAt: now, closedBy: actor, endedAs, ...more, revision },
    writes: [
      ...stopClocks(it, endingClocks, { cancelledAt: now }),
      ...endWaits(it, actor, now),
      // What a duplicate was promised goes on elsewhere.
      ...(endedAs === 'merged' ? [] : forgetPromises(it)),
    ],
    entries: [{ kind: endedAs, at: now, actor: { kind: 'person', person: actor }, ...said }],
    notices: [
      ...cardNotices(ended, revision),
      ...threadNotices(ended, `ended:${entry}`, {
        type: 'ended',
        by: actor,
        as: endedAs,
        into: ended.mergedInto,
        entry,
      }),
    ],
  };
}

function endWaits(it: Case, actor: PersonId, now: number): Write[] {
  const running = runningPause(it);
  if (running === undefined) return [];
  const { workspace, id, expiresAt } = running;
  const resumedAt = Math.min(now, expiresAt);
  return [change('pauses', { workspace, id }, { resumedAt, resumedBy: actor, lookAt: null })];
}

/** Nobody waits for them any more: they are neither kept nor broken. */
function forgetPromises({ promises }: Case): Write[] {
  return promises
    .filter(({ lookAt }) => lookAt !== null)
    .map(({ workspace, id }) => change('promises', { workspace, id }, { lookAt: null }));
}
