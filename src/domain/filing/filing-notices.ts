import { callbackWantedNotices } from '../closing/callback-wanted.ts';
import { emptyCase } from '../facts/case.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { type NoticeDraft, personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import { majorNotices } from '../routing/grading.ts';
import { confidentialNotices } from '../routing/subject.ts';
import { namedInThread, namedTo, type PossibleDuplicate } from './possible-duplicate.ts';
import type { Complaint } from './records.ts';

interface Around {
  organisation: Organisation;
  /** With the same contact or receipt. */
  alike: readonly PossibleDuplicate[];
  /** What was ruled about a like complaint. */
  precedent?: { reference: string; department: string } | undefined;
}

/** The card, what belongs below it, and the receipt; settled on the spot, a callback instead of a card. */
export function filingNotices(
  complaint: Complaint,
  { organisation, alike, precedent }: Around,
): NoticeDraft[] {
  const known = namedTo(organisation, alike, complaint.reporter);
  const receipt: NoticeDraft = {
    key: `receipt:${complaint.id}`,
    lane: personLane(complaint.reporter),
    body: {
      kind: 'direct',
      person: complaint.reporter,
      say: {
        type: 'receipt',
        ...(known.length === 0 ? {} : { alike: known }),
        ...(precedent === undefined ? {} : { precedent: precedent }),
      },
    },
  };
  // Leadership hears of a major one, settled on the spot or not.
  const report = complaint.severity === 'major' ? majorNotices(organisation, complaint) : [];
  if (complaint.settledHow !== null) {
    const wanted = complaint.callbackDue && complaint.closedAt === null;
    return [...(wanted ? callbackWantedNotices(complaint, organisation, 1) : []), receipt, ...report];
  }
  const references = namedInThread(alike);
  const it = emptyCase(complaint);
  return [
    ...cardNotices(complaint, 1),
    ...(complaint.channel === null ? confidentialNotices(organisation, it) : []),
    ...(references.length === 0 ? [] : threadNotices(complaint, 'alike', { type: 'alike', references })),
    ...(precedent === undefined
      ? []
      : threadNotices(complaint, 'precedent', { type: 'precedent', ...precedent })),
    receipt,
    ...report,
  ];
}
