import { describe, expect, it } from 'vitest';
import type { PromiseMade } from '../../../src/domain/answering/contact-records.ts';
import { keepPromise, makePromise, sweepPromises } from '../../../src/domain/answering/promise.ts';
import { promiseOffers } from '../../../src/domain/answering/promise-offer.ts';
import { promiseIn } from '../../../src/domain/answering/promise-phrases.ts';
import {
  approvalWith,
  caseAt,
  decided,
  factsOf,
  hour,
  joinedBy,
  now,
  organisation,
  refused,
  remedyWith,
} from '../cases.ts';

describe('phrases that sound like a promise', () => {
  it.each([
    ['we will refund it today', 'substantive'],
    ["We'll replace the kettle.", 'substantive'],
    ['I told her she will get her money back', 'substantive'],
    ['We will certainly compensate her', 'substantive'],
    ['一定赔', 'substantive'],
    ['放心，我们一定赔给她', 'substantive'],
    ['我们会给您全额退款', 'substantive'],
    ['可以换一瓶新的', 'substantive'],
    ['一定賠償', 'substantive'],
    ['我們會幫顧客換新', 'substantive'],
    ['I will call him back', 'procedural'],
    ['We’ll get back to them', 'procedural'],
    ['told her: within three working days', 'procedural'],
    ['三天内给答复', 'procedural'],
    ['3 个工作日内', 'procedural'],
    ['３天內', 'procedural'],
    ['明天给她打电话', 'procedural'],
    ['下週三前回覆', 'procedural'],
    ['We will call you. We will also refund it.', 'substantive'],
    ['we will not refund this', undefined],
    ['Will we refund it?', undefined],
    ['不会赔', undefined],
    ['不一定赔', undefined],
    ['我们会赔吗？', undefined],
    ['沒有答應賠償', undefined],
    ['The milk was on the left shelf.', undefined],
    ['顾客昨天买的酸奶胀包了', undefined],
    ['', undefined],
  ])('%s: %s', (text, kind) => {
    expect(promiseIn(text)).toBe(kind);
  });

  const note = {
    id: 'n',
    workspace: 'T0',
    complaint: 'c1',
    channel: 'C',
    ts: '1.1',
    author: 'chen',
    text: '一定赔',
  };
  const written = { ...note, files: [], writtenAt: now, editedAt: null, deletedAt: null };
  it.each([
    ['its author, once', caseAt('handling'), written, ['promise-offer:C:1.1']],
    ['not the subject', caseAt('handling', { subject: 'chen' }), written, []],
    ['not after closing', caseAt('closed'), written, []],
    ['not where nothing was promised', caseAt('handling'), { ...written, text: 'ok' }, []],
  ])('are offered to %s', (_, it, said, keys) => {
    expect(promiseOffers(organisation, it, said).map(({ key }) => key)).toEqual(keys);
  });
});

const plan = { kind: 'procedural', text: 'We call.', dueAt: now + 4 * hour, note: null } as const;
const made: PromiseMade = {
  ...{ id: 'p', workspace: 'T0', complaint: 'c1', kind: 'procedural', text: 'We call.' },
  ...{ dueAt: now, lookAt: now - hour, nudgedAt: null, madeBy: 'till', madeAt: now - 4 * hour },
  ...{ note: null, keptAt: null, brokenAt: null },
};

