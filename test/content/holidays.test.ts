import { describe, expect, it } from 'vitest';
import { holidayCodes } from '../../src/content/holiday-library.ts';
import { loadHolidays, UnknownHolidaysError } from '../../src/content/holidays.ts';
import type { Calendar } from '../../src/domain/facts/organisation.ts';

function calendar(holidays?: string): Calendar {
  return { kind: 'hours', timezone: 'UTC', week: [[[540, 1080]]], holidays, closed: [], open: [] };
}

describe('public holidays', () => {
  it.each([
    ['CN', 'National Day', '2026-10-01', true],
    ['CN', 'its third day', '2026-10-03', true],
    ['CN', 'the fourth, moved by decree only', '2026-10-04', false],
    ['CN', 'New Year’s Eve of the Spring Festival', '2026-02-16', true],
    ['CN', 'half a day for women', '2026-03-08', false],
    ['CN', 'Children’s Day', '2026-06-01', false],
    ['CN', 'an ordinary Monday', '2026-11-16', false],
    ['GB-SCT', 'St Andrew’s Day', '2026-11-30', true],
    ['GB', 'the same day in England', '2026-11-30', false],
    ['GB', 'Boxing Day on a Saturday, its substitute', '2026-12-28', true],
    ['US', 'Independence Day on a Saturday, its substitute', '2026-07-03', true],
    ['US', 'New Year’s Day of the year after, its substitute', '2027-12-31', true],
    ['SA', 'the last of four days', '2026-03-22', true],
    ['SA', 'the day after them', '2026-03-23', false],
    ['SZ', 'a holiday that began in the old year', '2027-01-01', true],
  ])('%s: %s', async (code, _, date, expected) => {
    const holidays = await loadHolidays({ shop: calendar(code) });
    expect(holidays('shop')(date)).toBe(expected);
  });

  it('are each calendar’s own, and none where none are named', async () => {
    const holidays = await loadHolidays({
      shop: calendar('CN'),
      office: calendar('GB'),
      plain: calendar(),
      always: { kind: 'always', timezone: 'UTC' },
    });
    const christmas = ['shop', 'office', 'plain', 'always', 'unheard-of'].map((id) =>
      holidays(id)('2026-12-25'),
    );
    expect(christmas).toEqual([false, true, false, false, false]);
  });

  it.each(['XX', 'GB-XYZ', 'gb', 'GB-', ''.padStart(3)])('refuses %j', async (code) => {
    await expect(loadHolidays({ shop: calendar(code) })).rejects.toThrow(UnknownHolidaysError);
  });

  it('offers countries, states and regions', async () => {
    expect(holidayCodes()).toEqual(expect.arrayContaining(['CN', 'GB-SCT', 'DE-BY-A']));
  });
});
