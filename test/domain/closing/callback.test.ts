import { describe, expect, it } from 'vitest';
import {
  attemptsSince,
  type CallbackReport,
  type CallbackResult,
  recordCallback,
  resultOf,
} from '../../../src/domain/closing/callback.ts';
import type { Callback } from '../../../src/domain/closing/records.ts';
import {
  caseAt,
  caseWith,
  deadlineWith,
  decided,
  factsOf,
  hour,
  joinedBy,
  minute,
  now,
  refused,
} from '../cases.ts';

const report = (changes: Partial<CallbackReport> = {}): CallbackReport => ({
  outcome: 'reached',
  resolved: true,
  satisfaction: 5,
  words: 'All is well',
  ...changes,
});
const missed = report({ outcome: 'unreachable', resolved: null, satisfaction: null, words: null });
const attempt = (changes: Partial<Callback> = {}): Callback => ({
  ...missed,
  id: 'a1',
  workspace: 'T0',
  complaint: 'c1',
  calledBy: 'wang',
  calledAt: now - minute,
  ...changes,
});
const answered = { ...caseAt('answered'), deadlines: [deadlineWith({ id: 'callback', clock: 'callback' })] };
const says = (notices: readonly { body: object }[] = []) =>
  notices.map(({ body }) =>
    'say' in body ? (body.say as { type: string }).type : (body as { kind: string }).kind,
  );

it.each<[string, Partial<CallbackReport>, number, CallbackResult]>([
  ['resolved and very satisfied', {}, 0, 'satisfied'],
  ['resolved and satisfied', { satisfaction: 4 }, 0, 'satisfied'],
  ['resolved and neither', { satisfaction: 3 }, 0, 'satisfied'],
  ['resolved and dissatisfied', { satisfaction: 2 }, 0, 'dissatisfied'],
  ['resolved and very dissatisfied', { satisfaction: 1 }, 0, 'dissatisfied'],
  ['not resolved and neither', { resolved: false, satisfaction: 3 }, 0, 'dissatisfied'],
  ['not resolved though very satisfied', { resolved: false }, 0, 'dissatisfied'],
  ['resolved, with no mark given', { satisfaction: null }, 0, 'satisfied'],
  ['not reached the first time', missed, 0, 'try-again'],
  ['not reached the second time', missed, 1, 'try-again'],
  ['not reached the third time', missed, 2, 'unreachable'],
  ['without any contact', { outcome: 'no-contact', resolved: null, satisfaction: null }, 0, 'no-contact'],
])('takes %s', (_, changes, before, result) => {
  expect(resultOf(report(changes), before, 3)).toBe(result);
});

it.each([
  [1, 0, 'unreachable'],
  [2, 0, 'try-again'],
  [2, 1, 'unreachable'],
  [5, 3, 'try-again'],
])('tries %i times where the organisation says so: after %i it is %s', (most, before, result) => {
  expect(resultOf(report(missed), before, most)).toBe(result);
});

it('counts the attempts of this round only', () => {
  const callbacks = [
    attempt({ calledAt: now - 2 * hour }),
    attempt({ calledAt: now - hour }),
    attempt({ calledAt: now, outcome: 'reached' }),
  ];
  expect(attemptsSince(caseWith({ callbacks }), now - hour)).toBe(1);
});

