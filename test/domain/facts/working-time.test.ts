import { describe, expect, it } from 'vitest';
import type { Duration } from '../../../src/domain/facts/duration.ts';
import type { Calendar, Interval } from '../../../src/domain/facts/organisation.ts';
import {
  addWorkingTime,
  isWorkingMoment,
  nextWorkingMoment,
  workingMinutesBetween,
} from '../../../src/domain/facts/working-time.ts';
import { instantAt } from '../../../src/domain/facts/zone.ts';

const noHolidays = () => false;
const shift: Interval[] = [
  [540, 750],
  [810, 1080],
];

function hours(week: Interval[][], changes: Partial<Extract<Calendar, { kind: 'hours' }>> = {}): Calendar {
  return { kind: 'hours', timezone: 'Asia/Shanghai', week, closed: [], open: [], ...changes };
}

/** Monday to Friday 09:00–12:30 and 13:30–18:00, Saturday 10:00–16:00. */
const shop = hours([shift, shift, shift, shift, shift, [[600, 960]], []], {
  closed: ['2026-12-31'],
  open: ['2026-10-10', '2026-11-22'],
});
const isHoliday = (date: string) => date === '2026-10-01' || date === '2026-10-02';

function local(text: string, zone = 'Asia/Shanghai'): number {
  const [date, time] = text.split(' ');
  const [hour, minute] = time!.split(':').map(Number);
  return instantAt(date!, hour! * 60 + minute!, zone);
}

function lasting(text: string): Duration {
  const value = Number.parseFloat(text);
  return text.endsWith('d') ? { unit: 'days', value } : { unit: 'minutes', value };
}

describe('a deadline in shop hours', () => {
  // 16 November 2026 is a Monday.
  it.each([
    ['within the morning', '2026-11-16 09:00', '120m', '2026-11-16 11:00'],
    ['over lunch', '2026-11-16 12:00', '60m', '2026-11-16 14:00'],
    ['at closing time itself', '2026-11-16 09:00', '210m', '2026-11-16 12:30'],
    ['over night', '2026-11-16 17:30', '60m', '2026-11-17 09:30'],
    ['before opening', '2026-11-16 06:00', '30m', '2026-11-16 09:30'],
    ['in the lunch break', '2026-11-16 13:00', '30m', '2026-11-16 14:00'],
    ['after closing on Saturday', '2026-11-14 17:00', '30m', '2026-11-16 09:30'],
    ['two days of minutes end at closing time', '2026-11-16 09:00', '960m', '2026-11-17 18:00'],
    ['a day may end at closing time too', '2026-11-27 16:00', '1d', '2026-11-28 16:00'],
    ['the same time tomorrow', '2026-11-16 11:00', '1d', '2026-11-17 11:00'],
    ['three days', '2026-11-16 11:00', '3d', '2026-11-19 11:00'],
    ['over the weekend', '2026-11-14 11:00', '1d', '2026-11-16 11:00'],
    ['Friday evening falls outside Saturday', '2026-11-27 17:30', '1d', '2026-11-30 09:00'],
    ['Friday morning moves into Saturday', '2026-11-27 09:15', '1d', '2026-11-28 10:00'],
    ['a start outside counts from opening', '2026-11-16 20:00', '1d', '2026-11-18 09:00'],
    ['a start at closing time is outside', '2026-11-16 18:00', '1d', '2026-11-18 09:00'],
    ['holidays do not count', '2026-09-30 17:30', '60m', '2026-10-03 10:30'],
    ['holidays are no working days', '2026-09-30 11:00', '1d', '2026-10-03 11:00'],
    ['an extra Sunday has Monday’s hours', '2026-11-21 15:30', '90m', '2026-11-22 10:00'],
    ['an extra Saturday has its own', '2026-10-09 17:30', '60m', '2026-10-10 10:30'],
    ['the last day of the year is closed', '2026-12-30 17:30', '60m', '2027-01-01 09:30'],
    ['a year later', '2026-12-30 11:00', '2d', '2027-01-02 11:00'],
    ['no time at all, inside', '2026-11-16 10:00', '0m', '2026-11-16 10:00'],
    ['no time at all, at closing time', '2026-11-16 12:30', '0m', '2026-11-16 12:30'],
    ['no time at all, outside', '2026-11-16 20:00', '0m', '2026-11-17 09:00'],
    ['no days at all, outside', '2026-11-16 20:00', '0d', '2026-11-17 09:00'],
  ])('%s: %s and %s', (_, from, length, expected) => {
    const deadline = addWorkingTime({
      calendar: shop,
      isHoliday,
      from: local(from),
      duration: lasting(length),
    });
    expect(deadline).toBe(local(expected));
  });

  it('may be a holiday that is worked', () => {
    const worked = hours([shift, shift, shift, shift, shift, [], []], { open: ['2026-10-01'] });
    const from = local('2026-09-30 17:30');
    expect(addWorkingTime({ calendar: worked, isHoliday, from, duration: lasting('60m') })).toBe(
      local('2026-10-01 09:30'),
    );
  });

  it('stays on a closed day even if it is listed as open', () => {
    const both = hours([shift, [], [], [], [], [], []], { closed: ['2026-11-16'], open: ['2026-11-16'] });
    expect(isWorkingMoment({ calendar: both, isHoliday, at: local('2026-11-16 10:00') })).toBe(false);
  });

  it('keeps seconds', () => {
    const from = local('2026-11-16 12:29') + 45_500;
    expect(addWorkingTime({ calendar: shop, isHoliday, from, duration: lasting('0.5m') })).toBe(
      local('2026-11-16 13:30') + 15_500,
    );
    expect(addWorkingTime({ calendar: shop, isHoliday, from, duration: lasting('1d') })).toBe(
      local('2026-11-17 12:29') + 45_500,
    );
  });
});

