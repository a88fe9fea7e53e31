import { expect, it } from 'vitest';
import { caseAfter } from '../../../src/domain/facts/case-after.ts';
import { change, insert, remove } from '../../../src/domain/facts/write.ts';
import { caseWith, complaintWith, deadlineWith, pointWith } from '../cases.ts';

const before = caseWith({
  deadlines: [deadlineWith({ id: 'd1', startedAt: 1 }), deadlineWith({ id: 'd9', startedAt: 9 })],
});

it('holds the rows in the order in which the store reads them', () => {
  const started = insert('deadlines', deadlineWith({ id: 'd2', startedAt: 5 }));
  expect(caseAfter(before, [started]).deadlines.map(({ startedAt }) => startedAt)).toEqual([1, 5, 9]);
});

it('follows what is changed, put beside and taken away', () => {
  const after = caseAfter(before, [
    change('complaints', { id: 'c1' }, { owner: 'sun' }),
    change('points', { complaint: 'c1', number: 1 }, { outcome: 'upheld' }),
    insert('points', pointWith({ number: 2 })),
    remove('deadlines', { id: 'd1' }),
  ]);
  expect(after.complaint.owner).toBe('sun');
  expect(after.points.map(({ number, outcome }) => [number, outcome])).toEqual([
    [1, 'upheld'],
    [2, null],
  ]);
  expect(after.deadlines.map(({ id }) => id)).toEqual(['d9']);
});

it('is left as it was by what happens to other complaints', () => {
  const other = complaintWith({ id: 'c2', owner: 'gao' });
  const elsewhere = pointWith({ complaint: 'c2', number: 2 });
  expect(caseAfter(before, [insert('complaints', other), insert('points', elsewhere)])).toEqual(before);
});
