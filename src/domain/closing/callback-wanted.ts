import { type NoticeDraft, personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import type { Complaint } from '../filing/records.ts';
import { callers } from '../people/callback-right.ts';
import { isOfDesk } from '../people/people.ts';

/**
 * Asks the desk for a callback, and whom the policy names in its place, who does not read its channel;
 * `round` grows with each reopening.
 */
export function callbackWantedNotices(
  complaint: Complaint,
  organisation: Organisation,
  round: number,
): NoticeDraft[] {
  const standIns = callers(organisation, complaint).filter((person) => !isOfDesk(organisation, person));
  return [
    {
      key: `callback-wanted:${complaint.id}:${round}`,
      lane: organisation.desk.channel,
      body: { kind: 'callback-wanted' },
    },
    ...standIns.map(
      (person): NoticeDraft => ({
        key: `call-wanted:${complaint.id}:${round}:${person}`,
        lane: personLane(person),
        body: { kind: 'direct', person, say: { type: 'call-wanted' } },
      }),
    ),
  ];
}
