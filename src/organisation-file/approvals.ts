/** Approval tiers: amounts in the file's main unit, ascending, the last without a bound. */
import { currencyDigits, isCurrency } from './places.ts';
import { type Entry, entries, group, type Path, type Raw, type Report } from './raw.ts';

/** An amount in minor units (cents); exact for amounts that pass `checkApprovals`. */
export function toMinorUnits(amount: number, currency: string): number {
  return Math.round(amount * 10 ** currencyDigits(currency));
}

/** An amount in the main unit of the currency. */
export function toMajorUnits(amount: number, currency: string): number {
  return amount / 10 ** currencyDigits(currency);
}

/** Reports tiers that do not ascend, have cents the currency lacks, or leave the end open wrongly; by currency. */
export function checkApprovals(file: Raw, report: Report): void {
  const tiers = entries(file.approvals, ['approvals']);
  const { currency: own } = group(file.workspace);
  const currencies = new Set(tiers.map(({ entry }) => entry.currency ?? own));
  for (const currency of currencies) {
    checkTiers(
      tiers.filter(({ entry }) => (entry.currency ?? own) === currency),
      currency,
      report,
    );
  }
}

function checkTiers(tiers: readonly Entry[], currency: unknown, report: Report): void {
  let highest = 0;
  for (const [index, { entry, path }] of tiers.entries()) {
    const { upTo } = entry;
    const place = [...path, 'upTo'];
    const last = index === tiers.length - 1;
    if (upTo === undefined && !last)
      report(path, 'only the last tier may leave out upTo: give this one a bound');
    if (typeof upTo !== 'number') continue;
    if (last)
      report(place, 'the last tier approves everything above: leave out its upTo, or add a last tier');
    if (upTo > 0 && upTo <= highest)
      report(place, `${upTo} is not above ${highest}: list the tiers from low to high`);
    highest = Math.max(highest, upTo);
    checkDecimals(upTo, currency, place, report);
  }
}

/** Reports entitlements in a currency that nobody may approve, given twice, or with cents it lacks. */
export function checkEntitlements(file: Raw, report: Report): void {
  const { currency: own } = group(file.workspace);
  const approved = entries(file.approvals, ['approvals']).map(({ entry }) => entry.currency ?? own);
  const seen = new Set<unknown>();
  for (const { entry, path } of entries(file.entitlements, ['entitlements'])) {
    const currency = entry.currency ?? own;
    if (seen.has(entry.category)) report(path, 'this category has an entitlement already');
    seen.add(entry.category);
    if (currency !== own && !approved.includes(currency)) {
      report([...path, 'currency'], `${currency} has no approval tiers: add them under approvals`);
    }
    if (typeof entry.amount === 'number') checkDecimals(entry.amount, currency, [...path, 'amount'], report);
  }
}

function checkDecimals(amount: number, currency: unknown, path: Path, report: Report): void {
  if (isCurrency(currency) && hasTooManyDecimals(amount, currency)) {
    report(path, `${amount} has more decimals than ${currency}, which has ${currencyDigits(currency)}`);
  }
}

function hasTooManyDecimals(amount: number, currency: string): boolean {
  return toMajorUnits(toMinorUnits(amount, currency), currency) !== amount;
}
