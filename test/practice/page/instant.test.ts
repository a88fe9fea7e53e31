import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, type Reader } from '../../../src/practice/page/src/text/instant.ts';
import { fromWallTime, toWallTime } from '../../../src/practice/page/src/text/wall-time.ts';

const reader: Reader = {
  locale: 'en-GB',
  timezone: 'Asia/Shanghai',
  now: Date.UTC(2026, 10, 23, 10, 0),
  words: { today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow' },
};

describe('instants as their reader sees them', () => {
  it.each([
    [Date.UTC(2026, 10, 23, 10, 5), '{date_num} {time}', '2026-11-23 18:05'],
    [Date.UTC(2026, 10, 23, 15, 59), '{date_short_pretty}', 'today'],
    [Date.UTC(2026, 10, 23, 16, 0), '{date_pretty} at {time}', 'tomorrow at 00:00'],
    [Date.UTC(2026, 10, 21, 16, 0), '{date_long_pretty}', 'yesterday'],
    [Date.UTC(2026, 10, 20, 4, 0), '{date_short_pretty}', '20 Nov 2026'],
    [Date.UTC(2026, 10, 23, 9, 30), '{ago}', '30 minutes ago'],
    [Date.UTC(2026, 10, 23, 10, 0), '{unheard_of}', '{unheard_of}'],
  ])('%d as %s', (instant, format, expected) => {
    expect(formatInstant(instant, format, reader)).toBe(expected);
  });

  it('speaks the language of the reader', () => {
    const instant = Date.UTC(2026, 10, 20, 4, 0);
    expect(formatInstant(instant, '{date_long}', { ...reader, locale: 'zh-TW' })).toBe(
      '2026年11月20日星期五',
    );
  });
});

describe('the time on a wall', () => {
  it('comes back to the same minute in any zone without a gap', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Kolkata', 'America/Phoenix', 'UTC');
    const minutes = fc.integer({ min: 29_000_000, max: 31_000_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const instant = minute * 60_000;
        expect(fromWallTime(toWallTime(instant, zone), zone)).toBe(instant);
      }),
    );
  });

  it.each([
    ['2026-03-29T00:30', Date.UTC(2026, 2, 29, 0, 30)],
    ['2026-03-29T02:30', Date.UTC(2026, 2, 29, 1, 30)],
    ['2026-07-01T12:00', Date.UTC(2026, 6, 1, 11, 0)],
  ])('reads %s in London around the change of clocks', (wall, instant) => {
    expect(fromWallTime(wall, 'Europe/London')).toBe(instant);
  });

  it('says NaN for what is no date', () => {
    expect(fromWallTime('soon', 'UTC')).toBeNaN();
  });
});
