import type { Entitlement, Organisation } from '../facts/organisation.ts';
import type { RemedyKind } from '../facts/remedy-kind.ts';
import type { Complaint } from '../filing/records.ts';
import { costOf, outcomesOf } from './offer.ts';
import type { Remedy } from './offer-records.ts';

/** Kinds that give nothing to hold. */
const words: readonly RemedyKind[] = ['apology', 'explanation', 'goodwill'];

/** What policy grants in a complaint's category, whatever was asked for. */
export function entitlementOf(
  policy: Organisation,
  complaint: Pick<Complaint, 'category'>,
): Entitlement | undefined {
  return policy.entitlements?.find(({ category }) => category === complaint.category);
}

/** rules §5, entitlement floor: what is to be granted because the complainant asked for less. */
export function entitlementBeyond(
  policy: Organisation,
  complaint: Pick<Complaint, 'category' | 'currency' | 'soughtKind' | 'soughtAmount'>,
): Entitlement | undefined {
  const granted = entitlementOf(policy, complaint);
  if (granted === undefined) return undefined;
  const { soughtKind, soughtAmount } = complaint;
  if (soughtAmount !== null) return soughtAmount < (granted.amount ?? 0) ? granted : undefined;
  const asksForWords = soughtKind === null || words.includes(soughtKind);
  return asksForWords || (granted.amount !== undefined && soughtKind !== granted.kind) ? granted : undefined;
}

/** Whether some option of an offer gives less than policy grants. */
export function isBelow(granted: Entitlement, remedies: readonly Remedy[]): boolean {
  return outcomesOf({ remedies: [...remedies] }).some((option) =>
    granted.amount === undefined
      ? option.every(({ kind }) => words.includes(kind))
      : costOf(option, granted.currency) < granted.amount,
  );
}
