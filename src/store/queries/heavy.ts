import { complaintsNaming } from './complaints-naming.ts';
import { counts } from './counts.ts';
import { digestFacts } from './digest-facts.ts';
import { countOpen, openComplaints } from './open-complaints.ts';
import { searchComplaints } from './search.ts';

/** Reads that may go through many rows: on SQLite they run in a worker thread. */
export const heavyReads = {
  digestFacts,
  openComplaints,
  countOpen,
  counts,
  searchComplaints,
  complaintsNaming,
};

export type HeavyReads = typeof heavyReads;
