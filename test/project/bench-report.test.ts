import { describe, expect, it } from 'vitest';
import { alternate, percentile } from '../bench/measure.ts';
import { type Figure, ratio, refusal, stands, table, verdict } from '../bench/report.ts';

const faster: Figure = {
  name: 'filing',
  unit: 'ms',
  before: 1,
  after: 1,
  redress: 1.2,
  aim: { atMost: 1.5 },
};

describe('the report of the bench', () => {
  it.each<[string, Partial<Figure>, string]>([
    ['no slower than the aim allows', { redress: 1.5 }, 'met'],
    ['slower than the aim allows', { redress: 1.51 }, 'missed'],
    ['enough in a second', { redress: 0.7, aim: { atLeast: 0.7 } }, 'met'],
    ['too few in a second', { redress: 0.69, aim: { atLeast: 0.7 } }, 'missed'],
    ['a reference that became 14 % slower', { after: 1.14 }, 'met'],
    ['a reference that became 16 % slower', { after: 1.16 }, 'moved'],
    ['a reference that became 16 % faster', { before: 1.16 }, 'moved'],
    ['a reference that was not measured', { after: Number.NaN }, 'moved'],
    ['no aim', { after: 2, aim: undefined }, 'information'],
  ])('judges %s', (_, change, expected) => {
    expect(verdict({ ...faster, ...change })).toBe(expected);
  });

  it('compares with the mean of the reference before and after', () => {
    expect(ratio({ ...faster, before: 0.9, after: 1.1, redress: 1.3 })).toBeCloseTo(1.3);
  });

  it('is refused as a whole when one reference moved, and says which', () => {
    const figures = [faster, { ...faster, name: 'start', after: 2 }];
    expect(stands([faster])).toBe(true);
    expect(stands(figures)).toBe(false);
    expect(refusal(figures)).toContain('during start.');
  });

  it('gives no ratio where the reference moved', () => {
    const [, still, moved] = table([faster, { ...faster, after: 2 }]).split('\n');
    expect(still).toMatch(/1\.20 ×.*≤ 1\.5 ×.*met/);
    expect(moved).toMatch(/–.*≤ 1\.5 ×.*refused/);
  });
});

describe('measuring', () => {
  it('begins and ends with the reference and parts it into before and after', async () => {
    const order: string[] = [];
    const found = await alternate(
      3,
      async () => order.push('reference'),
      async () => order.push('redress'),
    );
    expect(order.join(' ')).toBe('reference redress reference redress reference redress reference');
    expect(found).toEqual({ before: [1, 3], after: [5, 7], redress: [2, 4, 6] });
  });

  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
  ])('finds the value below which a share of %s lies', (share, expected) => {
    const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(samples, share)).toBe(expected);
  });
});
