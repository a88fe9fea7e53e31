/**
 * What is offered to the complainant (rules §5): remedies of one option are given together, the
 * complainant chooses among options. What was replaced, rejected or not chosen no longer stands.
 */

import type { Case } from '../facts/case.ts';
import type { Remedy } from './offer-records.ts';

/** The remedies that were neither replaced nor turned down. */
export function standing(it: Pick<Case, 'remedies'>): Remedy[] {
  return it.remedies.filter(({ replacedAt }) => replacedAt === null);
}

/** What is still open: an offer that was carried out can be neither replaced nor turned down. */
export function openOffer(it: Pick<Case, 'remedies'>): Remedy[] {
  return standing(it).filter(({ carriedOutAt }) => carriedOutAt === null);
}

function carriedOut(it: Pick<Case, 'remedies'>): Remedy[] {
  return standing(it).filter(({ carriedOutAt }) => carriedOutAt !== null);
}

/** The open remedies by option, in the options' order. */
export function optionsOf(it: Pick<Case, 'remedies'>): Remedy[][] {
  const options = new Map<number, Remedy[]>();
  for (const remedy of openOffer(it)) {
    options.set(remedy.option, [...(options.get(remedy.option) ?? []), remedy]);
  }
  return [...options].sort(([one], [other]) => one - other).map(([, remedies]) => remedies);
}

/** What the complainant comes to have with each option: with it, everything that was carried out before. */
export function outcomesOf(it: Pick<Case, 'remedies'>): Remedy[][] {
  const given = carriedOut(it);
  const options = optionsOf(it);
  if (options.length === 0) return given.length === 0 ? [] : [given];
  return options.map((option) => [...given, ...option]);
}

/** Minor units of one currency that an offer may cost: what was given, and its dearest option. */
export function exposure(remedies: readonly Remedy[], currency: string): number {
  const sums = outcomesOf({ remedies: [...remedies] }).map((outcome) => costOf(outcome, currency));
  return Math.max(0, ...sums);
}

/** The same over the offers of several complaints, each with its own options. */
export function exposureOfAll(remedies: readonly Remedy[], currency: string): number {
  const complaints = [...new Set(remedies.map(({ complaint }) => complaint))];
  return complaints
    .map((complaint) =>
      exposure(
        remedies.filter((remedy) => remedy.complaint === complaint),
        currency,
      ),
    )
    .reduce((total, cost) => total + cost, 0);
}

export function costOf(option: readonly Remedy[], currency: string): number {
  return option
    .filter((remedy) => remedy.currency === currency)
    .reduce((total, { amount }) => total + (amount ?? 0), 0);
}

/** Whether somebody has to do something for it besides saying it. */
export function isCarriedOutApart({ kind, amount }: Pick<Remedy, 'kind' | 'amount'>): boolean {
  return (amount ?? 0) > 0 || (kind !== 'apology' && kind !== 'explanation');
}

/** Standing remedies that still have to be carried out. */
export function toCarryOut(it: Pick<Case, 'remedies'>): Remedy[] {
  return standing(it).filter((remedy) => isCarriedOutApart(remedy) && remedy.carriedOutAt === null);
}
