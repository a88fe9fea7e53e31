import { contactMeets } from '../clocks/complainant-clocks.ts';
import { type Asked, action } from '../facts/action.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import type { Refusal } from '../facts/refusal.ts';
import { insert } from '../facts/write.ts';
import { refuseUnlessOpen } from '../people/handling-right.ts';
import { refuseReading } from '../reading/may-read.ts';
import type { Direction, Means } from './contact-records.ts';

export interface ContactReport {
  means: Means;
  direction: Direction;
  /** False for an attempt that reached nobody. */
  reached: boolean;
  summary: string;
}

/** One exchange with the complainant (rules §5), logged by anybody who may read the case. */
export const logContact = action<ContactReport>(refuseLogging, (facts, report) => {
  const { it, actor, now } = facts;
  const { complaint } = it;
  const { means, direction, summary } = report;
  // Whoever got in touch with us was reached.
  const reached = report.reached || direction === 'from-complainant';
  const revision = complaint.revision + 1;
  return {
    set: { revision },
    writes: [
      ...contactMeets(facts, report),
      insert('contacts', {
        id: facts.newId(),
        workspace: complaint.workspace,
        complaint: complaint.id,
        means,
        direction,
        reached,
        summary,
        contactedBy: actor,
        contactedAt: now,
      }),
    ],
    entries: [
      {
        kind: 'contacted',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { means, direction, reached },
        private: { summary },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `contacted:${complaint.version + 1}`, {
        type: 'contacted',
        by: actor,
        means,
        direction,
        reached,
      }),
    ],
  };
});

function refuseLogging(asked: Asked): Refusal | undefined {
  return refuseUnlessOpen(asked.it.complaint) ?? refuseReading(asked);
}
