import type { Clock } from '../clocks/clock.ts';
import type { Deadline } from '../clocks/records.ts';
import type { Lesson } from '../closing/records.ts';
import type { Complaint } from '../filing/records.ts';
import type { Placement } from '../routing/records.ts';
import type { Records } from './records.ts';

/** What a case holds many of, by table, and in which order: most of it oldest first. */
export const caseLists = {
  points: ['number'],
  /** Those not replaced stand. */
  remedies: ['proposedAt', 'id'],
  /** Voided ones included. */
  signatures: ['signedAt', 'id'],
  responses: ['givenAt', 'id'],
  approvals: ['askedAt', 'id'],
  rejections: ['rejectedAt', 'id'],
  promises: ['madeAt', 'id'],
  contacts: ['contactedAt', 'id'],
  compositions: ['version', 'id'],
  callbacks: ['calledAt', 'id'],
  /** The last may be waiting. */
  transfers: ['askedAt', 'id'],
  /** The last may be open. */
  hearings: ['openedAt', 'id'],
  /** Of all hearings. */
  statements: ['statedAt', 'department'],
  cooperations: ['addedAt', 'department'],
  deadlines: ['startedAt', 'id'],
  escalations: ['level', 'at', 'id'],
  pauses: ['pausedAt', 'id'],
  extensions: ['extendedAt', 'id'],
  files: ['addedAt', 'id'],
  correctiveActions: ['plannedAt', 'id'],
  /** Chosen by hand. */
  chosenPlaybooks: ['chosenAt', 'playbook'],
  steps: ['doneAt', 'step'],
} as const satisfies { [Table in keyof Records]?: readonly (keyof Records[Table])[] };

export type CaseList = keyof typeof caseLists;
export const caseListNames = Object.keys(caseLists) as CaseList[];
type Lists = { [List in CaseList]: Records[List][] };

/** A complaint with everything that belongs to it: what rules decide on and cards show. */
export interface Case extends Lists {
  complaint: Complaint;
  lesson: Lesson | null;
  placement: Placement | null;
}

/** A complaint that nothing has happened to yet. */
export function emptyCase(complaint: Complaint): Case {
  const lists = Object.fromEntries(caseListNames.map((list) => [list, []])) as unknown as Lists;
  return { complaint, ...lists, lesson: null, placement: null };
}

export const stages = ['unclaimed', 'handling', 'answered', 'called-back', 'closed'] as const;
export type Stage = (typeof stages)[number];

/** Derived from the facts, never stored. */
export function stageOf(complaint: Complaint): Stage {
  if (complaint.closedAt !== null) return 'closed';
  if (complaint.calledBackAt !== null) return 'called-back';
  if (complaint.respondedAt !== null) return 'answered';
  return complaint.owner === null ? 'unclaimed' : 'handling';
}

/** The running deadline of a clock: neither met nor cancelled. */
export function runningDeadline(it: Case, clock: Clock): Deadline | undefined {
  return it.deadlines.find(
    (deadline) => deadline.clock === clock && deadline.metAt === null && deadline.cancelledAt === null,
  );
}
