/** Amounts are whole minor units (cents, fen), never floats. */

/** What is wrong with an amount as it was typed. */
export type AmountProblem = 'not-an-amount' | 'negative' | 'ambiguous' | 'too-many-decimals' | 'too-large';

/** Keeps sums of thousands of amounts inside the exact integers. */
const largest = 1_000_000_000_00;

const symbols = /(?:RMB|CNY|USD|EUR|GBP|HKD|TWD|JPY|(?:NT|HK|US)(?=\$)|元|圓|圆|块|塊|\p{Sc})/giu;

/** Decimal digits of a currency: 2 for CNY and GBP, 0 for JPY. */
export function minorDigits(currency: string): number {
  let digits = known.get(currency);
  if (digits === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    known.set(currency, digits);
  }
  return digits;
}

/** Asking Intl takes longer than everything else about an amount. */
const known = new Map<string, number>();

/**
 * Reads an amount as people type it: full-width digits, currency signs, spaces, and `1,234.50` as well
 * as `1.234,50`. What could mean two different sums (`1.234`) is refused rather than guessed.
 */
export function parseAmount(
  typed: string,
  currency: string,
): { amount: number } | { problem: AmountProblem } {
  const text = typed
    .normalize('NFKC')
    .replace(symbols, '')
    .replace(new RegExp(currency, 'iu'), '')
    .replace(/[\s'’_]/gu, '');
  if (/^[-−–(]/u.test(text)) return { problem: 'negative' };
  if (!/^\d[\d.,]*$/u.test(text)) return { problem: 'not-an-amount' };
  const parts = splitDecimals(text, minorDigits(currency));
  if (typeof parts === 'string') return { problem: parts };
  const digits = minorDigits(currency);
  const amount = Number(parts.whole) * 10 ** digits + Number(parts.decimals.padEnd(digits, '0') || '0');
  return amount > largest ? { problem: 'too-large' } : { amount };
}

function splitDecimals(text: string, digits: number): { whole: string; decimals: string } | AmountProblem {
  const separators = [...text.matchAll(/[.,]/gu)];
  if (separators.length === 0) return { whole: text, decimals: '' };
  const last = separators[separators.length - 1];
  const at = last?.index ?? 0;
  const mark = last?.[0] ?? '.';
  const tail = text.slice(at + 1);
  const repeated = separators.filter(([sign]) => sign === mark).length > 1;
  const mixed = separators.some(([sign]) => sign !== mark);
  if (repeated || (!mixed && tail.length === 3 && isGrouped(text, mark))) {
    if (!isGrouped(text, mark) || mixed) return 'not-an-amount';
    if (repeated) return { whole: text.replaceAll(mark, ''), decimals: '' };
    // `1,234` is a thousand everywhere that matters; `1.234` is a thousand here and one and a bit there. With
    // three decimals (KWD) it is the other way round: `1.234` is how everybody writes one and a bit.
    if (mark === (digits === 3 ? ',' : '.')) return 'ambiguous';
    return digits === 3
      ? { whole: text.slice(0, at), decimals: tail }
      : { whole: text.replaceAll(mark, ''), decimals: '' };
  }
  if (tail.length > digits) return 'too-many-decimals';
  const other = mark === '.' ? ',' : '.';
  const head = text.slice(0, at);
  if (mixed && !isGrouped(head, other)) return 'not-an-amount';
  return { whole: head.replaceAll(other, ''), decimals: tail };
}

function isGrouped(text: string, mark: string): boolean {
  const [first = '', ...rest] = text.split(mark);
  return /^[1-9]\d{0,2}$/u.test(first) && rest.every((group) => /^\d{3}$/u.test(group));
}

/** `123456` CNY as `CN¥1,234.56` in the reader's language. */
export function formatAmount(amount: number, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount / 10 ** digits);
}
