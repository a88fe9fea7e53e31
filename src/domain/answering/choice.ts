import { climb } from '../clocks/ladder.ts';
import { type Asked, action } from '../facts/action.ts';
import type { Case } from '../facts/case.ts';
import type { Decision, Facts } from '../facts/decision.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { personLane } from '../facts/notice.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change, insert } from '../facts/write.ts';
import { callers } from '../people/callback-right.ts';
import { refuseUnlessDeskOrOwner, refuseUnlessOpen } from '../people/handling-right.ts';
import { refuseUnlessApproved, withdrawWaiting } from './approval.ts';
import { openOffer, optionsOf } from './offer.ts';
import type { Remedy } from './offer-records.ts';
import { proposerOf, refuseUnlessProposer } from './remedy.ts';

/** The complainant's word on an offer: the number of an option, or none of them. */
export const recordChoice = action<{ option: number | 'none'; words: string | null }>(
  refuseChoice,
  (facts, { option, words }) =>
    option === 'none' ? rejectOffer(facts, words) : chooseOption(facts, option, words),
);

/** The owner or the desk records it: a choice once it is approved, a refusal at any time before the answer. */
function refuseChoice({ it, actor, organisation }: Asked): Refusal | undefined {
  const { complaint } = it;
  const refusal = refuseUnlessOpen(complaint) ?? refuseUnlessDeskOrOwner(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
  const open = openOffer(it);
  if (open.length === 0) return refuse({ code: 'nothing-offered' });
  // After the answer an offer is turned down in the callback, so what was chosen stays chosen.
  if (complaint.respondedAt === null) return undefined;
  return open.every(({ chosenAt }) => chosenAt !== null)
    ? refuse({ code: 'choice-recorded' })
    : refuseUnlessApproved({ it });
}

/** The options that may be chosen: none before they are approved. */
export function choosable(it: Case): Remedy[][] {
  return refuseUnlessApproved({ it }) === undefined ? optionsOf(it) : [];
}

/** The complainant chose one of the options (rules §5); the others no longer stand. */
function chooseOption(facts: Facts, option: number, words: string | null): Decision | Refusal {
  const { it, actor, now } = facts;
  const { complaint } = it;
  const refusal = refuseUnlessApproved({ it });
  if (refusal !== undefined) return refusal;
  const open = openOffer(it);
  if (!open.some((remedy) => remedy.option === option)) return refuse({ code: 'nothing-offered' });
  if (open.every((remedy) => remedy.option === option && remedy.chosenAt !== null)) {
    return refuse({ code: 'choice-recorded' });
  }
  const revision = complaint.revision + 1;
  return {
    set: { revision },
    writes: open.map(({ workspace, id, option: other }) =>
      change(
        'remedies',
        { workspace, id, replacedAt: null },
        other === option ? { chosenAt: now } : { replacedAt: now },
      ),
    ),
    entries: [
      {
        kind: 'option-chosen',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { option },
        private: { words: words ?? undefined },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `chosen:${complaint.version + 1}`, { type: 'option-chosen', by: actor }),
    ],
  };
}

/**
 * The complainant turned down everything offered: the next of the ladder joins and makes the
 * counter-proposal, or leaves it to the owner (rules §5).
 */
function rejectOffer(facts: Facts, words: string | null): Decision | Refusal {
  const { it, actor, organisation, now, newId } = facts;
  const { complaint } = it;
  if (complaint.respondedAt !== null) {
    return refuse({ code: 'rejected-after-answer', who: callers(organisation, complaint) });
  }
  const step = climb(facts, [], null, 'rejected');
  const entry = complaint.version + 1;
  const revision = complaint.revision + 1;
  const { workspace } = complaint;
  return {
    set: { level: complaint.level + 1, revision },
    writes: [
      ...openOffer(it).map(({ id }) =>
        change('remedies', { workspace, id, replacedAt: null }, { rejectedAt: now, replacedAt: now }),
      ),
      ...withdrawWaiting(it, now),
      insert('rejections', {
        id: newId(),
        workspace,
        complaint: complaint.id,
        words,
        recordedBy: actor,
        rejectedAt: now,
        proposer: step.person,
        delegatedBackAt: null,
      }),
      insert('escalations', step),
    ],
    entries: [
      {
        kind: 'offer-rejected',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { level: step.level },
        private: { note: words ?? undefined, joins: step.person },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `offer-rejected:${entry}`, {
        type: 'offer-rejected',
        by: actor,
        joins: step.person,
        entry,
      }),
      ...(step.person === null
        ? []
        : [
            {
              key: `counter-proposal:${complaint.id}:${entry}`,
              lane: personLane(step.person),
              body: {
                kind: 'direct' as const,
                person: step.person,
                say: { type: 'counter-proposal-wanted' as const, entry },
              },
            },
          ]),
    ],
  };
}

/** Whoever was to make the counter-proposal leaves it to the owner, with a word on how far to go. */
export const delegateBack = action<{ note: string }>(refuseDelegatingBack, (facts, { note }) => {
  const { it, actor, now } = facts;
  const { complaint } = it;
  const rejection = it.rejections.at(-1);
  const { owner } = complaint;
  if (rejection === undefined || owner === null) {
    return refuse({ code: 'nothing-to-delegate' });
  }
  const entry = complaint.version + 1;
  return {
    writes: [
      change(
        'rejections',
        { workspace: complaint.workspace, id: rejection.id, delegatedBackAt: null },
        { delegatedBackAt: now },
      ),
    ],
    entries: [
      { kind: 'delegated-back', at: now, actor: { kind: 'person', person: actor }, private: { note } },
    ],
    notices: [
      ...threadNotices(complaint, `delegated-back:${entry}`, {
        type: 'delegated-back',
        by: actor,
        to: owner,
        entry,
      }),
      {
        key: `delegated-to-you:${complaint.id}:${entry}`,
        lane: personLane(owner),
        body: { kind: 'direct', person: owner, say: { type: 'delegated-to-you', by: actor, entry } },
      },
    ],
  };
});

function refuseDelegatingBack({ it, organisation, actor }: Asked): Refusal | undefined {
  const refusal = refuseUnlessProposer(organisation, it, actor);
  if (refusal !== undefined) return refusal;
  const { owner } = it.complaint;
  const own = it.rejections.length === 0 || owner === null || proposerOf(it) === owner;
  return own ? refuse({ code: 'nothing-to-delegate' }) : undefined;
}
