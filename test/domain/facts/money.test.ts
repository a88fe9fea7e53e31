import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatAmount, minorDigits, parseAmount } from '../../../src/domain/facts/money.ts';

it.each([
  ['1234.50', 'CNY', 123450],
  ['1,234.50', 'CNY', 123450],
  ['1.234,50', 'CNY', 123450],
  ['1 234,50', 'EUR', 123450],
  ["1'234.50", 'CHF', 123450],
  ['1,234', 'CNY', 123400],
  ['1,234,567', 'CNY', 123456700],
  ['1.234.567', 'EUR', 123456700],
  ['1.234.567,89', 'EUR', 123456789],
  ['１００元', 'CNY', 10000],
  ['￥88.8', 'CNY', 8880],
  ['¥ 5', 'CNY', 500],
  ['20塊', 'TWD', 2000],
  ['NT$300', 'TWD', 30000],
  ['HK$ 12.5', 'HKD', 1250],
  ['rmb 9', 'CNY', 900],
  ['₩5000', 'KRW', 5000],
  ['CHF 7', 'CHF', 700],
  ['0', 'CNY', 0],
  ['0.05', 'CNY', 5],
  ['0,5', 'CNY', 50],
  ['5.', 'CNY', 500],
  ['1500', 'JPY', 1500],
  ['1,500', 'JPY', 1500],
  ['12.345,678', 'KWD', 12345678],
  ['50.001', 'KWD', 50_001],
  ['200', 'KWD', 200_000],
  ['2000.001', 'KWD', 2_000_001],
  ['2,000.001', 'KWD', 2_000_001],
  ['1000000000', 'CNY', 100_000_000_000],
])('reads %s of %s as %d', (typed, currency, amount) => {
  expect(parseAmount(typed, currency)).toEqual({ amount });
});

it.each([
  ['-5', 'negative'],
  ['－5元', 'negative'],
  ['−5', 'negative'],
  ['(5)', 'negative'],
  ['¥-5', 'negative'],
  ['1.234', 'ambiguous'],
  ['123.456', 'ambiguous'],
  ['0.125', 'too-many-decimals'],
  ['0,125', 'too-many-decimals'],
  ['1234.567', 'too-many-decimals'],
  ['1,234.567', 'too-many-decimals'],
  ['1,234,56', 'not-an-amount'],
  ['1,23.45', 'not-an-amount'],
  ['1.2,3.4', 'not-an-amount'],
  ['1.234,567,890', 'not-an-amount'],
  ['.5', 'not-an-amount'],
  ['1e3', 'not-an-amount'],
  ['about 5', 'not-an-amount'],
  ['5 or 6', 'not-an-amount'],
  ['一百元', 'not-an-amount'],
  ['元', 'not-an-amount'],
  ['1000000000.01', 'too-large'],
  ['9'.repeat(400), 'too-large'],
])('refuses %s as %s', (typed, problem) => {
  expect(parseAmount(typed, 'CNY')).toEqual({ problem });
});

it('refuses in a currency of three decimals what could be a thousand or one and a bit', () => {
  expect(parseAmount('1,234', 'KWD')).toEqual({ problem: 'ambiguous' });
});

it('takes no decimals where a currency has none', () => {
  expect(parseAmount('12.5', 'JPY')).toEqual({ problem: 'too-many-decimals' });
});

it.each([
  [123456, 'CNY', 'zh-CN', '¥1,234.56'],
  [123400, 'CNY', 'zh-CN', '¥1,234'],
  [1500, 'JPY', 'en-GB', '¥1,500'],
  [5, 'GBP', 'en-GB', '£0.05'],
])('writes %d of %s for %s as %s', (amount, currency, locale, text) => {
  expect(formatAmount(amount, currency, locale)).toBe(text);
});

const currencies = fc.constantFrom('CNY', 'TWD', 'HKD', 'GBP', 'EUR', 'USD', 'JPY', 'KRW', 'SGD', 'KWD');
const amounts = fc.integer({ min: 0, max: 100_000_000_000 });

it('reads back every amount that it writes', () => {
  const locales = fc.constantFrom('en-GB', 'zh-CN', 'zh-TW');
  fc.assert(
    fc.property(amounts, currencies, locales, (amount, currency, locale) => {
      expect(parseAmount(formatAmount(amount, currency, locale), currency)).toEqual({ amount });
    }),
  );
});

it('reads an amount alike whichever mark is the decimal one', () => {
  fc.assert(
    fc.property(amounts, currencies, (amount, currency) => {
      const digits = minorDigits(currency);
      fc.pre(digits === 2);
      const point = (amount / 100).toFixed(2);
      const grouped = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format(amount / 100);
      expect(parseAmount(point, currency)).toEqual({ amount });
      expect(parseAmount(grouped, currency)).toEqual({ amount });
    }),
  );
});

it('never reads a fraction of the smallest unit, whatever is typed', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'0123456789.,-¥元 '), maxLength: 16 });
  fc.assert(
    fc.property(typed, currencies, (text, currency) => {
      const parsed = parseAmount(text, currency);
      if ('amount' in parsed) {
        expect(Number.isSafeInteger(parsed.amount)).toBe(true);
        expect(parsed.amount).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