describe('a promise', () => {
  it('starts a clock towards the complainant and stays out of the clear', () => {
    const { writes, entries } = decided(makePromise(factsOf(caseAt('handling'), 'chen'), plan));
    expect(writes).toMatchObject([
      { row: { dueAt: now + 4 * hour, lookAt: now + 3 * hour, madeBy: 'chen' } },
    ]);
    expect(entries).toMatchObject([{ facts: { promise: 'procedural' }, private: { text: 'We call.' } }]);
    expect(JSON.stringify(entries[0]?.facts)).not.toContain('We call');
  });

  const substantive = { ...plan, kind: 'substantive' } as const;
  const offered = { ...caseAt('handling'), remedies: [remedyWith()] };
  it.each([
    ['of money that nobody proposed', caseAt('handling'), 'chen', substantive, 'promise-needs-remedy'],
    ['of money that nobody approved', offered, 'chen', substantive, 'promise-needs-approval'],
    [
      'of money that was declined',
      { ...offered, approvals: [approvalWith({ approved: false })] },
      'chen',
      substantive,
      'approval-declined',
    ],
    ['for a time that has passed', caseAt('handling'), 'chen', { ...plan, dueAt: now }, 'promise-past'],
    ['by the subject', caseAt('handling', { subject: 'wei' }), 'wei', plan, 'is-subject'],
    ['by somebody who may not see it', caseAt('handling'), 'gao', plan, 'may-not-see'],
    ['after closing', caseAt('closed'), 'chen', plan, 'closed'],
  ])('is refused: %s', (_, it, actor, promised, code) => {
    expect(refused(makePromise(factsOf(it, actor), promised)).code).toBe(code);
  });

  it('of what costs nothing needs no approval', () => {
    const free = { ...caseAt('handling'), remedies: [remedyWith({ kind: 'visit', amount: null })] };
    expect(decided(makePromise(factsOf(free, 'chen'), substantive)).writes).toHaveLength(1);
  });

  const with1 = (changes: Partial<PromiseMade> = {}) => ({
    ...caseAt('handling'),
    promises: [{ ...made, ...changes }],
  });
  it.each([
    ['the owner', 'chen', 'ok'],
    ['the desk', 'hu', 'ok'],
    ['whoever made it', 'till', 'ok'],
    ['a stranger', 'gao', 'only-keepers'],
  ])('is confirmed by %s (%s): %s', (_, actor, code) => {
    const answer = keepPromise(factsOf(with1(), actor), { promise: 'p' });
    expect('refused' in answer ? answer.code : 'ok').toBe(code);
  });

  it.each([
    ['kept already', with1({ keptAt: now }), 'p', 'promise-kept-already'],
    ['not there', with1(), 'q', 'not-found'],
  ])('is not confirmed when %s', (_, it, id, code) => {
    expect(refused(keepPromise(factsOf(it, 'chen'), { promise: id })).code).toBe(code);
  });

  it('is not confirmed by whoever made it once the case is closed to them', () => {
    const it = with1({ madeBy: 'gao' });
    expect(refused(keepPromise(factsOf(it, 'gao'), { promise: 'p' })).code).toBe('may-not-see');
    const joined = { ...it, escalations: [joinedBy('gao')] };
    expect(decided(keepPromise(factsOf(joined, 'gao'), { promise: 'p' })).writes).toHaveLength(1);
  });

  it.each<[string, PromiseMade[], string | undefined]>([
    ['none was made', [], 'promise-kept-already'],
    ['all were kept', [{ ...made, keptAt: now }], 'promise-kept-already'],
    ['one is left', [{ ...made, keptAt: now }, made], undefined],
  ])('is asked for where %s: %s', (_, promises, code) => {
    expect(keepPromise.refuse(factsOf({ ...caseAt('handling'), promises }, 'chen'))?.code).toBe(code);
  });

  it.each([
    ['reminds before its time', {}, { nudgedAt: now, lookAt: now + 1 }, 'promise-due'],
    ['is broken after it', { dueAt: now - 1 }, { brokenAt: now - 1, lookAt: null }, 'promise-broken'],
  ])('%s', (_, changes, set, type) => {
    const { actor: _actor, ...facts } = factsOf(with1(changes), '');
    const decision = sweepPromises(facts);
    expect(decision?.writes).toMatchObject([{ set }]);
    expect(decision?.notices?.at(-1)?.body).toMatchObject({ person: 'chen', say: { type } });
  });

  it('asks for nothing while its time has not come, or when it was kept', () => {
    for (const lookAt of [null, now + 1]) {
      const { actor: _actor, ...facts } = factsOf(with1({ lookAt }), '');
      expect(sweepPromises(facts)).toBeUndefined();
    }
  });
});
