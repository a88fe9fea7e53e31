import { describe, expect, it } from 'vitest';
import { type Finding, recordFinding } from '../../../src/domain/answering/finding.ts';
import { caseAt, caseWith, decided, factsOf, now, refused } from '../cases.ts';

const finding: Finding = {
  number: 1,
  outcome: 'partly',
  facts: 'The counter stood at 9 °C.',
  cause: 'alertness',
  responsibility: 'Fresh food',
};

describe('a finding', () => {
  it('is written on its point, with who found it and when', () => {
    const decision = decided(recordFinding(factsOf(caseAt('handling'), 'chen'), finding));
    const { number, ...told } = finding;
    expect(decision.writes).toEqual([
      expect.objectContaining({
        do: 'change',
        in: 'points',
        where: { workspace: 'T0', complaint: 'c1', number },
        set: { ...told, foundBy: 'chen', foundAt: now },
      }),
    ]);
  });

  it('enters the register with outcome and cause, its words as secrets', () => {
    const { entries } = decided(recordFinding(factsOf(caseAt('handling'), 'chen'), finding));
    expect(entries).toMatchObject([
      {
        kind: 'found',
        facts: { point: 1, outcome: 'partly', cause: 'alertness' },
        private: { facts: 'The counter stood at 9 °C.', responsibility: 'Fresh food' },
      },
    ]);
  });

  it('on a point that the complaint does not have is refused', () => {
    const answer = recordFinding(factsOf(caseAt('handling'), 'chen'), { ...finding, number: 7 });
    expect(refused(answer).code).toBe('not-found');
  });

  it('may be recorded again, also after the answer', () => {
    expect(decided(recordFinding(factsOf(caseAt('answered'), 'chen'), finding)).entries).toHaveLength(1);
  });

  it('tells the thread the outcome and nothing that was written', () => {
    const { notices } = decided(recordFinding(factsOf(caseAt('handling'), 'chen'), finding));
    expect(notices?.map(({ body }) => body)).toEqual([
      { kind: 'card' },
      { kind: 'thread', say: { type: 'found', by: 'chen', number: 1, outcome: 'partly' } },
    ]);
  });

  it.each([
    ['while nobody has it', caseWith(), 'chen', 'not-claimed'],
    ['by somebody else', caseAt('handling'), 'li', 'only-owner'],
    ['after closing', caseAt('closed'), 'chen', 'closed'],
  ])('is refused %s', (_, it, actor, code) => {
    expect(refused(recordFinding(factsOf(it, actor), finding)).code).toBe(code);
  });
});
