import { describe, expect, it } from 'vitest';
import { actorsOf } from '../../../src/domain/clocks/escalation.ts';
import { climb } from '../../../src/domain/clocks/ladder.ts';
import {
  absenceProblem,
  organisationToday,
  presentOf,
  refuseAbsence,
  standIn,
} from '../../../src/domain/people/absence.ts';
import { callers } from '../../../src/domain/people/callback-right.ts';
import { claimants, refuseClaim } from '../../../src/domain/people/claim-right.ts';
import { refuseUnlessDeskOrOwner } from '../../../src/domain/people/handling-right.ts';
import type { Absence } from '../../../src/domain/people/records.ts';
import { caseWith, complaintWith, factsOf, hour, now, organisation, organisationWith } from '../cases.ts';

const away = (person: string, changes: Partial<Absence> = {}): Absence => ({
  workspace: 'T0',
  person,
  startsAt: now - hour,
  endsAt: now + hour,
  substitute: null,
  plannedBy: person,
  plannedAt: now - hour,
  ...changes,
});
const withSubstitutes = organisationWith({
  people: organisation.people.map((person) =>
    person.id === 'chen' ? { ...person, substitute: 'wei' } : person,
  ),
});

describe('who acts for somebody', () => {
  it.each<[string, Absence[], number, string | null]>([
    ['who is there', [], now, 'chen'],
    ['who is away, by the organisation file', [away('chen')], now, 'wei'],
    ['who is away, by their own choice', [away('chen', { substitute: 'sun' })], now, 'sun'],
    ['whose substitute is away too', [away('chen'), away('wei', { substitute: 'gao' })], now, 'gao'],
    ['whose substitute is away and has none', [away('chen'), away('wei')], now, null],
    [
      'whose substitutes stand in for each other',
      [away('chen'), away('wei', { substitute: 'chen' })],
      now,
      null,
    ],
    ['who is away from now on', [away('chen', { startsAt: now })], now, 'wei'],
    ['who is not away yet', [away('chen', { startsAt: now + 1 })], now, 'chen'],
    ['who is back at this instant', [away('chen', { endsAt: now })], now, 'chen'],
    ['who is away under their Slack id', [away('U0CHEN')], now, 'wei'],
  ])('%s', (_, absences, at, person) => {
    expect(standIn(withSubstitutes, absences, 'chen', at)).toBe(person);
  });

  it('is each named once, in their order', () => {
    const today = organisationToday(withSubstitutes, [away('chen', { substitute: 'li' })], now);
    expect(presentOf(today, ['sun', 'chen', 'li'])).toEqual(['sun', 'li']);
  });

  it('changes nothing on a day when everybody is there', () => {
    expect(organisationToday(organisation, [away('chen', { endsAt: now })], now)).toBe(organisation);
  });
});

describe('a substitute is respected', () => {
  const today = (...absences: Absence[]) => organisationToday(withSubstitutes, absences, now);

  it('in claiming: delegated by somebody of sufficient rank', () => {
    const there = today(away('chen'));
    expect(claimants(there, complaintWith())).toEqual(['wei', 'sun', 'li']);
    expect(refuseClaim(there, complaintWith(), 'wei')).toBeUndefined();
    expect(refuseClaim(withSubstitutes, complaintWith(), 'wei')).toMatchObject({ code: 'rank-too-low' });
    // Whoever presses is there, whatever was planned.
    expect(refuseClaim(there, complaintWith(), 'chen')).toBeUndefined();
  });

  it('but not against the subject', () => {
    const there = today(away('li', { substitute: 'sun' }));
    expect(claimants(there, complaintWith({ subject: 'chen' }))).toEqual(['zhao']);
    expect(claimants(there, complaintWith({ subject: 'sun' }))).toEqual(['zhao']);
  });

  it('on the ladder', () => {
    const facts = factsOf(caseWith(), 'nobody', { organisation: today(away('chen')) });
    expect(climb(facts, [], 'claim').person).toBe('wei');
  });

  it('in calling back, never the owner', () => {
    const there = today(away('wang', { substitute: 'gao' }));
    expect(callers(there, complaintWith({ owner: 'chen' }))).toEqual(['gao', 'hu']);
    expect(callers(there, complaintWith({ owner: 'gao' }))).toEqual(['hu']);
  });

  it('in owning: who stands in is reminded, and may hand it on', () => {
    const there = today(away('sun', { substitute: 'wei' }));
    const owned = caseWith({ complaint: { owner: 'sun' } });
    expect(actorsOf(there, owned, 'response')).toEqual(['sun', 'wei']);
    expect(refuseUnlessDeskOrOwner(there, owned.complaint, 'wei')).toBeUndefined();
    expect(refuseUnlessDeskOrOwner(organisation, owned.complaint, 'wei')?.code).toBe('only-desk-and-owner');
  });
});

describe('planning an absence', () => {
  it.each<[string, string, string, string | undefined]>([
    ['is for oneself', 'chen', 'chen', undefined],
    ['is for oneself under a Slack id', 'U0CHEN', 'chen', undefined],
    ['is for the desk', 'hu', 'chen', undefined],
    ['is for nobody else, not even the head', 'li', 'chen', 'only-self-or-desk'],
  ])('%s', (_, actor, person, code) => {
    expect(refuseAbsence(organisation, actor, person)?.code).toBe(code);
  });

  it.each<[string, number, string | null, string | undefined]>([
    ['may leave the substitute to the file', now + 1, null, undefined],
    ['may name somebody', now + 1, 'sun', undefined],
    ['ends later than now', now, null, 'not-in-future'],
    ['names somebody else than oneself', now + 1, 'U0CHEN', 'own-substitute'],
    ['names somebody of the organisation', now + 1, 'U0NEW', 'substitute-unknown'],
  ])('%s', (_, endsAt, substitute, problem) => {
    expect(absenceProblem(organisation, { person: 'chen', endsAt, substitute }, now)).toBe(problem);
  });
});
