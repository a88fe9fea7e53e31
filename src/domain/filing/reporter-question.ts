import { type Asked, action } from '../facts/action.ts';
import { threadNotices } from '../facts/decision.ts';
import { personLane } from '../facts/notice.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { isSubject } from '../people/conflict.ts';
import {
  deskFor,
  ownerOrStandIn,
  refuseUnlessDeskOrOwner,
  refuseUnlessOpen,
} from '../people/handling-right.ts';
import { samePerson } from '../people/people.ts';

/** The owner or the desk wants to know more from the colleague who filed it, and who may not read the channel. */
export const askReporter = action<{ question: string }>(refuseAsking, ({ it, actor, now }, { question }) => {
  const { complaint } = it;
  const { id, version, reporter } = complaint;
  const entry = version + 1;
  return {
    entries: [
      {
        kind: 'reporter-asked',
        at: now,
        actor: { kind: 'person', person: actor },
        private: { note: question },
      },
    ],
    notices: [
      ...threadNotices(complaint, `reporter-asked:${entry}`, { type: 'reporter-asked', by: actor, entry }),
      {
        key: `question-for-you:${id}:${entry}`,
        lane: personLane(reporter),
        body: { kind: 'direct', person: reporter, say: { type: 'question-for-you', by: actor, entry } },
      },
    ],
  };
});

/** Nobody asks themselves. */
function refuseAsking({ it: { complaint }, organisation, actor }: Asked): Refusal | undefined {
  const refusal = refuseUnlessOpen(complaint) ?? refuseUnlessDeskOrOwner(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
  // Nobody is written to about a complaint that names them: the question would never arrive.
  if (isSubject(organisation, complaint, complaint.reporter)) return refuse({ code: 'reporter-is-subject' });
  if (!samePerson(organisation, complaint.reporter, actor)) return undefined;
  const others = [...ownerOrStandIn(organisation, complaint), ...deskFor(organisation, complaint)];
  const who = [...new Set(others)].filter((person) => !samePerson(organisation, person, actor));
  return refuse({ code: 'only-desk-and-owner', who });
}
