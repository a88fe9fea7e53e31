import type { Composition, Contact, PromiseMade, Response } from '../answering/contact-records.ts';
import type { Countersignature, Point } from '../answering/finding-records.ts';
import type { Approval, Rejection, Remedy } from '../answering/offer-records.ts';
import type { ChosenPlaybook, DoneStep } from '../answering/step-records.ts';
import type { Deadline, Escalation, Extension, Pause } from '../clocks/records.ts';
import type { Callback, CorrectiveAction, Lesson } from '../closing/records.ts';
import type { Complaint, FileRecord } from '../filing/records.ts';
import type { Cooperation, Hearing, Placement, Statement, Transfer } from '../routing/records.ts';

/** A complaint with everything that belongs to it: what rules decide on and cards show. */
export interface Case {
  complaint: Complaint;
  /** By number. */
  points: Point[];
  /** Oldest first; those not replaced stand. */
  remedies: Remedy[];
  /** Oldest first; voided ones included. */
  signatures: Countersignature[];
  /** Oldest first. */
  responses: Response[];
  /** Oldest first. */
  approvals: Approval[];
  /** Oldest first. */
  rejections: Rejection[];
  /** Oldest first. */
  promises: PromiseMade[];
  /** Oldest first. */
  contacts: Contact[];
  /** Oldest first. */
  compositions: Composition[];
  /** Oldest first. */
  callbacks: Callback[];
  /** Oldest first; the last may be waiting. */
  transfers: Transfer[];
  /** Oldest first; the last may be open. */
  hearings: Hearing[];
  /** Oldest first, of all hearings. */
  statements: Statement[];
  /** Oldest first. */
  cooperations: Cooperation[];
  /** Oldest first. */
  deadlines: Deadline[];
  /** Lowest level first. */
  escalations: Escalation[];
  /** Oldest first. */
  pauses: Pause[];
  /** Oldest first. */
  extensions: Extension[];
  files: FileRecord[];
  /** Oldest first. */
  correctiveActions: CorrectiveAction[];
  /** Chosen by hand, oldest first. */
  chosenPlaybooks: ChosenPlaybook[];
  /** Oldest first. */
  steps: DoneStep[];
  lesson: Lesson | null;
  placement: Placement | null;
}

/** A complaint that nothing has happened to yet. */
export function emptyCase(complaint: Complaint): Case {
  return {
    complaint,
    points: [],
    remedies: [],
    approvals: [],
    rejections: [],
    promises: [],
    contacts: [],
    compositions: [],
    signatures: [],
    transfers: [],
    hearings: [],
    statements: [],
    cooperations: [],
    responses: [],
    callbacks: [],
    deadlines: [],
    escalations: [],
    pauses: [],
    extensions: [],
    files: [],
    correctiveActions: [],
    chosenPlaybooks: [],
    steps: [],
    lesson: null,
    placement: null,
  };
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
export function runningDeadline(it: Case, clock: Deadline['clock']): Deadline | undefined {
  return it.deadlines.find(
    (deadline) => deadline.clock === clock && deadline.metAt === null && deadline.cancelledAt === null,
  );
}
