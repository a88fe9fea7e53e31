import { describe, expect, it } from 'vitest';
import { giveResponse } from '../../../src/domain/answering/response.ts';
import { choosePlaybook, markStep } from '../../../src/domain/answering/step.ts';
import type { DoneStep } from '../../../src/domain/answering/step-records.ts';
import { openSteps, type Playbook, playbooksOf } from '../../../src/domain/facts/playbook.ts';
import { claim } from '../../../src/domain/routing/claim.ts';
import { caseAt, complaintWith, decided, factsOf, now, organisation, pointWith, refused } from '../cases.ts';

const playbooks: Playbook[] = [
  {
    id: 'illness',
    name: 'Illness',
    steps: [
      { id: 'doctor', text: 'Ask for a doctor', mandatory: true },
      { id: 'follow', text: 'Call again', mandatory: false },
    ],
  },
  { id: 'press', name: 'Press', applies: { flags: ['media'] }, steps: [step('tell')] },
  { id: 'social', name: 'Social', applies: { sources: ['social'] }, steps: [step('answer')] },
  { id: 'flood', name: 'Flood', steps: [step('pump')] },
];

function step(id: string) {
  return { id, text: id, mandatory: false };
}

function doneBy(person: string, playbook = 'illness', id = 'doctor'): DoneStep {
  return { workspace: 'T0', complaint: 'c1', playbook, step: id, doneBy: person, doneAt: now };
}

const ill = () => caseAt('handling', { category: 'illness' });
const facts = (actor: string, it = ill()) => factsOf(it, actor, { playbooks });

describe('a case follows the playbooks', () => {
  const chosen = { workspace: 'T0', complaint: 'c1', playbook: 'flood', chosenBy: 'chen', chosenAt: now };
  it.each([
    ['of its category’s scenario', { category: 'illness' }, [], ['illness']],
    ['of its flags', { flags: ['media' as const] }, [], ['press']],
    ['of its source', { source: 'social' as const }, [], ['social']],
    ['chosen by hand', {}, [chosen], ['flood']],
    ['of several of these', { category: 'illness', source: 'social' as const }, [], ['illness', 'social']],
    ['none otherwise', {}, [], []],
  ])('%s', (_, changes, chosenPlaybooks, expected) => {
    const it = { complaint: complaintWith(changes), chosenPlaybooks };
    expect(playbooksOf(playbooks, organisation, it).map(({ id }) => id)).toEqual(expected);
  });
});

it('posts the checklist when somebody claims', () => {
  const unclaimed = caseAt('unclaimed', { category: 'illness' });
  const { notices = [] } = decided(claim(factsOf(unclaimed, 'chen', { playbooks })));
  expect(notices.map(({ body }) => body)).toContainEqual({ kind: 'thread', say: { type: 'checklist' } });
});

describe('a step', () => {
  it('is done by whoever handles the case, with who and when', () => {
    const decision = decided(markStep(facts('wei'), { playbook: 'illness', step: 'doctor', done: true }));
    expect(decision.writes).toEqual([{ do: 'insert', into: 'steps', row: doneBy('wei') }]);
    expect(decision.entries).toMatchObject([
      { kind: 'step-done', actor: { person: 'wei' }, facts: { playbook: 'illness', step: 'doctor' } },
    ]);
  });

  it('can be taken back', () => {
    const it = { ...ill(), steps: [doneBy('wei')] };
    const decision = decided(
      markStep(facts('chen', it), { playbook: 'illness', step: 'doctor', done: false }),
    );
    expect(decision.writes).toMatchObject([{ do: 'delete', from: 'steps', rows: 1 }]);
  });

  it.each([
    ['by somebody of another department', 'gao', ill(), 'illness', true, 'may-not-see'],
    [
      'by the subject',
      'wei',
      caseAt('handling', { category: 'illness', subject: 'wei' }),
      'illness',
      true,
      'is-subject',
    ],
    [
      'before the claim',
      'chen',
      caseAt('unclaimed', { category: 'illness' }),
      'illness',
      true,
      'not-claimed',
    ],
    ['after the end', 'chen', caseAt('closed', { category: 'illness' }), 'illness', true, 'closed'],
    ['of a playbook that the case does not follow', 'chen', ill(), 'flood', true, 'step-changed'],
    ['that was done', 'chen', { ...ill(), steps: [doneBy('wei')] }, 'illness', true, 'step-done-already'],
    ['that was never done, taken back', 'chen', ill(), 'illness', false, 'step-changed'],
  ])('is refused %s', (_, actor, it, playbook, done, code) => {
    expect(refused(markStep(facts(actor, it), { playbook, step: 'doctor', done }))).toMatchObject({ code });
  });
});

describe('mandatory steps', () => {
  const found = { points: [pointWith({ outcome: 'upheld' })] };
  const answer = { means: 'call' as const, text: 'We are sorry.' };

  it('come before the answer, and the refusal says which', () => {
    const it = { ...ill(), ...found };
    expect(refused(giveResponse(facts('chen', it), answer))).toMatchObject({
      code: 'steps-open',
      steps: ['Ask for a doctor'],
    });
  });

  it('let the answer pass once done; advisory ones never hold it up', () => {
    const it = { ...ill(), ...found, steps: [doneBy('chen')] };
    expect(openSteps(playbooks, it).map(({ id }) => id)).toEqual([]);
    expect(decided(giveResponse(facts('chen', it), answer)).set).toMatchObject({ respondedAt: now });
  });
});

describe('another playbook', () => {
  it('is chosen by whoever handles the case', () => {
    const decision = decided(choosePlaybook(facts('chen'), { playbook: 'flood' }));
    expect(decision.writes).toMatchObject([{ into: 'chosenPlaybooks', row: { playbook: 'flood' } }]);
    expect(decision.notices).toHaveLength(1);
  });

  it('is not even asked for where the case follows them all', () => {
    const all = { ...facts('chen'), playbooks: playbooks.slice(0, 1) };
    expect(choosePlaybook.refuse(all)?.code).toBe('no-more-playbooks');
    expect(choosePlaybook.refuse(facts('chen'))).toBeUndefined();
  });

  it.each(['illness', 'unheard-of'])('is refused when the case has it or nobody knows it: %s', (id) => {
    expect(refused(choosePlaybook(facts('chen'), { playbook: id }))).toMatchObject({ code: 'step-changed' });
  });
});
