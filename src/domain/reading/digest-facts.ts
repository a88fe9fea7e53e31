import type { Cause } from '../answering/finding-records.ts';
import type { Bearer } from '../answering/offer-records.ts';
import type { Clock } from '../clocks/clock.ts';
import type { Ending } from '../closing/records.ts';
import type { RemedyKind } from '../facts/remedy-kind.ts';
import type { Severity } from '../facts/severity.ts';

/** Counts of one period `[from, to)`, as the store adds them up. */
export interface DigestFacts {
  filed: { department: string; severity: Severity; settled: number; count: number }[];
  filedByCategory: { category: string; count: number }[];
  /** The same, over the four weeks before: a spike is measured against their mean. */
  filedByCategoryBefore: { category: string; count: number }[];
  filedBefore: number;
  closed: number;
  closedBefore: number;
  /** Closed in the period without having been handled to the end; in no other figure of what was closed. */
  apart: Record<Ending, number>;
  /** Open complaints at `to` with a breached deadline that is still not met, by department. */
  overdue: { department: string; count: number }[];
  /** Open complaints at `to`. */
  open: number;
  /** Response deadlines falling in the period, and those met by then. */
  responses: { due: number; inTime: number };
  /** By each complaint's last attempt in the period. */
  callbacks: { reached: number; resolved: number; satisfied: number; unreachable: number; noContact: number };
  breaches: { department: string; clock: Clock; count: number }[];
  /** Decisions that passed to the desk because nobody claimed in time. */
  decisionsLost: { department: string; count: number }[];
  majors: {
    complaint: string;
    reference: string;
    category: string;
    department: string;
    closed: boolean;
    subject: string | null;
  }[];
  lessons: LessonFact[];
  causes: { cause: Cause; count: number }[];
  causesBefore: { cause: Cause; count: number }[];
  /** Promises to complainants whose time fell in the period, and those kept by then. */
  promises: { due: number; kept: number };
  /** Remedies proposed in the period that still stand. `amount` in minor units. */
  money: { kind: RemedyKind; bearer: Bearer; currency: string; count: number; amount: number }[];
}

export interface LessonFact {
  complaint: string;
  reference: string;
  category: string;
  department: string;
  product: string | null;
  place: string | null;
  cause: Cause;
  happened: string;
  countermeasure: string;
  reflection: string;
  signature: string;
  restricted: boolean;
  subject: string | null;
  /** Reference of the earlier complaint whose lesson had the same signature or that this one repeats. */
  repeats: string | null;
}
