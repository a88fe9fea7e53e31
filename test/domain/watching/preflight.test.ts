import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../../src/domain/facts/organisation.ts';
import { claimants } from '../../../src/domain/people/claim-right.ts';
import { isOfDepartment } from '../../../src/domain/people/people.ts';
import type { Absence } from '../../../src/domain/people/records.ts';
import { onHandAt } from '../../../src/domain/watching/on-hand.ts';
import { preflight } from '../../../src/domain/watching/preflight.ts';
import type { Gap } from '../../../src/domain/watching/preflight-hole.ts';
import type { Roster } from '../../../src/domain/watching/preflight-roster.ts';
import {
  missingAbout,
  possibleSubjects,
  unavoidable,
} from '../../../src/domain/watching/preflight-subject.ts';
import { complaintWith, hour, now, organisation as shop, organisationWith as shopWith } from '../cases.ts';

const day = 24 * hour;
/** With a second auditor, so that somebody looks into a complaint about either. */
const staffed: Partial<Organisation> = {
  people: [...shop.people, { id: 'he', name: 'He Yan', slack: 'U0HE', rank: 'manager', manager: 'zhao' }],
  audit: { people: ['qian', 'he'] },
};
const organisationWith = (changes: Partial<Organisation>) => shopWith({ ...staffed, ...changes });
const organisation = organisationWith({});
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
const nameOf = (gap: Gap) => {
  if (gap.kind === 'about') return `${gap.duty} about ${gap.subjects.join(', ')}`;
  return 'person' in gap ? `${gap.kind} ${gap.person}` : gap.kind;
};
const holesOf = (roster: Roster, department = 'fresh') =>
  preflight(roster, () => () => false, now)
    .filter((hole) => hole.departments.includes(department))
    .map(({ gap, from, to }) => [nameOf(gap), (from - now) / hour, (to - now) / hour]);

describe('who is there', () => {
  it('are those who may claim, the ladder up to the executive, and the desk', () => {
    const { claim, ladder, callback } = onHandAt(rosterOf(), fresh, now);
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
    expect(onHandAt(rosterOf(absences, organisation, gone), fresh, now).ladder[0]).toMatchObject(seat);
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
    expect(holesOf(rosterOf([], flat))).toEqual([
      ['ladder', 0, 168],
      ['claim about qian', 0, 168],
    ]);
  });

  it('has a gap where the only one of the desk could have to call about their own case', () => {
    const desk = { channel: 'C0DESK', people: ['wang'], lead: 'wang' };
    expect(holesOf(rosterOf([], organisationWith({ desk })))).toEqual([
      ['callback-of-owner wang', 0, 168],
      ['callback about wang', 0, 168],
    ]);
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

const people = (changes: Record<string, object>) =>
  organisation.people.map((person) => ({ ...person, ...changes[person.id] }));

describe('whomever a complaint is about', () => {
  it.each<[string, Partial<Organisation>, Absence[], string[]]>([
    ['everybody is there', {}, [], []],
    [
      'nobody above the manager can be found',
      { people: people({ li: { manager: undefined } }), leadership: { channel: 'C0LEAD', people: [] } },
      [],
      ['ladder', 'claim about li, qian', 'head about li, qian, he'],
    ],
    [
      'the only one above is away',
      {},
      [away('zhao', now, now + 30 * day)],
      ['rung zhao', 'ladder', 'claim about li, qian, he', 'head about li, qian, he'],
    ],
    [
      'the only one above has somebody in their place who does not outrank them',
      {},
      [away('zhao', now, now + 30 * day, 'wang')],
      ['ladder', 'claim about li, qian, he', 'head about li, qian, he'],
    ],
    ['the one auditor could be the subject', { audit: { people: ['qian'] } }, [], ['audit about qian']],
    ['there is no auditor', { audit: { people: [] } }, [], ['audit']],
    [
      'the one of the desk could be the subject',
      { desk: { channel: 'C0DESK', people: ['hu'], lead: 'hu', callsWhenOwner: 'hu' } },
      [],
      ['callback-of-owner hu', 'callback about hu'],
    ],
    [
      'somebody else calls then',
      { desk: { channel: 'C0DESK', people: ['hu'], lead: 'hu', callsWhenOwner: 'qian' } },
      [],
      [],
    ],
    [
      'the ladder reaches no higher than those it would be about',
      {
        people: people({ qian: { manager: 'zhao' } }),
        departments: organisation.departments.map((each) => ({ ...each, ladder: ['li', 'qian'] })),
        leadership: { channel: 'C0LEAD', people: ['zhao'] },
      },
      [],
      ['ladder about li, qian, he'],
    ],
  ])('where %s', (_, changes, absences, gaps) => {
    const holes = holesOf(rosterOf(absences, organisationWith(changes)));
    expect(holes.map(([gap]) => gap)).toEqual(gaps);
  });

  it('nobody need be asked twice: what departments have in common is one hole', () => {
    const holes = preflight(rosterOf([away('zhao', now, now + day)]), () => () => false, now);
    expect(holes.map(({ departments, gap }) => [departments.join(' '), nameOf(gap)])).toEqual([
      ['fresh deli', 'rung zhao'],
      ['fresh deli', 'ladder'],
      ['fresh deli', 'claim about li, qian, he'],
      ['fresh', 'head about li, qian, he'],
      ['deli', 'head'],
      ['deli', 'claim about gao, till, wang'],
    ]);
  });

  it('the top of the organisation is no hole, but said', () => {
    expect(unavoidable(organisation)).toEqual({
      nobodyAbove: ['zhao'],
      // Deli has no head.
      oneAbove: ['li', 'gao', 'till'],
    });
    const director = { id: 'fan', name: 'Fan Li', slack: 'U0FAN', rank: 'director', manager: 'zhao' };
    const taller = organisationWith({ people: [...people({ li: { manager: 'fan' } }), director] });
    expect(unavoidable(taller)).toEqual({ nobodyAbove: ['zhao'], oneAbove: ['gao', 'till'] });
  });
});

/** Asks the rules themselves about every person, group or not. */
it('groups of people get the answer that each of them would get alone', () => {
  const absences = [
    away('zhao', now, now + day, 'li'),
    away('sun', now, now + day),
    away('wang', now, now + day, 'he'),
  ];
  const roster = rosterOf(absences);
  const at = { ...organisation, today: { absences, at: now } };
  for (const department of organisation.departments) {
    const groups = possibleSubjects(roster, department);
    const missing = missingAbout(roster, at, department, groups);
    const alone = groups.flatMap((group) =>
      group.subjects.flatMap((subject) =>
        missingAbout(roster, at, department, [{ ...group, subject, subjects: [subject] }]),
      ),
    );
    const pairs = (found: typeof missing) =>
      found.flatMap(({ duty, subjects }) => subjects.map((subject) => `${duty} ${subject}`)).toSorted();
    expect(pairs(missing)).toEqual(pairs(alone));
    for (const subject of groups.flatMap(({ subjects }) => subjects)) {
      const complaint = complaintWith({
        department: department.id,
        subject,
        restricted: isOfDepartment(organisation, subject, department),
      });
      const nobody = claimants(at, complaint).filter(roster.inSlack).length === 0;
      expect([subject, pairs(missing).includes(`claim ${subject}`)]).toEqual([subject, nobody]);
    }
  }
});
