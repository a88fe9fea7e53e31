import { describe, expect, it } from 'vitest';
import { finishCorrection, planCorrection } from '../../../src/domain/closing/correction.ts';
import { checkCorrection } from '../../../src/domain/closing/correction-check.ts';
import type { CorrectiveAction } from '../../../src/domain/closing/records.ts';
import type { Organisation } from '../../../src/domain/facts/organisation.ts';
import { actionWith, caseAt, decided, factsOf, now, organisationWith, refused } from '../cases.ts';

const plan = { text: actionWith().text, owner: 'sun', dueOn: null };

const done = { doneAt: now - 30, doneBy: 'sun' };
const effective = { ...done, effective: true, checkedAt: now - 20, checkedBy: 'wang' };

function closedWith(changes: Partial<CorrectiveAction> = {}) {
  return { ...caseAt('closed'), correctiveActions: [actionWith(changes)] };
}

describe('a corrective action', () => {
  it('has an owner, who is told, and a day on which it is due', () => {
    const decision = decided(
      planCorrection(factsOf(caseAt('closed'), 'chen'), { ...plan, dueOn: '2026-12-01' }),
    );
    const dueAt = Date.parse('2026-12-02T00:00:00+08:00');
    expect(decision.writes).toMatchObject([
      { into: 'correctiveActions', row: { id: 'new-1', owner: 'sun', dueAt } },
      { into: 'deadlines', row: { id: 'new-1', clock: 'corrective', holder: 'sun', dueAt } },
    ]);
    expect(decision.notices?.map(({ body }) => body.kind)).toEqual(['thread', 'direct']);
    expect(decision.entries).toMatchObject([{ private: { owner: 'sun', text: plan.text } }]);
  });

  it('is due within the policy’s time where no day is named', () => {
    const [row] = decided(planCorrection(factsOf(caseAt('closed'), 'chen'), plan)).writes ?? [];
    expect((row as { row: CorrectiveAction }).row.dueAt).toBeGreaterThan(now);
  });

  it.each([
    ['by somebody else than the owner and the desk', 'sun', {}, plan, 'only-desk-and-owner'],
    ['to the subject', 'chen', { subject: 'wei' }, { ...plan, owner: 'wei' }, 'correction-to-subject'],
    ['for a day that is over', 'chen', {}, { ...plan, dueOn: '2026-11-20' }, 'correction-past'],
  ])('cannot be given %s', (_, actor, changes, wanted, code) => {
    expect(refused(planCorrection(factsOf(caseAt('closed', changes), actor), wanted))).toMatchObject({
      code,
    });
  });

  it.each<[string, string, Partial<Organisation>, string]>([
    ['the analyst', 'sun', {}, 'qian'],
    ['the first of the desk, where the analyst carried it out', 'qian', {}, 'wang'],
    ['the first of the desk, where there is no audit', 'sun', { audit: { people: [] } }, 'wang'],
  ])('once it is done, %s is asked whether it helped', (_, owner, changes, asked) => {
    const it = closedWith({ owner });
    const facts = factsOf(it, owner, { organisation: organisationWith(changes) });
    expect(decided(finishCorrection(facts, { id: 'a1' })).notices?.at(-1)?.body).toEqual({
      kind: 'direct',
      person: asked,
      say: { type: 'check-effect', action: 'a1', by: owner },
    });
  });

  it.each(['sun', 'chen', 'wang'])(
    'is done when its owner, the complaint’s owner or the desk says so: %s',
    (who) => {
      const { writes } = decided(finishCorrection(factsOf(closedWith(), who), { id: 'a1' }));
      expect(writes).toMatchObject([
        { in: 'correctiveActions', set: { doneAt: now, doneBy: who } },
        { in: 'deadlines', where: { id: 'a1' }, set: { metAt: now } },
      ]);
    },
  );

  it.each<[string, string, Partial<CorrectiveAction>, string]>([
    ['by anybody else', 'gao', {}, 'only-desk-and-owner'],
    ['twice', 'sun', done, 'step-done-already'],
  ])('cannot be done %s', (_, who, changes, code) => {
    expect(refused(finishCorrection(factsOf(closedWith(changes), who), { id: 'a1' }))).toMatchObject({
      code,
    });
  });
});

describe('the effect check', () => {
  const check = { id: 'a1', effective: true, effect: 'No warm shelf for a month' };

  it.each(['wang', 'qian', 'chen'])('is for the desk, audit and the complaint’s owner: %s', (who) => {
    const { writes, notices } = decided(checkCorrection(factsOf(closedWith(done), who), check));
    expect(writes).toMatchObject([{ set: { effective: true, checkedAt: now, checkedBy: who } }]);
    expect(notices).toHaveLength(1);
  });

  it('that finds no effect tells whoever was to correct it, and the analyst', () => {
    const facts = factsOf(closedWith(done), 'wang');
    const { writes, notices } = decided(checkCorrection(facts, { ...check, effective: false }));
    expect(writes).toMatchObject([{ set: { effective: false, failedAt: now } }]);
    expect(notices?.flatMap(({ body }) => (body.kind === 'direct' ? [body.person] : []))).toEqual([
      'sun',
      'qian',
    ]);
  });

  it.each<[string, Organisation['audit'], string[]]>([
    ['the first of audit', { people: ['qian', 'zhao'] }, ['sun', 'qian']],
    ['whom the organisation names', { people: ['qian', 'zhao'], analyst: 'zhao' }, ['sun', 'zhao']],
    ['nobody without an audit', { people: [] }, ['sun']],
  ])('takes for the analyst %s', (_, audit, told) => {
    const facts = factsOf(closedWith(done), 'wang', { organisation: organisationWith({ audit }) });
    const { notices } = decided(checkCorrection(facts, { ...check, effective: false }));
    expect(notices?.flatMap(({ body }) => (body.kind === 'direct' ? [body.person] : []))).toEqual(told);
  });

  it.each<[string, string, Partial<CorrectiveAction>, string]>([
    ['by whoever carried it out', 'sun', done, 'may-not-check'],
    ['by a colleague of the department', 'wei', done, 'may-not-check'],
    ['before it is done', 'wang', {}, 'correction-open'],
    ['twice', 'wang', effective, 'step-done-already'],
    ['of what has failed by then', 'wang', { ...done, failedAt: now - 5, failedBy: 'c2' }, 'step-changed'],
  ])('is refused %s', (_, who, changes, code) => {
    expect(refused(checkCorrection(factsOf(closedWith(changes), who), check))).toMatchObject({ code });
  });
});

describe.each([
  ['finishing', finishCorrection, {}],
  ['checking', checkCorrection, done],
] as const)('%s', (_, { refuse }, waiting) => {
  it('is offered while something waits for it', () => {
    const both = [actionWith({ id: 'a2', ...waiting }), actionWith(effective)];
    expect(refuse(factsOf({ ...closedWith(), correctiveActions: both }, 'wang'))).toBeUndefined();
  });

  it('is refused where nothing is left', () => {
    expect(refuse(factsOf(caseAt('closed'), 'wang'))?.code).toBe('step-changed');
    expect(refuse(factsOf(closedWith(effective), 'wang'))?.code).toBe('step-done-already');
  });
});
