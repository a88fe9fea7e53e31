import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv } from '../../../src/domain/closing/csv.ts';

it.each<[string, string, string[][]]>([
  [
    'plain cells',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'Windows line ends and one at the end',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a byte order mark', '\uFEFFname', [['name']]],
  [
    'quoted commas, quotation marks and line ends',
    '"a, b","say ""so""","x\ny"',
    [['a, b', 'say "so"', 'x\ny']],
  ],
  [
    'empty cells, and empty lines as nothing',
    'a,,\n\n,,\nb,,c',
    [
      ['a', '', ''],
      ['b', '', 'c'],
    ],
  ],
  [
    'Chinese',
    '姓名,联系方式\n张三,138',
    [
      ['姓名', '联系方式'],
      ['张三', '138'],
    ],
  ],
  ['nothing', '', []],
])('reads %s', (_, text, cells) => {
  expect(readCsv(text)).toEqual({ rows: expect.any(Array), faults: [] });
  expect(readCsv(text).rows.map((row) => row.cells)).toEqual(cells);
});

it('counts the lines of the file, also within cells', () => {
  expect(readCsv('a\n"b\nb"\nc').rows.map(({ line }) => line)).toEqual([1, 2, 4]);
});

it.each<[string, string, { line: number; fault: string }]>([
  ['a quotation mark within a cell', 'a\nb"c\nd', { line: 2, fault: 'stray-quote' }],
  ['text behind a quotation', 'a\n"b"c\nd', { line: 2, fault: 'text-after-quote' }],
  ['a quotation that never ends', 'a\n"b\nd', { line: 2, fault: 'unended-quote' }],
])('names the line of %s and keeps the others', (_, text, fault) => {
  const { rows, faults } = readCsv(text);
  expect(faults).toEqual([fault]);
  expect(rows.map(({ cells }) => cells)).toEqual([['a'], ['d']]);
});

it('reads back whatever was written by the rules', () => {
  const cell = fc.string().map((text) => text.replace(/\r/gu, '').trim());
  const row = fc
    .array(cell, { minLength: 2, maxLength: 2 })
    .filter((cells) => cells.some((each) => each !== ''));
  const written = (rows: string[][]) =>
    rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n');
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(readCsv(written(rows)).rows.map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});
