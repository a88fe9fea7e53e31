import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { type NoticeDraft, personLane } from '../facts/notice.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change } from '../facts/write.ts';
import { isSubject } from '../people/conflict.ts';
import { includesPerson } from '../people/people.ts';
import type { Transfer } from './records.ts';
import { relocate } from './relocation.ts';
import type { Audiences } from './routing.ts';
import { receivers, waitingTransfer } from './transfer.ts';

export type TransferAnswer = { accepted: true; audiences: Audiences } | { accepted: false; reason: string };

function refuseReceiving({ it, organisation, actor }: Asked): Refusal | undefined {
  const { complaint } = it;
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  const waiting = waitingTransfer(it);
  if (waiting === undefined) return refuse({ code: 'no-transfer' });
  const who = receivers(organisation, complaint, waiting.to);
  if (isSubject(organisation, complaint, actor)) return refuse({ code: 'is-subject', who });
  if (!includesPerson(organisation, who, actor)) {
    return refuse({ code: 'only-receiver', department: waiting.to, who });
  }
  return complaint.respondedAt === null ? undefined : refuse({ code: 'answered-already' });
}

/** The other department accepts, and is responsible from now on, or declines with a reason. */
export const answerTransfer = action<TransferAnswer>(refuseReceiving, (facts, answer) => {
  const { it, actor, now } = facts;
  const waiting = waitingTransfer(it);
  if (waiting === undefined) return refuse({ code: 'no-transfer' });
  const { complaint } = it;
  const decided = change(
    'transfers',
    { workspace: waiting.workspace, id: waiting.id, decidedAt: null },
    {
      decidedAt: now,
      decidedBy: actor,
      accepted: answer.accepted,
      answer: answer.accepted ? null : answer.reason,
    },
  );
  const entry = {
    kind: answer.accepted ? 'transfer-accepted' : 'transfer-declined',
    at: now,
    actor: { kind: 'person' as const, person: actor },
    facts: { from: waiting.from, to: waiting.to },
    ...(answer.accepted ? {} : { private: { note: answer.reason } }),
  };
  const number = complaint.version + 1;
  if (answer.accepted) {
    const { moved, set, writes, notices } = relocate(facts, {
      department: waiting.to,
      audiences: answer.audiences,
    });
    return {
      set,
      writes: [decided, ...writes],
      entries: [entry],
      notices: [
        ...notices,
        ...threadNotices(moved, `transferred:${number}`, {
          type: 'transferred',
          by: actor,
          from: waiting.from,
          department: waiting.to,
        }),
        told(waiting, { by: actor, accepted: true, entry: number }),
      ],
    };
  }
  const revision = complaint.revision + 1;
  return {
    set: { revision },
    writes: [decided],
    entries: [entry],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `transfer-declined:${number}`, {
        type: 'transfer-declined',
        by: actor,
        department: waiting.to,
        entry: number,
      }),
      told(waiting, { by: actor, accepted: false, entry: number }),
    ],
  };
});

function told(
  { id, askedBy, to }: Transfer,
  answer: { by: PersonId; accepted: boolean; entry: number },
): NoticeDraft {
  return {
    key: `transfer-answered:${id}`,
    lane: personLane(askedBy),
    body: {
      kind: 'direct',
      person: askedBy,
      say: { type: 'transfer-answered', department: to, ...answer },
    },
  };
}
