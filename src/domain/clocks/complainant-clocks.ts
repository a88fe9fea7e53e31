/** The clocks that run for the complainant's sake: acknowledgement, finding, progress updates (rules §4). */

import type { Contact } from '../answering/contact-records.ts';
import type { Case } from '../facts/case.ts';
import type { Facts } from '../facts/decision.ts';
import type { Organisation } from '../facts/organisation.ts';
import type { Write } from '../facts/write.ts';
import type { Complaint } from '../filing/records.ts';
import { isRunning, startDeadline, startWrite, stopWrites, type Timetable } from './deadline.ts';
import { runningPause } from './pause.ts';
import type { Deadline } from './records.ts';

type Frame = { newId: () => string; policy: Organisation; timetable: Timetable };

/** Nobody can tell an anonymous complainant anything who left no way to be reached. */
export function canBeTold(complaint: Pick<Complaint, 'complainantKind' | 'complainantContact'>): boolean {
  return complaint.complainantKind !== 'anonymous' || complaint.complainantContact !== null;
}

/**
 * Filing starts the acknowledgement. Whoever files at the counter or on the telephone stands with the
 * complainant, who hears at once that it was taken down.
 */
export function acknowledgementOf(complaint: Complaint, frame: Frame): Deadline[] {
  if (complaint.settledHow !== null || !canBeTold(complaint)) return [];
  const { newId: id, policy, timetable } = frame;
  const at = complaint.filedAt;
  const deadline = startDeadline(complaint, 'acknowledge', at, { id: id(), policy, timetable });
  const together = complaint.source === 'counter' || complaint.source === 'phone';
  return [together ? { ...deadline, metAt: at, lookAt: null } : deadline];
}

/** The first claim starts the finding and the updates; after it they run on, whoever has the complaint. */
export function claimStarts(facts: Facts): Write[] {
  const { it } = facts;
  const open = it.complaint.respondedAt === null;
  const wanted = open && it.points.some(({ outcome }) => outcome === null) && !runs(it, 'finding');
  return [
    ...(wanted ? [start(facts, 'finding')] : []),
    ...(open && canBeTold(it.complaint) && !runs(it, 'update') ? [start(facts, 'update')] : []),
  ];
}

/** The complainant is not content: updates begin again where somebody has the complaint. */
export function reopeningStarts(facts: Facts): Write[] {
  const { complaint } = facts.it;
  return complaint.owner !== null && canBeTold(complaint) ? [start(facts, 'update')] : [];
}

/** Telling the complainant anything acknowledges and updates; the next update counts from here. */
export function contactMeets(facts: Facts, contact: Pick<Contact, 'direction' | 'reached'>): Write[] {
  const { it, now } = facts;
  const told = contact.reached && contact.direction === 'to-complainant';
  if (!told) return [];
  return [
    ...stopWrites(it.deadlines, ['acknowledge', 'update'], { metAt: now }),
    ...(runs(it, 'update') ? [start(facts, 'update')] : []),
  ];
}

/** The last open point now has its finding. */
export function findingMeets(it: Case, found: number, now: number): Write[] {
  const left = it.points.filter(({ number, outcome }) => outcome === null && number !== found);
  return left.length > 0 ? [] : stopWrites(it.deadlines, ['finding'], { metAt: now });
}

function runs(it: Case, clock: Deadline['clock']): boolean {
  return it.deadlines.some((deadline) => deadline.clock === clock && isRunning(deadline));
}

function start(facts: Facts, clock: 'finding' | 'update'): Write {
  const { it, now, policy, timetable, newId } = facts;
  const pause = runningPause(it);
  // Nothing is owed to somebody whose own answer is awaited until that wait is over.
  const from = pause?.waitingFor === 'complainant' ? pause.expiresAt : now;
  return startWrite(startDeadline(it.complaint, clock, from, { id: newId(), policy, timetable }));
}
