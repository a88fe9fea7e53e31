import { type Asked, action } from '../facts/action.ts';
import { personLane } from '../facts/notice.ts';
import type { Language } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { insert } from '../facts/write.ts';
import { refuseUnlessOwner } from '../people/handling-right.ts';
import { refuseUnlessApproved } from './approval.ts';
import { openPoints } from './response.ts';

/** Why no answer can be composed yet: a point without a finding, an approval missing (rules §5). */
function refuseComposing({ it, organisation, actor }: Asked): Refusal | undefined {
  const refusal = refuseUnlessOwner(organisation, it.complaint, actor);
  if (refusal !== undefined) return refusal;
  if (it.complaint.respondedAt !== null) return refuse({ code: 'answered-already' });
  const numbers = openPoints(it);
  if (numbers.length > 0) return refuse({ code: 'points-open', numbers });
  return refuseUnlessApproved({ it });
}

/** Keeps a new version of the written answer and hands its author the text to copy. */
export const composeAnswer = action<{ language: Language; text: string }>(
  refuseComposing,
  (facts, { language, text }) => {
    const { it, actor, now } = facts;
    const { workspace, id: complaint } = it.complaint;
    const version = (it.compositions.at(-1)?.version ?? 0) + 1;
    return {
      writes: [
        insert('compositions', {
          id: facts.newId(),
          workspace,
          complaint,
          version,
          language,
          text,
          composedBy: actor,
          composedAt: now,
        }),
      ],
      entries: [
        {
          kind: 'composed',
          at: now,
          actor: { kind: 'person', person: actor },
          facts: { version, language },
          private: { text },
        },
      ],
      notices: [
        {
          key: `composed:${complaint}:${version}`,
          lane: personLane(actor),
          body: { kind: 'direct', person: actor, say: { type: 'composed', version } },
        },
      ],
    };
  },
);
