import { findingMeets } from '../clocks/complainant-clocks.ts';
import { action } from '../facts/action.ts';
import type { Case } from '../facts/case.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { refuse } from '../facts/refusal.ts';
import { change } from '../facts/write.ts';
import { refuseUnlessOwner } from '../people/handling-right.ts';
import { countersignatureNotices, voidCountersignatures } from './countersignature.ts';
import type { Cause, Outcome, Point } from './finding-records.ts';

export interface Finding {
  /** Which point of the complaint, from 1. */
  number: number;
  outcome: Outcome;
  facts: string;
  cause: Cause;
  responsibility: string;
}

/** The owner's finding on one point (rules §5). Recording again replaces it; the register keeps both. */
export const recordFinding = action<Finding>(
  ({ it, organisation, actor }) => refuseUnlessOwner(organisation, it.complaint, actor),
  (facts, finding) => {
    const { it, actor, organisation, now } = facts;
    const { complaint } = it;
    if (!it.points.some((point) => point.number === finding.number)) return refuse({ code: 'not-found' });
    const revision = complaint.revision + 1;
    const { number, outcome, cause } = finding;
    const found = foundCase(it, { number, outcome, cause, foundBy: actor });
    return {
      set: { revision },
      writes: [
        ...findingMeets(it, number, now),
        change(
          'points',
          { workspace: complaint.workspace, complaint: complaint.id, number },
          {
            outcome,
            cause,
            facts: finding.facts,
            responsibility: finding.responsibility,
            foundBy: actor,
            foundAt: now,
          },
        ),
        ...voidCountersignatures(it, now),
      ],
      entries: [
        {
          kind: 'found',
          at: now,
          actor: { kind: 'person', person: actor },
          facts: { point: number, outcome, cause },
          private: { facts: finding.facts, responsibility: finding.responsibility },
        },
      ],
      notices: [
        ...cardNotices(complaint, revision),
        ...threadNotices(complaint, `found:${complaint.version + 1}`, {
          type: 'found',
          by: actor,
          number,
          outcome,
        }),
        ...countersignatureNotices(organisation, found),
      ],
    };
  },
);

/** The case as it stands with this finding: nothing that was signed before covers it. */
export function foundCase(
  it: Case,
  { number, ...found }: Pick<Point, 'number' | 'outcome' | 'cause' | 'foundBy'>,
): Case {
  return {
    ...it,
    points: it.points.map((point) => (point.number === number ? { ...point, ...found } : point)),
    signatures: [],
  };
}
