import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../src/domain/organisation.ts';
import { preflight, type Roster, watchAt } from '../../src/domain/preflight.ts';
import type { Absence } from '../../src/domain/records.ts';
import { hour, now, organisation, organisationWith } from './cases.ts';

const day = 24 * hour;
const away = (person: string, from: number, to: number, substitute: string | null = null): Absence => ({
  workspace: 'T0',
  person,
  startsAt: from,
  endsAt: to,
  substitute,
  plannedBy: person,
  plannedAt: now,
});
const rosterOf = (
  absences: Absence[] = [],
  staff: Organisation = organisation,
  gone: string[] = [],
): Roster => ({
  organisation: staff,
  absences,
  inSlack: (person) =>
    !gone.includes(person) && staff.people.some(({ id, slack }) => id === person && slack !== undefined),
});
const fresh = organisation.departments[0]!;
const holesOf = (roster: Roster, department = 'fresh') =>
  preflight(roster, () => () => false, now)
    .filter((hole) => hole.department === department)
    .map(({ gap, from, to }) => [
      'person' in gap ? `${gap.kind} ${gap.person}` : gap.kind,
      (from - now) / hour,
      (to - now) / hour,
    ]);

describe('who is there', () => {
  it('are those who may claim, the ladder up to the executive, and the desk', () => {
    const { claim, ladder, callback } = watchAt(rosterOf(), fresh, now);
    const filled = (seats: typeof claim) => seats.map(({ filledBy }) => filledBy);
    expect(filled(claim)).toEqual(['chen', 'sun', 'li']);
    expect(filled(ladder)).toEqual(['chen', 'li', 'zhao']);
    expect(filled(callback)).toEqual(['wang', 'hu']);
  });

  it.each([
    [
      'somebody who is away with nobody in their place',
      [away('chen', now, now + day)],
      [],
      { filledBy: null, why: 'away' },
    ],
    ['a substitute', [away('chen', now, now + day, 'sun')], [], { filledBy: 'sun', why: 'substitute' }],
    ['somebody whose account is gone', [], ['chen'], { filledBy: null, why: 'unreachable' }],
    [
      'a substitute whose account is gone',
      [away('chen', now, now + day, 'sun')],
      ['sun'],
      { filledBy: null, why: 'unreachable' },
    ],
  ])('tells of %s', (_, absences, gone, seat) => {
    expect(watchAt(rosterOf(absences, organisation, gone), fresh, now).ladder[0]).toMatchObject(seat);
  });
});

describe('the coming week', () => {
  it('has no gap where everybody is there', () => {
    expect(holesOf(rosterOf())).toEqual([]);
  });

  it('has a gap while nobody may claim, from hour to hour', () => {
    const absences = [
      away('chen', now, now + 3 * day),
      away('sun', now + day, now + 2 * day),
      away('li', now, now + 4 * day),
    ];
    expect(holesOf(rosterOf(absences))).toEqual([
      ['rung chen', 0, 72],
      ['rung li', 0, 96],
      ['claim', 24, 48],
    ]);
  });

  it('looks no further than a week', () => {
    expect(holesOf(rosterOf([away('chen', now + 6 * day, now + 9 * day)]))).toEqual([
      ['rung chen', 144, 168],
    ]);
    expect(holesOf(rosterOf([away('chen', now + 8 * day, now + 9 * day)]))).toEqual([]);
  });

  it('has a gap where a lapse would reach nobody but the owner', () => {
    const flat = organisationWith({
      leadership: { channel: 'C0LEAD', people: [] },
      departments: organisation.departments.map((each) => ({ ...each, ladder: ['li'] })),
    });
    expect(holesOf(rosterOf([], flat))).toEqual([['ladder', 0, 168]]);
  });

  it('has a gap where the only one of the desk could have to call about their own case', () => {
    const desk = { channel: 'C0DESK', people: ['wang'], lead: 'wang' };
    expect(holesOf(rosterOf([], organisationWith({ desk })))).toEqual([['callback-of-owner wang', 0, 168]]);
    expect(holesOf(rosterOf([], organisationWith({ desk: { ...desk, callsWhenOwner: 'qian' } })))).toEqual(
      [],
    );
  });

  it('has no gap while no clock can run', () => {
    const { always: _, ...calendars } = organisation.calendars;
    const targets = { ordinary: organisation.targets.ordinary, major: organisation.targets.ordinary };
    const staff = organisationWith({
      calendars: { ...calendars, always: organisation.calendars.always! },
      targets,
    });
    // From Friday's close to Monday's opening.
    const friday = Date.parse('2026-11-27T18:00:00+08:00');
    const monday = Date.parse('2026-11-30T09:00:00+08:00');
    expect(holesOf(rosterOf([away('chen', friday, monday)], staff))).toEqual([]);
    expect(holesOf(rosterOf([away('chen', friday, monday)]))).toEqual([
      ['rung chen', (friday - now) / hour, (monday - now) / hour],
    ]);
  });
});