describe('a callback', () => {
  it('of a content customer stops the clock and asks the owner to close', () => {
    const decision = decided(recordCallback(factsOf(answered, 'wang'), report()));
    expect(decision.set).toEqual({ calledBackAt: now, revision: 8 });
    expect(decision.writes).toMatchObject([
      { into: 'callbacks', row: { outcome: 'reached', satisfaction: 5, calledBy: 'wang', calledAt: now } },
      { where: { id: 'callback' }, set: { metAt: now } },
    ]);
    expect(says(decision.notices)).toEqual(['called-back', 'card', 'ready-to-close']);
  });

  it('keeps the words of the customer out of the clear', () => {
    const { entries } = decided(recordCallback(factsOf(answered, 'wang'), report()));
    expect(entries[0]).toMatchObject({
      private: { words: 'All is well' },
      facts: { satisfaction: 5, resolved: true, attempt: 1 },
    });
    expect(JSON.stringify(entries[0]?.facts)).not.toContain('well');
  });

  it('that reached nobody leaves the clock running', () => {
    const decision = decided(recordCallback(factsOf(answered, 'hu'), missed));
    expect(decision.set).toEqual({ revision: 8 });
    expect(decision.writes).toHaveLength(1);
    expect(decision.entries[0]?.facts).toEqual({ outcome: 'unreachable', attempt: 1 });
  });

  it('that reached nobody a third time ends the calling, and is no satisfaction', () => {
    const it = { ...answered, callbacks: [attempt(), attempt({ id: 'a2' })] };
    const decision = decided(recordCallback(factsOf(it, 'hu'), missed));
    expect(decision.set).toEqual({ calledBackAt: now, revision: 8 });
    expect(decision.writes?.[0]).toMatchObject({
      row: { outcome: 'unreachable', satisfaction: null, resolved: null },
    });
  });

  it('of a customer who is not content opens the complaint one level higher', () => {
    const it = { ...answered, complaint: { ...answered.complaint, level: 1 }, escalations: [joinedBy('li')] };
    const decision = decided(recordCallback(factsOf(it, 'wang'), report({ satisfaction: 1 })));
    expect(decision.set).toEqual({
      respondedAt: null,
      calledBackAt: null,
      closedAt: null,
      closedBy: null,
      endedAs: null,
      callbackDue: true,
      reopenedAt: now,
      level: 2,
      revision: 8,
    });
    expect(decision.writes).toMatchObject([
      { into: 'callbacks' },
      { where: { id: 'callback' }, set: { metAt: now } },
      { into: 'escalations', row: { level: 2, person: 'zhao', because: 'reopened', clock: null } },
      { into: 'deadlines', row: { clock: 'escalation', holder: 'zhao' } },
      { into: 'deadlines', row: { clock: 'update' } },
      { into: 'deadlines', row: { clock: 'response', startedAt: now } },
    ]);
    expect(decision.entries.map(({ kind, actor }) => [kind, actor.kind])).toEqual([
      ['called-back', 'person'],
      ['reopened', 'system'],
    ]);
    expect(says(decision.notices)).toEqual(['called-back', 'card', 'reopened', 'reopened-to-you']);
  });

  it.each([
    ['before the answer', caseAt('handling'), 'wang', 'nothing-to-call-about'],
    ['twice', caseAt('called-back'), 'wang', 'called-back-already'],
    ['after closing', caseAt('closed'), 'wang', 'closed'],
    ['by the owner', caseAt('answered', { owner: 'wang' }), 'wang', 'owner-may-not-call'],
    ['by the department', answered, 'sun', 'only-desk'],
    ['by the subject', caseAt('answered', { subject: 'hu' }), 'hu', 'is-subject'],
  ])('is refused %s', (_, it, actor, code) => {
    expect(refused(recordCallback(factsOf(it, actor), report())).code).toBe(code);
  });

  it.each([
    ['left none', null, undefined],
    ['left one', '138 0013 8000', 'contact-known'],
  ])('without contact is for a customer who %s', (_, complainantContact, code) => {
    const without = report({ outcome: 'no-contact', resolved: null, satisfaction: null });
    const it = caseAt('answered', { complainantContact });
    const answer = recordCallback(factsOf(it, 'hu'), without);
    if (code === undefined) expect(decided(answer).set).toMatchObject({ calledBackAt: now });
    else expect(refused(answer).code).toBe(code);
  });
});

describe('a callback about what was settled on the spot', () => {
  const settled = caseWith({
    complaint: { settledHow: 'exchanged', respondedAt: now - hour },
    deadlines: [deadlineWith({ id: 'callback', clock: 'callback' })],
  });

  it('ends it when the customer is content, without a word to the department', () => {
    const decision = decided(recordCallback(factsOf(settled, 'hu'), report()));
    expect(decision.set).toEqual({ calledBackAt: now, closedAt: now, closedBy: 'hu', revision: 8 });
    expect(decision.entries.map(({ kind }) => kind)).toEqual(['called-back', 'closed']);
    expect(says(decision.notices)).toEqual([]);
  });

  it('starts its life in the department when the customer is not', () => {
    const decision = decided(recordCallback(factsOf(settled, 'hu'), report({ resolved: false })));
    const started = decision.writes?.flatMap((write) =>
      write.do === 'insert' && write.into === 'deadlines' ? [write.row.clock] : [],
    );
    expect(started).toEqual(['escalation', 'claim', 'response']);
    expect(says(decision.notices)).toEqual(['card', 'reopened', 'reopened-to-you']);
  });
});
