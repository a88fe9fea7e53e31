import { describe, expect, it } from 'vitest';
import {
  formatIsoWeek,
  instantAt,
  isoWeekBounds,
  isoWeekOf,
  localDate,
  localMinute,
  localParts,
  parseIsoWeek,
  startOfNext,
} from '../../../src/domain/facts/zone.ts';

const at = (text: string) => Date.parse(text);
const iso = (instant: number) => new Date(instant).toISOString();

describe('what the wall shows', () => {
  it('reads calendar and clock in a zone', () => {
    expect(localParts(at('2026-11-16T01:02:03Z'), 'Asia/Shanghai')).toEqual({
      year: 2026,
      month: 11,
      day: 16,
      weekday: 1,
      hour: 9,
      minute: 2,
      second: 3,
    });
  });

  it.each([
    ['2026-12-31T16:00:00Z', 'Asia/Shanghai', '2027-01-01'],
    ['2026-12-31T15:59:59Z', 'Asia/Shanghai', '2026-12-31'],
    ['2027-01-01T04:59:59Z', 'America/New_York', '2026-12-31'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ])('%s in %s is %s', (instant, zone, date) => {
    expect(localDate(at(instant), zone)).toBe(date);
  });

  it('counts minutes since midnight with seconds as a fraction', () => {
    expect(localMinute(at('2026-11-16T01:02:30Z'), 'Asia/Shanghai')).toBe(9 * 60 + 2.5);
  });
});

describe('the instant of a local time', () => {
  it.each([
    ['an ordinary morning', '2026-11-16', 540, 'Asia/Shanghai', '2026-11-16T01:00:00.000Z'],
    ['the end of a day', '2026-11-16', 1440, 'Asia/Shanghai', '2026-11-16T16:00:00.000Z'],
    ['the skipped hour, its beginning', '2026-03-29', 60, 'Europe/London', '2026-03-29T01:00:00.000Z'],
    ['the skipped hour, its middle', '2026-03-29', 90, 'Europe/London', '2026-03-29T01:00:00.000Z'],
    ['the hour after the skipped one', '2026-03-29', 120, 'Europe/London', '2026-03-29T01:00:00.000Z'],
    ['the hour that comes twice', '2026-10-25', 90, 'Europe/London', '2026-10-25T00:30:00.000Z'],
    ['the hour after it', '2026-10-25', 120, 'Europe/London', '2026-10-25T02:00:00.000Z'],
    ['half an hour skipped', '2026-10-04', 135, 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['a midnight that does not exist', '2026-04-24', 0, 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['a whole day that does not exist', '2011-12-30', 600, 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['New York in spring', '2026-03-08', 150, 'America/New_York', '2026-03-08T07:00:00.000Z'],
  ])('%s', (_, date, minute, zone, expected) => {
    expect(iso(instantAt(date, minute, zone))).toBe(expected);
  });
});

describe('ISO weeks', () => {
  it.each([
    ['2026-11-15T15:59:59Z', 'Asia/Shanghai', '2026-W46'],
    ['2026-11-15T16:00:00Z', 'Asia/Shanghai', '2026-W47'],
    ['2026-11-16T04:59:59Z', 'America/New_York', '2026-W46'],
    ['2026-12-31T12:00:00Z', 'Europe/London', '2026-W53'],
    ['2027-01-01T12:00:00Z', 'Europe/London', '2026-W53'],
    ['2024-12-30T12:00:00Z', 'Europe/London', '2025-W01'],
  ])('%s in %s falls in %s', (instant, zone, week) => {
    expect(formatIsoWeek(isoWeekOf(at(instant), zone))).toBe(week);
  });

  it.each([
    ['2026-W01', 'Asia/Shanghai', '2025-12-28T16:00:00.000Z', 7 * 24],
    ['2026-W13', 'Europe/London', '2026-03-23T00:00:00.000Z', 7 * 24 - 1],
    ['2026-W43', 'Europe/London', '2026-10-18T23:00:00.000Z', 7 * 24 + 1],
    ['2026-W40', 'Australia/Lord_Howe', '2026-09-27T13:30:00.000Z', 7 * 24 - 0.5],
    ['2011-W52', 'Pacific/Apia', '2011-12-26T10:00:00.000Z', 6 * 24],
  ])('%s in %s begins at %s and has %d hours', (text, zone, from, hours) => {
    const bounds = isoWeekBounds(parseIsoWeek(text)!, zone);
    expect(iso(bounds.from)).toBe(from);
    expect((bounds.to - bounds.from) / 3_600_000).toBe(hours);
    expect(formatIsoWeek(isoWeekOf(bounds.from, zone))).toBe(text);
    expect(formatIsoWeek(isoWeekOf(bounds.to - 1, zone))).toBe(text);
    expect(formatIsoWeek(isoWeekOf(bounds.to, zone))).not.toBe(text);
  });

  it.each(['2026-W53', '2020-W53', '2025-W52', '0999-W01'])('%s reads and writes alike', (text) => {
    expect(formatIsoWeek(parseIsoWeek(text)!)).toBe(text);
  });

  it.each(['2025-W53', '2026-W54', '2026-W00', '2026-W1', '2026-47', ' 2026-W47', 'W47', ''])(
    '%j is not a week',
    (text) => {
      expect(parseIsoWeek(text)).toBeUndefined();
    },
  );
});

describe('the next weekly slot', () => {
  const monday = 1;
  it.each([
    ['later today', 'Asia/Shanghai', '2026-11-16T00:59:59Z', '2026-11-16T01:00:00.000Z'],
    ['at the slot itself: next week', 'Asia/Shanghai', '2026-11-16T01:00:00Z', '2026-11-23T01:00:00.000Z'],
    ['on a Tuesday', 'Asia/Shanghai', '2026-11-17T01:00:00Z', '2026-11-23T01:00:00.000Z'],
    ['still Sunday in New York', 'America/New_York', '2026-11-16T04:00:00Z', '2026-11-16T14:00:00.000Z'],
    ['over the spring change', 'Europe/London', '2026-03-24T12:00:00Z', '2026-03-30T08:00:00.000Z'],
  ])('%s', (_, zone, after, expected) => {
    expect(iso(startOfNext(monday, 540, zone, at(after)))).toBe(expected);
  });

  it('moves forward where the local time is skipped, and comes once where it is repeated', () => {
    const sunday = 7;
    const spring = startOfNext(sunday, 90, 'Europe/London', at('2026-03-28T12:00:00Z'));
    expect(iso(spring)).toBe('2026-03-29T01:00:00.000Z');
    const autumn = startOfNext(sunday, 90, 'Europe/London', at('2026-10-24T12:00:00Z'));
    expect(iso(autumn)).toBe('2026-10-25T00:30:00.000Z');
    expect(iso(startOfNext(sunday, 90, 'Europe/London', autumn))).toBe('2026-11-01T01:30:00.000Z');
  });
});
