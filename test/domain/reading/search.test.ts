import { describe, expect, it } from 'vitest';
import { idsOf, readSearch, searchScope } from '../../../src/domain/reading/search.ts';
import { organisation } from '../cases.ts';

describe('what is typed is read as', () => {
  it.each<[string, ReturnType<typeof readSearch>]>([
    ['RD-2026-000123', { reference: 'RD-2026-000123' }],
    [' rd-2026-123 ', { reference: 'RD-2026-000123' }],
    ['ＲＤ２０２６ １２３', { reference: 'RD-2026-000123' }],
    ['sour  milk', { contactKey: null, words: ['sour', 'milk'] }],
    ['玻璃　碎片', { contactKey: null, words: ['玻璃', '碎片'] }],
    ['138 0000-0000', { contactKey: '13800000000', words: ['138', '0000-0000'] }],
    ['+86 138 0000 0000', { contactKey: '8613800000000', words: ['+86', '138', '0000', '0000'] }],
    ['Ren@Example.com', { contactKey: 'ren@examplecom', words: ['Ren@Example.com'] }],
    ['2026', { contactKey: null, words: ['2026'] }],
    ['', { contactKey: null, words: [] }],
    ['a b c d e f g h i j', { contactKey: null, words: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] }],
  ])('%j', (text, expected) => {
    expect(readSearch(text)).toEqual(expected);
  });
});

describe('a search goes through', () => {
  it.each<[string, string, ReturnType<typeof searchScope>]>([
    ['everything for the desk', 'hu', undefined],
    ['everything for audit', 'qian', undefined],
    ['everything for leadership', 'zhao', undefined],
    ['everything for administrators', 'wu', undefined],
    ['their department for its staff', 'wei', { people: ['wei', 'U0WEI'], departments: ['fresh'] }],
    ['what they head', 'li', { people: ['li', 'U0LI'], departments: ['fresh'] }],
    ['their own part for those whom the file does not list', 'U0NEW', { people: ['U0NEW'], departments: [] }],
  ])('%s', (_, person, expected) => {
    expect(searchScope(organisation, person)).toEqual(expected);
  });
});

it('knows somebody by every id they may stand under', () => {
  expect(idsOf(organisation, 'U0WEI')).toEqual(['U0WEI', 'wei']);
});
