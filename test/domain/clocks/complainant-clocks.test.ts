import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../src/domain/answering/contact-records.ts';
import { recordFinding } from '../../../src/domain/answering/finding.ts';
import { giveResponse } from '../../../src/domain/answering/response.ts';
import { acknowledge } from '../../../src/domain/clocks/acknowledgement.ts';
import { acknowledgementOf, canBeTold, contactMeets } from '../../../src/domain/clocks/complainant-clocks.ts';
import type { Case } from '../../../src/domain/facts/case.ts';
import type { Decision } from '../../../src/domain/facts/decision.ts';
import type { Write } from '../../../src/domain/facts/write.ts';
import type { Complaint } from '../../../src/domain/filing/records.ts';
import { claim } from '../../../src/domain/routing/claim.ts';
import {
  caseAt,
  caseWith,
  complaintWith,
  deadlineWith,
  decided,
  factsOf,
  hour,
  now,
  organisation,
  pointWith,
  refused,
} from '../cases.ts';

const frame = { newId: () => 'd1', policy: organisation, timetable: () => () => false };
const started = (writes: readonly Write[] | undefined) =>
  (writes ?? []).flatMap((write) =>
    write.do === 'insert' && write.into === 'deadlines' ? [write.row.clock] : [],
  );
const met = (writes: readonly Write[] | undefined) =>
  (writes ?? []).flatMap((write) =>
    write.do === 'change' && write.in === 'deadlines' && write.set.metAt === now ? [write.where.id] : [],
  );
const runs = (...clocks: Parameters<typeof deadlineWith>[0][]) => clocks.map((each) => deadlineWith(each));
const update = deadlineWith({ id: 'update', clock: 'update' });

describe('the acknowledgement', () => {
  it.each<[string, Partial<Complaint>, boolean | undefined]>([
    ['is met at once at the counter', { source: 'counter' }, true],
    ['is met at once on the telephone', { source: 'phone' }, true],
    ['runs from the filing of what came from the web', { source: 'web' }, false],
    ['runs from the filing of what a regulator sent', { source: 'regulator' }, false],
    ['is not owed to somebody anonymous without a contact', { complainantKind: 'anonymous' }, undefined],
    [
      'is owed to somebody anonymous who can be reached',
      { source: 'web', complainantKind: 'anonymous', complainantContact: 'mail@example.com' },
      false,
    ],
    ['is not owed for what was settled on the spot', { settledHow: 'Exchanged' }, undefined],
  ])('%s', (_, changes, atOnce) => {
    const [deadline] = acknowledgementOf(complaintWith(changes), frame);
    expect(deadline === undefined ? undefined : deadline.metAt !== null).toBe(atOnce);
    if (deadline !== undefined) expect(deadline.startedAt).toBe(complaintWith().filedAt);
  });

  const waiting = caseWith({ deadlines: runs({ id: 'ack', clock: 'acknowledge' }, { id: 'response' }) });
  it.each(['till', 'wang', 'hu'])('is noted by the reporter or the desk: %s', (person) => {
    expect(met(decided(acknowledge(factsOf(waiting, person))).writes)).toEqual(['ack']);
  });

  it.each([
    ['by the department', waiting, 'sun', 'only-desk-and-owner'],
    ['by the subject', caseWith({ ...waiting, complaint: { subject: 'hu' } }), 'hu', 'is-subject'],
    ['twice', caseWith(), 'wang', 'acknowledged-already'],
    ['after closing', caseAt('closed'), 'wang', 'closed'],
  ])('is refused %s', (_, it, actor, code) => {
    expect(refused(acknowledge(factsOf(it, actor))).code).toBe(code);
  });
});

