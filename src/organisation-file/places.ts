/** What the world agrees on: time zones, currencies, dates and holidays. */
import * as z from 'zod';
import { readAs, say, show } from './fields.ts';
import { holidayCodes } from './holiday-codes.ts';
import { whatIsAllowed } from './suggest.ts';

/** A time zone's IANA name. Offsets such as +08:00 are refused: they know no summer time. */
export const timezone = known(
  'a time zone such as Asia/Shanghai or Europe/London',
  (text) =>
    /^[A-Z][A-Za-z0-9_+/-]*$/.test(text) && isAccepted(() => Intl.DateTimeFormat('en', { timeZone: text })),
  () => Intl.supportedValuesOf('timeZone'),
);

export const currency = known('an ISO 4217 code such as CNY (not RMB), GBP or EUR', (text) =>
  Intl.supportedValuesOf('currency').includes(text),
);

export const holidays = known(
  'a country such as CN or a region such as GB-SCT',
  (text) => holidayCodes.has(text),
  () => [...holidayCodes],
);

export const date = readAs('a date that exists, such as 2026-12-31', (text) => {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(instant)) return undefined;
  return new Date(instant).toISOString().startsWith(text) ? text : undefined;
});

/** Decimals of a currency's amounts: 2 for CNY, 0 for JPY. */
export function currencyDigits(code: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

export function isCurrency(code: unknown): code is string {
  return currency.safeParse(code).success;
}

function known(
  expected: string,
  accepts: (text: string) => boolean,
  candidates: () => readonly string[] = () => [],
) {
  const error = say(expected);
  return z.string({ error }).transform((text, context): string => {
    if (accepts(text)) return text;
    const guess = whatIsAllowed(text, candidates());
    context.issues.push({
      code: 'custom',
      input: text,
      message: guess ? `${show(text)} is not ${expected}. ${guess}` : error({ input: text }),
    });
    return z.NEVER;
  });
}

function isAccepted(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