describe('hours that touch midnight', () => {
  const nights = hours(
    [0, 1, 2, 3, 4, 5, 6].map((): Interval[] => [
      [0, 120],
      [1320, 1440],
    ]),
  );

  it('join over midnight', () => {
    const from = local('2026-11-16 23:30');
    expect(addWorkingTime({ calendar: nights, isHoliday, from, duration: lasting('60m') })).toBe(
      local('2026-11-17 00:30'),
    );
    expect(isWorkingMoment({ calendar: nights, isHoliday, at: local('2026-11-17 00:00') })).toBe(true);
  });

  it('count over the end of the year', () => {
    const from = local('2026-12-31 23:00');
    expect(workingMinutesBetween({ calendar: nights, isHoliday, from, to: local('2027-01-01 03:00') })).toBe(
      180,
    );
  });
});

describe('summer time', () => {
  const night: Interval[] = [[0, 480]];
  const everyNight = (timezone: string) =>
    hours([night, night, night, night, night, night, night], { timezone });

  it.each([
    ['London loses an hour', 'Europe/London', '2026-03-29', 420],
    ['London gains an hour', 'Europe/London', '2026-10-25', 540],
    ['New York loses an hour', 'America/New_York', '2026-03-08', 420],
    ['New York gains an hour', 'America/New_York', '2026-11-01', 540],
    ['Lord Howe loses half an hour', 'Australia/Lord_Howe', '2026-10-04', 450],
    ['Lord Howe gains half an hour', 'Australia/Lord_Howe', '2026-04-05', 510],
    ['Cairo begins at one', 'Africa/Cairo', '2026-04-24', 420],
    ['Shanghai has none', 'Asia/Shanghai', '2026-03-29', 480],
  ])('%s in a night of eight hours', (_, zone, date, minutes) => {
    const from = instantAt(date, 0, zone);
    const calendar = everyNight(zone);
    const to = instantAt(date, 480, zone);
    expect(workingMinutesBetween({ calendar, isHoliday, from, to })).toBe(minutes);
    expect(addWorkingTime({ calendar, isHoliday, from, duration: { unit: 'minutes', value: minutes } })).toBe(
      to,
    );
  });

  it('has no hours inside the hour that is skipped', () => {
    const inside = hours([[], [], [], [], [], [], [[75, 105]]], { timezone: 'Europe/London' });
    const from = local('2026-03-28 12:00', 'Europe/London');
    expect(nextWorkingMoment({ calendar: inside, isHoliday, from })).toBe(
      local('2026-04-05 01:15', 'Europe/London'),
    );
  });

  it('keeps the clock time over the change', () => {
    const zone = 'Europe/London';
    const days = hours([shift, shift, shift, shift, shift, [], []], { timezone: zone });
    const from = local('2026-03-27 11:00', zone);
    expect(addWorkingTime({ calendar: days, isHoliday, from, duration: lasting('1d') })).toBe(
      local('2026-03-30 11:00', zone),
    );
  });

  it('skips a day that a zone skipped', () => {
    const always: Calendar = { kind: 'always', timezone: 'Pacific/Apia' };
    const from = local('2011-12-29 10:00', 'Pacific/Apia');
    expect(addWorkingTime({ calendar: always, isHoliday, from, duration: lasting('1d') })).toBe(
      local('2011-12-31 10:00', 'Pacific/Apia'),
    );
  });
});

