import { describe, expect, it } from 'vitest';
import { refuseFollowUp, reopenClosed } from '../../../src/domain/closing/reopening.ts';
import { openSecondStage, reviewerOf } from '../../../src/domain/closing/second-stage.ts';
import { recourseOf, reopenUntil } from '../../../src/domain/filing/recourse.ts';
import { callers, refuseCallback } from '../../../src/domain/people/callback-right.ts';
import { mayLookAgain } from '../../../src/domain/people/conflict.ts';
import { claim } from '../../../src/domain/routing/claim.ts';
import {
  caseAt,
  complaintWith,
  deadlineWith,
  decided,
  factsOf,
  now,
  organisation,
  organisationWith,
  refused,
} from '../cases.ts';

const day = 24 * 3_600_000;
const closed = (before: number) => caseAt('closed', { closedAt: now - before });

describe('the window in which a closed complaint is opened again', () => {
  it.each([
    ['at once', 0, undefined],
    ['on its last instant', 30 * day, undefined],
    ['a millisecond later', 30 * day + 1, 'reopen-window-over'],
  ])('%s', (_, before, code) => {
    const answer = reopenClosed(factsOf(closed(before), 'hu'), { reason: 'Off again.' });
    if (code === undefined)
      expect(decided(answer).set).toMatchObject({ closedAt: null, closedBy: null, level: 1 });
    else expect(refused(answer)).toMatchObject({ code, days: 30 });
  });

  it('is as long as the policy says that the complaint started with', () => {
    const policy = organisationWith({ recourse: { callbackAttempts: 2, reopenDays: 7 } });
    expect(recourseOf(policy).reopenDays).toBe(7);
    expect(reopenUntil(policy, now)).toBe(now + 7 * day);
    expect(
      refused(reopenClosed(factsOf(closed(8 * day), 'hu', { policy }), { reason: 'Off again.' })).code,
    ).toBe('reopen-window-over');
  });

  it('opens what was withdrawn as well, with a response to be given', () => {
    const it = caseAt('unclaimed', { closedAt: now - day, closedBy: 'hu', endedAs: 'withdrawn' });
    const {
      set,
      writes = [],
      entries,
    } = decided(reopenClosed(factsOf(it, 'till'), { reason: 'Came back.' }));
    expect(set).toMatchObject({ endedAs: null, closedAt: null, callbackDue: true });
    const clocks = writes.flatMap((write) =>
      write.do === 'insert' && write.into === 'deadlines' ? [write.row.clock] : [],
    );
    expect(clocks).toEqual(expect.arrayContaining(['claim', 'response']));
    expect(entries.map(({ kind }) => kind)).toEqual(['reopening-asked', 'reopened']);
  });

  it.each([
    ['a colleague', closed(day), 'sun', 'only-handlers'],
    ['the subject', caseAt('closed', { subject: 'hu' }), 'hu', 'is-subject'],
    ['what is still open', caseAt('handling'), 'hu', 'not-closed'],
  ])('is shut for %s', (_, it, actor, code) => {
    expect(refused(reopenClosed(factsOf(it, actor), { reason: '' })).code).toBe(code);
    expect(refused(refuseFollowUp(factsOf(it, actor))).code).toBe(code);
  });

  it.each([
    ['as long as it is open', 30 * day, 'reopen-instead'],
    ['once it is over', 30 * day + 1, undefined],
  ])('leaves nothing to a new complaint %s', (_, before, code) => {
    expect(refuseFollowUp(factsOf(closed(before), 'hu'))?.code).toBe(code);
  });
});

describe('the second stage', () => {
  it.each([
    ['the next of the ladder above the first owner', {}, 'li'],
    ['not the first owner', { owner: 'li' }, 'zhao'],
    ['not the subject nor whom they outrank', { subject: 'li' }, 'zhao'],
    ['nobody, where nobody stands higher', { owner: 'zhao' }, undefined],
  ])('goes to %s', (_, changes, reviewer) => {
    expect(reviewerOf(organisation, caseAt('answered', changes))).toBe(reviewer);
  });

  it('takes up again what the customer had withdrawn', () => {
    const it = caseAt('answered', { closedAt: now, closedBy: 'chen', endedAs: 'withdrawn' });
    expect(decided(openSecondStage(factsOf(it, 'till'), { words: null })).set).toMatchObject({
      closedAt: null,
      endedAs: null,
    });
  });

  it('begins the answer anew, with a clock of its own, and needs no reason', () => {
    const secondStage = { unit: 'days', value: 20 } as const;
    const policy = organisationWith({
      targets: { ...organisation.targets, ordinary: { ...organisation.targets.ordinary, secondStage } },
    });
    const it = { ...caseAt('answered'), deadlines: [deadlineWith({ clock: 'callback' })] };
    const { set, writes, entries } = decided(
      openSecondStage(factsOf(it, 'till', { policy }), { words: null }),
    );
    expect(set).toMatchObject({
      owner: 'li',
      firstOwner: 'chen',
      respondedAt: null,
      calledBackAt: null,
      secondStageAt: now,
      level: 1,
    });
    expect(writes).toMatchObject([
      { in: 'deadlines', set: { cancelledAt: now } },
      { into: 'deadlines', row: { clock: 'response' } },
      { into: 'deadlines', row: { clock: 'update' } },
    ]);
    const first = decided(openSecondStage(factsOf(it, 'till'), { words: null })).writes?.at(-2);
    const due = (write: typeof first) =>
      write?.do === 'insert' && write.into === 'deadlines' ? write.row.dueAt : Number.NaN;
    expect(due(writes?.at(-2))).toBeGreaterThan(due(first));
    expect(entries[0]?.private).not.toHaveProperty('note');
  });

  it('is claimed where nobody was found, by somebody else and higher only', () => {
    const it = caseAt('unclaimed', { firstOwner: 'chen', secondStageAt: now });
    for (const actor of ['chen', 'sun']) {
      expect(refused(claim(factsOf(it, actor)))).toMatchObject({ code: 'second-stage-other', who: ['li'] });
    }
    expect(decided(claim(factsOf(it, 'li'))).set).toMatchObject({ owner: 'li' });
  });

  it('is called back by neither owner', () => {
    const complaint = complaintWith({ owner: 'li', firstOwner: 'hu' });
    expect(callers(organisation, complaint)).toEqual(['wang']);
    expect(refuseCallback(organisation, complaint, 'hu')).toMatchObject({ code: 'owner-may-not-call' });
  });

  it.each([
    ['chen', false],
    ['sun', false],
    ['li', true],
    ['zhao', true],
  ])('may be looked into by %s after Chen: %s', (person, may) => {
    expect(mayLookAgain(organisation, complaintWith({ firstOwner: 'chen' }), person)).toBe(may);
    expect(mayLookAgain(organisation, complaintWith(), person)).toBe(true);
  });

  it.each([
    ['before the first answer', caseAt('handling'), 'hu', 'second-stage-needs-answer'],
    ['a third time', caseAt('answered', { secondStageAt: now }), 'hu', 'second-stage-already'],
    ['long after the end', closed(31 * day), 'hu', 'reopen-window-over'],
    ['by a colleague', caseAt('answered'), 'sun', 'only-handlers'],
    ['by the subject', caseAt('answered', { subject: 'hu' }), 'hu', 'is-subject'],
  ])('is refused %s', (_, it, actor, code) => {
    expect(refused(openSecondStage(factsOf(it, actor), { words: null })).code).toBe(code);
  });
});
