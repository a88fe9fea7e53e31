import { expect, it } from 'vitest';
import { change, insert, put, remove, type Write } from '../../src/domain/facts/write.ts';
import { areIndependent } from '../../src/store/postgres/independence.ts';
import { sample, workspace } from './samples.ts';

const inCase = { workspace, complaint: 'c' };
const point = (number: number) => insert('points', sample.points({ number }));
const changed = (number: number) => change('points', { ...inCase, number }, { text: 'x' });

it.each<[string, boolean, Write[]]>([
  ['inserts', true, [point(1), point(2)]],
  ['a change alone in its table', true, [changed(1), insert('received', sample.received())]],
  ['changes of different rows', true, [changed(1), changed(2)]],
  ['a change beside an insert of another row', true, [changed(1), point(2)]],
  ['a delete alone in its table', true, [point(1), remove('drafts', { workspace, person: 'chen' })]],
  ['a change of a row inserted before', false, [point(1), changed(1)]],
  ['two changes of one row', false, [changed(1), changed(1)]],
  ['a change of rows unnamed beside an insert', false, [point(1), change('points', inCase, { text: 'x' })]],
  ['a delete before an insert', false, [remove('points', inCase), point(1)]],
  ['two puts', false, [put('drafts', sample.drafts()), put('drafts', sample.drafts())]],
])('%s may be done in any order: %s', (_, expected, writes) => {
  const keys: Record<string, string[]> = {
    points: ['workspace', 'complaint', 'number'],
    drafts: ['workspace', 'person'],
    received: ['workspace', 'key'],
  };
  expect(areIndependent(writes, (table) => keys[table]!)).toBe(expected);
});
