import type { Complaint } from './records.ts';

/**
 * What of a filed complaint can be put right later (rules §1). The colleague concerned and the grade have ways of their
 * own; what moves the complainant is advice, not a fact.
 */
export const amendable = [
  'narrative',
  'category',
  'answers',
  'complainantKind',
  'complainantName',
  'complainantContact',
  'soughtKind',
  'soughtAmount',
  'source',
  'occurredOn',
  'place',
  'product',
  'receipt',
  'flags',
  'settledHow',
] as const satisfies readonly (keyof Complaint)[];
export type Amendable = (typeof amendable)[number];
/** What a correction names: the fields, and the numbered points as one. */
export type Amended = Amendable | 'points';