describe('round the clock', () => {
  const always: Calendar = { kind: 'always', timezone: 'Europe/London' };
  const from = local('2026-03-28 01:30', 'Europe/London');

  it('counts plain minutes', () => {
    const to = addWorkingTime({ calendar: always, isHoliday: () => true, from, duration: lasting('1440m') });
    expect(to - from).toBe(86_400_000);
    expect(workingMinutesBetween({ calendar: always, isHoliday: () => true, from, to })).toBe(1440);
  });

  it('means the same local time by a day, moved forward where it does not exist', () => {
    const next = addWorkingTime({ calendar: always, isHoliday, from, duration: lasting('1d') });
    expect(next).toBe(Date.parse('2026-03-29T01:00:00Z'));
    const after = addWorkingTime({ calendar: always, isHoliday, from, duration: lasting('2d') });
    expect(after).toBe(local('2026-03-30 01:30', 'Europe/London'));
  });

  it('always works', () => {
    expect(isWorkingMoment({ calendar: always, isHoliday: () => true, at: from })).toBe(true);
    expect(nextWorkingMoment({ calendar: always, isHoliday: () => true, from })).toBe(from);
  });
});

describe('what somebody had', () => {
  it.each([
    ['a working day', '2026-11-16 00:00', '2026-11-17 00:00', 480],
    ['a lunch break', '2026-11-16 12:30', '2026-11-16 13:30', 0],
    ['a week', '2026-11-16 00:00', '2026-11-22 00:00', 5 * 480 + 360],
    ['a holiday', '2026-10-01 00:00', '2026-10-03 00:00', 0],
    ['backwards', '2026-11-16 11:00', '2026-11-16 10:00', -60],
  ])('%s', (_, from, to, minutes) => {
    expect(workingMinutesBetween({ calendar: shop, isHoliday, from: local(from), to: local(to) })).toBe(
      minutes,
    );
  });

  it('includes the opening and not the closing moment', () => {
    const works = (text: string) => isWorkingMoment({ calendar: shop, isHoliday, at: local(text) });
    expect([works('2026-11-16 09:00'), works('2026-11-16 12:30'), works('2026-11-16 08:59')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('calendars and lengths that make no sense', () => {
  const never = hours([[], [], [], [], [], [], []], { open: ['2026-11-17'] });
  const from = local('2026-11-16 10:00');

  it.each(['30m', '1d'])(
    'a calendar that never works is refused instead of searched for ever: %s',
    (length) => {
      expect(() =>
        addWorkingTime({ calendar: never, isHoliday: noHolidays, from, duration: lasting(length) }),
      ).toThrow('A calendar in Asia/Shanghai has no working time within 800 days');
    },
  );

  it('so are holidays without end', () => {
    expect(() => nextWorkingMoment({ calendar: shop, isHoliday: () => true, from })).not.toThrow();
    const plain = hours([shift, shift, shift, shift, shift, [], []]);
    expect(() => nextWorkingMoment({ calendar: plain, isHoliday: () => true, from })).toThrow(RangeError);
  });

  it.each([-1, Number.NaN])('a length of %d minutes is refused', (value) => {
    expect(() =>
      addWorkingTime({ calendar: shop, isHoliday, from, duration: { unit: 'minutes', value } }),
    ).toThrow(RangeError);
  });
});
