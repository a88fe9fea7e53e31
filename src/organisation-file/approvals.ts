/** Approval tiers: amounts in the file's main unit, ascending, the last without a bound. */
import { currencyDigits, isCurrency } from './places.ts';
import { entries, group, type Raw, type Report } from './raw.ts';

/** An amount in minor units (cents); exact for amounts that pass `checkApprovals`. */
export function toMinorUnits(amount: number, currency: string): number {
  return Math.round(amount * 10 ** currencyDigits(currency));
}

/** An amount in the main unit of the currency. */
export function toMajorUnits(amount: number, currency: string): number {
  return amount / 10 ** currencyDigits(currency);
}

/** Reports tiers that do not ascend, have cents the currency lacks, or leave the end open wrongly. */
export function checkApprovals(file: Raw, report: Report): void {
  const tiers = entries(file.approvals, ['approvals']);
  const { currency } = group(file.workspace);
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
    if (isCurrency(currency) && hasTooManyDecimals(upTo, currency)) {
      report(place, `${upTo} has more decimals than ${currency}, which has ${currencyDigits(currency)}`);
    }
  }
}

function hasTooManyDecimals(amount: number, currency: string): boolean {
  return toMajorUnits(toMinorUnits(amount, currency), currency) !== amount;
}
