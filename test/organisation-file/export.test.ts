import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetClocks } from '../../src/domain/clocks/clock.ts';
import type { Calendar, Interval, Organisation } from '../../src/domain/facts/organisation.ts';
import { exportOrganisation } from '../../src/organisation-file/export.ts';
import { parseOrganisation } from '../../src/organisation-file/parse.ts';

const personIds = ['chen', '李', '3', 'true', 'null', 'a.b-c_d', '0x1f'];
const ranks = ['staff', 'lead', 'no'];
const languages = fc.constantFrom('en', 'zh-Hans', 'zh-Hant');

const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      'yes',
      '12',
      '- x',
      '# no comment',
      'a: b',
      '"',
      "'",
      '生鲜',
      '&x',
      '*x',
      '!x',
      '12:30',
      '~',
      '{',
      '|',
    ),
  )
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu, '').trim())
  .filter((text) => text.length > 0 && [...text].length <= 75);
const localText = fc.oneof(name, fc.record({ en: name, 'zh-Hans': name }), fc.record({ 'zh-Hant': name }));
const some = (ids: readonly string[], minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...ids), { minLength });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const duration = fc.oneof(
  fc.record({ unit: fc.constant('days' as const), value: fc.integer({ min: 1, max: 400 }) }),
  fc.record({
    unit: fc.constant('minutes' as const),
    value: fc.integer({ min: 1, max: 100_000 }).map((seconds) => seconds / 60),
  }),
);
const targetSet = fc.record({
  calendar: maybe(fc.constantFrom('always', 'shop')),
  secondStage: maybe(duration),
  ...(Object.fromEntries(targetClocks.map((clock) => [clock, duration])) as Record<
    (typeof targetClocks)[number],
    typeof duration
  >),
});

const day = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 }).map((times): Interval[] => {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted.flatMap((from, index): Interval[] =>
    index % 2 === 0 && index + 1 < sorted.length ? [[from, sorted[index + 1]!]] : [],
  );
});
const shop: fc.Arbitrary<Calendar> = fc.record({
  kind: fc.constant('hours' as const),
  timezone: fc.constantFrom('Europe/London', 'UTC'),
  week: fc.array(day, { minLength: 7, maxLength: 7 }).map((week) => week.with(3, [[0, 1440]])),
  holidays: maybe(fc.constantFrom('CN', 'NO', 'GB-SCT')),
  closed: some(['2026-12-31', '2028-02-29']),
  open: some(['2026-10-10']),
});

const approvals = (currency: string) =>
  fc.uniqueArray(fc.integer({ min: 1, max: 10_000_000 }), { maxLength: 4 }).map((bounds) => [
    ...bounds.toSorted((one, other) => one - other).map((upTo) => ({ upTo, by: 'desk-lead' })),
    { by: currency === 'JPY' ? 'lead' : 'no' },
    ...(bounds.length % 2 === 0
      ? []
      : [
          { upTo: 1_50, by: 'no', currency: 'HKD' },
          { by: 'lead', currency: 'HKD' },
        ]),
  ]);

/** Any sound organisation with people, one department and one calendar of its own. */
const organisation: fc.Arbitrary<Organisation> = fc
  .record({ currency: fc.constantFrom('CNY', 'JPY', 'KWD'), language: languages })
  .chain(({ currency, language }) =>
    fc.record({
      workspace: fc.record({
        name,
        timezone: fc.constant('Asia/Shanghai'),
        language: fc.constant(language),
        currency: fc.constant(currency),
      }),
      ranks: fc.constant(ranks),
      people: fc.tuple(
        ...personIds.map((id, index) =>
          fc.record({
            id: fc.constant(id),
            name,
            slack: maybe(fc.constant(`U0${index}`)),
            rank: fc.constantFrom(...ranks),
            department: maybe(fc.constant('fresh')),
            manager: maybe(fc.constantFrom(...personIds.slice(index + 1), undefined)),
          }),
        ),
      ),
      administrators: some(personIds, 1),
      desk: some(personIds, 1).chain((people) =>
        fc.record({
          channel: fc.constant('C0DESK'),
          people: fc.constant(people),
          lead: fc.constantFrom(...people),
          callsWhenOwner: maybe(fc.constantFrom(...personIds)),
        }),
      ),
      audit: some(personIds).chain((people) =>
        fc.record({ people: fc.constant(people), analyst: maybe(fc.constantFrom(...people, undefined)) }),
      ),
      leadership: fc.record({
        channel: fc.constant('C0LEAD'),
        people: some(personIds, 1),
        executive: maybe(fc.constantFrom(...personIds)),
      }),
      restricted: fc.constant({ channel: 'G0PRIV' }),
      departments: fc.tuple(
        fc.record({
          id: fc.constant('fresh'),
          name: localText,
          channel: fc.constant('C0FRESH'),
          head: maybe(fc.constantFrom(...personIds)),
          ladder: some(personIds),
          minimumClaimRank: fc.constantFrom(...ranks),
          calendar: fc.constantFrom('always', 'shop'),
          language: languages,
        }),
      ),
      calendars: fc.record({
        shop,
        always: fc.constant({ kind: 'always' as const, timezone: 'Asia/Shanghai' }),
      }),
      categories: fc.tuple(
        fc.record({
          id: fc.constantFrom('illness', '12'),
          name: localText,
          department: fc.constant('fresh'),
          severity: fc.constantFrom('ordinary' as const, 'major' as const),
          scenario: maybe(fc.constant('illness')),
          targets: maybe(
            fc.record({ ordinary: fc.record({ response: duration }), major: fc.record({ claim: duration }) }),
          ),
        }),
      ),
      targets: fc.record({ ordinary: targetSet, major: targetSet }),
      approvals: approvals(currency),
      recourse: maybe(
        fc.record({
          callbackAttempts: fc.integer({ min: 1, max: 10 }),
          reopenDays: fc.integer({ min: 1, max: 365 }),
          settledCallbacks: maybe(
            fc.record({
              ordinary: fc.constantFrom(0, 0.05, 0.2, 1),
              major: fc.constantFrom(0, 0.5, 1),
            }),
          ),
        }),
      ),
      quietHours: maybe(fc.constantFrom({ from: 1200, to: 480 }, { from: 0, to: 1440 })),
      digest: fc.record({
        day: fc.integer({ min: 1, max: 7 }),
        minute: fc.integer({ min: 0, max: 1439 }),
        channel: maybe(fc.constant('C0NEWS')),
      }),
    }),
  )
  // What is not there is not there, rather than undefined.
  .map((generated) => JSON.parse(JSON.stringify(generated)) as Organisation);

describe('an exported organisation', () => {
  it('reads back as the same', () => {
    fc.assert(
      fc.property(organisation, (original) => {
        expect(parseOrganisation(exportOrganisation(original), 'exported.yml')).toEqual({
          organisation: original,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('shows one person a line, and quotes times for readers of older YAML', () => {
    const example = readFileSync(new URL('../../examples/organisation.yml', import.meta.url), 'utf8');
    const lines = exportOrganisation(parseOrganisation(example, 'example').organisation!).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'workspace: { name: Green Basket, timezone: Asia/Shanghai, language: en, currency: CNY }',
        '  - { id: hu, name: Hu Jing 胡静, slack: U0HU, rank: lead, manager: wang }',
        '    hours: { mon-fri: [ "09:00-12:30", "13:30-18:00" ], sat: [ "10:00-16:00" ] }',
        '  - { upTo: 2000, by: manager }',
        'quietHours: "20:00-08:00"',
        'digest: { day: monday, time: "09:00" }',
      ]),
    );
  });
});
