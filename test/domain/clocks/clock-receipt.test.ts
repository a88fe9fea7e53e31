import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockReceipt, type HistoryEntry, totalsOf } from '../../../src/domain/clocks/clock-receipt.ts';
import { workingMinutesBetween } from '../../../src/domain/facts/working-time.ts';
import { hour, minute, now, organisation } from '../cases.ts';

const clockwork = { calendar: organisation.calendars.shop!, isHoliday: () => false };
const entry = (
  at: number,
  kind: string,
  facts: HistoryEntry['facts'] = {},
  secret: HistoryEntry['private'] = {},
): HistoryEntry => ({ at: now + at * hour, kind, facts, private: secret });
const filed = entry(0, 'filed', { department: 'fresh' });
const claimed = entry(1, 'claimed', {}, { actor: 'chen' });
const charges = (history: HistoryEntry[], until = 8) =>
  clockReceipt(history, now + until * hour, clockwork).map(({ charge, minutes }) => [
    'person' in charge ? charge.person : 'department' in charge ? charge.department : charge.kind,
    minutes,
  ]);

describe('every working minute is charged to who held the complaint', () => {
  it.each<[string, HistoryEntry[], ReturnType<typeof charges>]>([
    [
      'the department until somebody claims',
      [filed, claimed],
      [
        ['fresh', 60],
        ['chen', 420],
      ],
    ],
    [
      'owner by owner',
      [
        filed,
        claimed,
        entry(3, 'handed-over', {}, { to: 'li' }),
        entry(4, 'released'),
        entry(5, 'claimed', {}, { actor: 'sun' }),
      ],
      [
        ['fresh', 60],
        ['chen', 120],
        ['li', 60],
        ['fresh', 60],
        ['sun', 180],
      ],
    ],
    [
      'the complainant while they are waited for',
      [
        filed,
        claimed,
        entry(2, 'paused', { waitingFor: 'complainant' }),
        entry(4, 'resumed', { until: now + 4 * hour }),
      ],
      [
        ['fresh', 60],
        ['chen', 60],
        ['complainant', 120],
        ['chen', 240],
      ],
    ],
    [
      'a third party until the wait ran out, whenever that was noticed',
      [
        filed,
        claimed,
        entry(2, 'paused', { waitingFor: 'third-party' }),
        entry(6, 'resumed', { until: now + 3 * hour }),
      ],
      [
        ['fresh', 60],
        ['chen', 60],
        ['third-party', 60],
        ['chen', 300],
      ],
    ],
    [
      'the desk from the answer to the callback, and the owner again until it is closed',
      [
        filed,
        claimed,
        entry(2, 'answered'),
        entry(3, 'called-back', { outcome: 'unreachable' }),
        entry(4, 'called-back', { outcome: 'reached' }),
        entry(5, 'closed'),
      ],
      [
        ['fresh', 60],
        ['chen', 60],
        ['desk', 120],
        ['chen', 60],
      ],
    ],
    [
      'the desk once the department has lost the decision',
      [filed, entry(2, 'decision-lost', { department: 'fresh' })],
      [
        ['fresh', 120],
        ['desk', 360],
      ],
    ],
    [
      'the sender until the other department accepts',
      [
        filed,
        claimed,
        entry(2, 'transfer-asked', { to: 'deli' }),
        entry(3, 'transfer-accepted', { from: 'fresh', to: 'deli' }),
      ],
      [
        ['fresh', 60],
        ['chen', 120],
        ['deli', 300],
      ],
    ],
    [
      'somebody whose name is erased',
      [filed, entry(1, 'claimed')],
      [
        ['fresh', 60],
        [null, 420],
      ],
    ],
    [
      'nobody outside working time',
      [filed, entry(8, 'noted'), entry(20, 'claimed', {}, { actor: 'chen' })],
      [['fresh', 480]],
    ],
  ])('%s', (_, history, expected) => {
    expect(charges(history)).toEqual(expected);
  });

  it('adds up who held it several times, the most first', () => {
    const spans = clockReceipt(
      [filed, claimed, entry(2, 'released'), entry(7, 'claimed', {}, { actor: 'chen' })],
      now + 8 * hour,
      clockwork,
    );
    expect(totalsOf(spans)).toEqual([
      { charge: { kind: 'department', department: 'fresh' }, minutes: 360 },
      { charge: { kind: 'person', person: 'chen' }, minutes: 120 },
    ]);
  });

  it('leaves no minute out and counts none twice, whatever happened', () => {
    const kinds = [
      'claimed',
      'handed-over',
      'released',
      'decision-lost',
      'transfer-accepted',
      'paused',
      'resumed',
      'answered',
      'called-back',
      'reopened',
      'noted',
    ];
    const happened = fc.record({
      after: fc.integer({ min: 0, max: 60 * 24 * 20 }),
      kind: fc.constantFrom(...kinds),
      person: fc.constantFrom('chen', 'li', 'sun'),
    });
    fc.assert(
      fc.property(fc.array(happened, { maxLength: 20 }), (events) => {
        const end = now + 21 * 24 * hour;
        const history = events.map(({ after, kind, person }) => ({
          at: now + after * minute,
          kind,
          facts: { to: 'deli', waitingFor: 'complainant' },
          private: { actor: person, to: person },
        }));
        const spans = clockReceipt([filed, ...history], end, clockwork);
        const sum = spans.reduce((total, { minutes }) => total + minutes, 0);
        expect(sum).toBeCloseTo(workingMinutesBetween({ ...clockwork, from: now, to: end }), 6);
        for (const [index, span] of spans.entries())
          expect(span.from).toBe(index === 0 ? now : spans[index - 1]?.to);
      }),
    );
  });
});
