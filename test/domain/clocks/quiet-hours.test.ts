import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfQuiet, mostPingsADay, pingTime } from '../../../src/domain/clocks/quiet-hours.ts';
import { localMinute } from '../../../src/domain/facts/zone.ts';
import { hour } from '../cases.ts';

const night = { from: 20 * 60, to: 8 * 60 };
const at = (text: string) => Date.parse(text);
const shanghai = (pingsToday = 0) => ({ timezone: 'Asia/Shanghai', pingsToday });

describe('quiet hours', () => {
  it.each([
    ['in the evening, until the next morning', '2026-11-23T21:00:00+08:00', '2026-11-24T08:00:00+08:00'],
    ['in the early morning, until that morning', '2026-11-24T05:00:00+08:00', '2026-11-24T08:00:00+08:00'],
    ['as they begin', '2026-11-23T20:00:00+08:00', '2026-11-24T08:00:00+08:00'],
    ['over New Year', '2026-12-31T23:30:00+08:00', '2027-01-01T08:00:00+08:00'],
  ])('hold pings back %s', (_, now, until) => {
    expect(pingTime({ quietHours: night }, 'ordinary', shanghai(), at(now))).toBe(at(until));
  });

  it.each([
    ['by day', '2026-11-23T12:00:00+08:00', 'ordinary', night],
    ['as they end', '2026-11-23T08:00:00+08:00', 'ordinary', night],
    ['of major complaints', '2026-11-23T23:00:00+08:00', 'major', night],
    ['where there are none', '2026-11-23T23:00:00+08:00', 'ordinary', undefined],
  ] as const)('let pings through %s', (_, now, severity, quietHours) => {
    expect(pingTime({ quietHours }, severity, shanghai(), at(now))).toBe(at(now));
  });

  it('are those of the recipient’s own zone', () => {
    const now = at('2026-11-23T15:00:00+08:00');
    const london = { timezone: 'Europe/London', pingsToday: 0 };
    expect(pingTime({ quietHours: night }, 'ordinary', shanghai(), now)).toBe(now);
    expect(pingTime({ quietHours: night }, 'ordinary', london, now)).toBe(at('2026-11-23T08:00:00Z'));
  });

  it('end at the hour on the clock, also where it changes over night', () => {
    // In London the clocks went back on 25 October 2026 at two.
    expect(endOfQuiet(night, 'Europe/London', at('2026-10-24T21:00:00+01:00'))).toBe(
      at('2026-10-25T08:00:00Z'),
    );
  });

  it('never end in quiet hours, nor a day later', () => {
    const zones = [
      'Asia/Shanghai',
      'Europe/London',
      'America/New_York',
      'Pacific/Kiritimati',
      'Asia/Kathmandu',
    ];
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        minute,
        minute,
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 366 * 24 * 60 }),
        (from, to, zone, later) => {
          fc.pre(from !== to);
          const now = at('2026-01-01T00:00:00Z') + later * 60_000;
          const end = endOfQuiet({ from, to }, zone, now);
          expect(end).toBeGreaterThanOrEqual(now);
          expect(end - now).toBeLessThanOrEqual(25 * hour);
          if (end === now) return;
          // An hour that the clock skips ends where the clock goes on.
          const shown = localMinute(end, zone);
          expect((shown - to + 1440) % 1440).toBeLessThanOrEqual(60);
        },
      ),
    );
  });
});

describe('a full day of pings', () => {
  const noon = at('2026-11-23T12:00:00+08:00');
  it('gathers the next ones for the morning', () => {
    expect(pingTime({ quietHours: night }, 'ordinary', shanghai(mostPingsADay - 1), noon)).toBe(noon);
    expect(pingTime({ quietHours: night }, 'ordinary', shanghai(mostPingsADay), noon)).toBe(
      at('2026-11-24T08:00:00+08:00'),
    );
    expect(pingTime({}, 'ordinary', shanghai(mostPingsADay), noon)).toBe(at('2026-11-24T08:00:00+08:00'));
  });

  it('does not hold back major complaints', () => {
    expect(pingTime({ quietHours: night }, 'major', shanghai(mostPingsADay), noon)).toBe(noon);
  });
});
