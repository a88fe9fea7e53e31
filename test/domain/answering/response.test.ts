import { describe, expect, it } from 'vitest';
import { giveResponse, openPoints } from '../../../src/domain/answering/response.ts';
import {
  caseAt,
  caseWith,
  deadlineWith,
  decided,
  factsOf,
  now,
  organisation,
  organisationWith,
  pointWith,
  refused,
} from '../cases.ts';

const given = { means: 'call', text: 'We were wrong.' } as const;
const ready = {
  ...caseAt('handling'),
  points: [pointWith({ outcome: 'upheld' })],
  deadlines: [deadlineWith({ id: 'response' }), deadlineWith({ id: 'claim', clock: 'claim' })],
};

describe('the answer to the customer', () => {
  it('stops the response clock and starts the callback clock of the desk', () => {
    const { writes, set } = decided(giveResponse(factsOf(ready, 'chen'), given));
    expect(set).toMatchObject({ respondedAt: now, callbackDue: true });
    expect(writes).toMatchObject([
      { into: 'responses', row: { ...given, givenBy: 'chen', givenAt: now } },
      { in: 'deadlines', where: { id: 'response' }, set: { metAt: now } },
      { into: 'deadlines', row: { clock: 'callback', startedAt: now } },
    ]);
  });

  it('asks the desk to call back', () => {
    const { notices = [] } = decided(giveResponse(factsOf(ready, 'chen'), given));
    expect(notices.map(({ lane, body }) => [lane, body.kind])).toEqual([
      ['C0FRESH', 'card'],
      ['C0FRESH', 'thread'],
      ['C0DESK', 'callback-wanted'],
    ]);
    expect(JSON.stringify(notices)).not.toContain(given.text);
  });

  it('asks whom the policy names where the desk itself has handled it', () => {
    const desk = { ...organisation.desk, people: ['wang'] };
    const own = { ...ready, complaint: { ...ready.complaint, owner: 'wang' } };
    const facts = factsOf(own, 'wang', { organisation: organisationWith({ desk }) });
    const asked = decided(giveResponse(facts, given)).notices?.slice(-2);
    expect(asked?.map(({ lane }) => lane)).toEqual(['C0DESK', 'person:qian']);
  });

  it('asks the desk anew in a second round', () => {
    const again = {
      ...ready,
      responses: [{ ...given, id: 'r', workspace: 'T0', complaint: 'c1', givenBy: 'chen', givenAt: now }],
    };
    const keys = (it: typeof ready) =>
      decided(giveResponse(factsOf(it, 'chen'), given)).notices?.map(({ key }) => key);
    expect(keys(ready)).toContain('callback-wanted:c1:1');
    expect(keys(again)).toContain('callback-wanted:c1:2');
  });

  it('waits for a finding on every point', () => {
    const points = [1, 2, 3].map((number) =>
      pointWith({ number, outcome: number === 2 ? 'not-upheld' : null }),
    );
    expect(refused(giveResponse(factsOf({ ...ready, points }, 'chen'), given))).toMatchObject({
      code: 'points-open',
      numbers: [1, 3],
    });
    expect(openPoints({ ...ready, points })).toEqual([1, 3]);
  });

  it.each([
    ['while nobody has it', caseWith(), 'chen', 'not-claimed'],
    ['by the desk', ready, 'wang', 'only-owner'],
    ['twice', caseAt('answered'), 'chen', 'answered-already'],
    ['after closing', caseAt('closed'), 'chen', 'closed'],
  ])('is refused %s', (_, it, actor, code) => {
    expect(refused(giveResponse(factsOf(it, actor), given)).code).toBe(code);
  });
});