describe('a claim', () => {
  const claimed = (it: Case) => started(decided(claim(factsOf(it, 'chen'))).writes);
  const found = pointWith({ outcome: 'upheld', cause: 'product', foundBy: 'sun', foundAt: now - hour });

  it.each<[string, Case, string[]]>([
    ['starts the finding and the updates', caseWith(), ['finding', 'update']],
    [
      'starts no second clock after it was given back',
      caseWith({ deadlines: runs({ clock: 'finding' }, { clock: 'update' }) }),
      [],
    ],
    ['starts no finding where all points have one', caseWith({ points: [found] }), ['update']],
    [
      'starts no updates for somebody nobody can tell',
      caseWith({ complaint: { complainantKind: 'anonymous' } }),
      ['finding'],
    ],
  ])('%s', (_, it, clocks) => {
    expect(claimed(it)).toEqual(clocks);
  });
});

describe('each contact', () => {
  const contact = (changes: Partial<Contact> = {}) => ({
    direction: 'to-complainant' as const,
    reached: true,
    ...changes,
  });
  const it_ = {
    ...caseAt('handling'),
    deadlines: [deadlineWith({ id: 'ack', clock: 'acknowledge' }), update],
  };

  it('that reached the complainant meets the update and starts the next', () => {
    const writes = contactMeets(factsOf(it_, 'chen'), contact());
    expect(met(writes)).toEqual(['ack', 'update']);
    expect(started(writes)).toEqual(['update']);
  });

  it.each([
    ['reached nobody', contact({ reached: false })],
    ['came from the complainant', contact({ direction: 'from-complainant' })],
  ])('that %s counts for nothing', (_, report) => {
    expect(contactMeets(factsOf(it_, 'chen'), report)).toEqual([]);
  });

  it('starts no update before the claim or after the answer', () => {
    expect(started(contactMeets(factsOf(caseWith(), 'hu'), contact()))).toEqual([]);
  });

  it('counts the next update from the end of a wait for the complainant', () => {
    const pause = {
      ...{
        id: 'p',
        workspace: 'T0',
        complaint: 'c1',
        reason: '',
        pausedBy: 'chen',
        pausedAt: now,
        resumedAt: null,
        resumedBy: null,
      },
      waitingFor: 'complainant' as const,
      expiresAt: now + hour,
      lookAt: now + hour,
    };
    const writes = contactMeets(factsOf({ ...it_, pauses: [pause] }, 'chen'), contact());
    const next = writes.find((write) => write.do === 'insert' && write.into === 'deadlines');
    expect(next).toMatchObject({ row: { startedAt: now + hour } });
  });
});

describe('the finding', () => {
  const finding = {
    outcome: 'upheld' as const,
    facts: 'Warm',
    cause: 'product' as const,
    responsibility: 'Ours',
  };
  const clock = deadlineWith({ id: 'finding', clock: 'finding' });
  const two = { ...caseAt('handling'), points: [pointWith(), pointWith({ number: 2 })], deadlines: [clock] };
  const find = (it: Case, number: number): Decision =>
    decided(recordFinding(factsOf(it, 'chen'), { number, ...finding }));

  it('is met when every point has one', () => {
    expect(met(find(two, 1).writes)).toEqual([]);
    const half = { ...two, points: [pointWith({ outcome: 'upheld' }), pointWith({ number: 2 })] };
    expect(met(find(half, 2).writes)).toEqual(['finding']);
  });
});

it('the response ends the clocks towards the complainant', () => {
  const it_ = {
    ...caseAt('handling'),
    points: [pointWith({ outcome: 'upheld', cause: 'product' })],
    deadlines: runs(
      { id: 'finding', clock: 'finding' },
      { id: 'update', clock: 'update' },
      { id: 'response' },
    ),
  };
  const decision = decided(giveResponse(factsOf(it_, 'chen'), { means: 'call', text: 'Sorry.' }));
  expect(met(decision.writes)).toEqual(['finding', 'update', 'response']);
});

it.each<[boolean, Partial<Complaint>]>([
  [true, { complainantKind: 'named' }],
  [true, { complainantKind: 'third-party' }],
  [true, { complainantKind: 'anonymous', complainantContact: '138' }],
  [false, { complainantKind: 'anonymous', complainantContact: null }],
])('can be told anything: %s', (can, changes) => {
  expect(canBeTold(complaintWith(changes))).toBe(can);
});
