import type { Delegation } from '../people/records.ts';
import type { Remedy } from './offer-records.ts';

/** What an approval looks at besides its own complaint. */
export interface ReceiptFacts {
  /** Standing remedies of other complaints with the same receipt. */
  others: readonly Remedy[];
  /** Those running today. */
  delegations: readonly Delegation[];
}
