export const remedyKinds = [
  'apology',
  'explanation',
  'exchange',
  'return',
  'repair',
  'refund',
  'compensation',
  'visit',
  'goodwill',
] as const;

export type RemedyKind = (typeof remedyKinds)[number];
