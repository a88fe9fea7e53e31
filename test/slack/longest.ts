import { targetClocks } from '../../src/domain/clocks/clock.ts';
import { type Case, stages } from '../../src/domain/facts/case.ts';
import { type Complaint, flags } from '../../src/domain/filing/records.ts';
import { actionWith, caseWith, deadlineWith, hour, joinedBy, now } from '../domain/cases.ts';
import { agreed, greatest, sent } from './longest-agreements.ts';
import { handled } from './longest-handling.ts';
import { longestScenario } from './longest-organisation.ts';
import { times, type Writing } from './writing.ts';

const of = { workspace: 'T0', complaint: 'c1' };

/**
 * A major complaint in the middle of its handling with everything it may hold, each text as long as its form lets
 * it be, and more of everything than anybody has seen.
 */
export function longestCase(write: Writing): Case {
  return caseWith({
    ...handled(write),
    ...agreed(write),
    ...sent(write),
    complaint: longestComplaint(write),
    deadlines: [
      ...targetClocks.map((clock) => deadlineWith({ id: clock, clock, holder: 'sun' })),
      ...times(40, (index) =>
        deadlineWith({ id: `u${index}`, clock: 'update', metAt: now, breachedAt: now }),
      ),
      deadlineWith({ id: 'hearing', clock: 'hearing' }),
    ],
    pauses: [
      {
        ...of,
        id: 'w1',
        waitingFor: 'third-party',
        reason: write(1000),
        pausedBy: 'chen',
        pausedAt: now,
        expiresAt: now + 48 * hour,
        lookAt: now,
        resumedAt: null,
        resumedBy: null,
      },
    ],
    extensions: times(5, (index) => ({
      ...of,
      id: `x${index}`,
      deadline: 'response',
      clock: 'response' as const,
      from: now,
      to: now + hour,
      reason: write(1000),
      told: write(2000),
      extendedBy: 'chen',
      extendedAt: now,
    })),
    escalations: times(12, (index) => joinedBy(['sun', 'li', 'gao', 'wang'][index % 4] ?? 'sun', index + 1)),
    files: times(20, (index) => ({
      ...of,
      id: `f${index}`,
      slackFile: `F0${index}`,
      name: `${index} ${write(250)}`,
      mimetype: 'image/png',
      size: 1,
      sha256: null,
      path: null,
      state: (['kept', 'wanted', 'refused', 'erased'] as const)[index % 4] ?? 'kept',
      reason: null,
      addedAt: now,
    })),
    correctiveActions: times(8, (index) =>
      actionWith({
        id: `a${index}`,
        text: write(1500),
        doneAt: index > 2 ? now : null,
        doneBy: index > 2 ? 'sun' : null,
        checkedAt: index > 4 ? now : null,
        checkedBy: index > 4 ? 'wang' : null,
        failedAt: index > 6 ? now : null,
      }),
    ),
  });
}

function longestComplaint(write: Writing): Partial<Complaint> {
  const line = write(200);
  const { questions } = longestScenario(write);
  return {
    category: 'illness',
    severity: 'major',
    occurredOn: '2026-11-20T14:30',
    place: line,
    product: line,
    receipt: line,
    complainantKind: 'third-party',
    complainantName: line,
    complainantContact: line,
    narrative: write(3000),
    soughtKind: 'compensation',
    soughtAmount: greatest - 1,
    subject: 'wei',
    flags: [...flags],
    motive: 'revenge',
    answers: Object.fromEntries(questions.map(({ id }) => [id, write(500)])),
    link: 'https://green-basket.slack.com/archives/C0FRESH/p1790000000000000',
    investigator: 'qian',
    owner: 'chen',
    claimedAt: now - hour,
    follows: 'RD-2026-000009',
    secondStageAt: now,
    firstOwner: 'sun',
    level: 12,
    callbackDue: true,
  };
}

/** The same case where it has come so far: the stage is read from these instants alone. */
export function broughtTo(stage: (typeof stages)[number], it: Case): Case {
  const reached = (other: (typeof stages)[number]) => stages.indexOf(stage) >= stages.indexOf(other);
  return {
    ...it,
    complaint: {
      ...it.complaint,
      owner: reached('handling') ? (it.complaint.owner ?? 'chen') : null,
      respondedAt: reached('answered') ? now : null,
      calledBackAt: reached('called-back') ? now : null,
      closedAt: reached('closed') ? now : null,
      closedBy: reached('closed') ? 'chen' : null,
    },
  };
}
