import { expect, it } from 'vitest';
import { maySee } from '../../../src/domain/people/reading-right.ts';
import { addCooperation } from '../../../src/domain/routing/cooperation.ts';
import { caseAt, decided, factsOf, now, organisation, refused } from '../cases.ts';

const asked = { department: 'deli', task: 'Check the oven.' };
const helping = {
  workspace: 'T0',
  complaint: 'c1',
  department: 'deli',
  task: 'x',
  addedBy: 'chen',
  addedAt: now,
};

it('leaves the first department responsible and shows the other a short card', () => {
  const { set, notices = [], entries } = decided(addCooperation(factsOf(caseAt('handling'), 'chen'), asked));
  expect(set).toEqual({ revision: 8 });
  expect(notices.find(({ lane }) => lane === 'C0DELI')?.body.kind).toBe('channel');
  expect(entries[0]).toMatchObject({ facts: { department: 'deli' }, private: { note: 'Check the oven.' } });
});

it('says nothing in the other channel in confidence, but asks its head', () => {
  const it = caseAt('handling', { restricted: true, department: 'deli', owner: 'gao', channel: 'C0PRIV' });
  const { notices = [] } = decided(addCooperation(factsOf(it, 'gao'), { ...asked, department: 'fresh' }));
  expect(notices.map(({ lane }) => lane)).not.toContain('C0FRESH');
  expect(notices.map(({ lane }) => lane)).toContain('person:li');
});

it('lets the people of the other department read the case', () => {
  expect(maySee(organisation, caseAt('handling'), 'gao')).toBe(false);
  expect(maySee(organisation, { ...caseAt('handling'), cooperations: [helping] }, 'gao')).toBe(true);
});

it.each([
  ['the desk', caseAt('handling'), 'wang', asked, 'only-owner'],
  [
    'the department that has it',
    caseAt('handling'),
    'chen',
    { ...asked, department: 'fresh' },
    'transfer-to-whom',
  ],
  ['an unknown department', caseAt('handling'), 'chen', { ...asked, department: 'x' }, 'transfer-to-whom'],
  [
    'one that helps already',
    { ...caseAt('handling'), cooperations: [helping] },
    'chen',
    asked,
    'cooperates-already',
  ],
  ['a closed complaint', caseAt('closed'), 'chen', asked, 'closed'],
])('is refused: %s', (_, it, actor, wanted, code) => {
  expect(refused(addCooperation(factsOf(it, actor), wanted)).code).toBe(code);
});

it('is not even asked for where every department helps already', () => {
  const helped = { ...caseAt('handling'), cooperations: [helping] };
  expect(addCooperation.refuse(factsOf(helped, 'chen'))?.code).toBe('cooperates-already');
  expect(addCooperation.refuse(factsOf(caseAt('handling'), 'chen'))).toBeUndefined();
});
