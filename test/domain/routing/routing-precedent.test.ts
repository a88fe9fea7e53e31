import { expect, it } from 'vitest';
import { likeRuling, type Ruling } from '../../../src/domain/routing/routing-precedent.ts';
import { now } from '../cases.ts';

const ruling = (narrative: string, changes: Partial<Ruling> = {}): Ruling => ({
  reference: 'RD-1',
  department: 'deli',
  reasons: '',
  narrative,
  ruledAt: now,
  ...changes,
});

it.each([
  ['the same words in another order', 'Sour milk from the fridge', 'The milk in the fridge was sour', true],
  ['capitals and full-width letters', 'ＭＩＬＫ was Sour', 'the milk was sour', true],
  ['Chinese without spaces', '在冷藏柜买的牛奶变酸了', '顾客反映冷藏柜的牛奶变酸', true],
  ['traditional Chinese', '冷藏櫃的牛奶變酸了', '牛奶變酸，冷藏櫃沒有關好', true],
  ['another thing', 'The bread was stale', 'The milk was sour', false],
  ['one word only', 'The milk carton leaked all over', 'The milk was sour and smelled', false],
  ['small words only', 'It was on the way to us', 'It was on the way by us', false],
  ['nothing at all', '', '', false],
])('a ruling is like for %s: %s / %s', (_, one, other, like) => {
  expect(likeRuling(one, [ruling(other)]) !== undefined).toBe(like);
});

it('the most like one is offered, of equals the newest', () => {
  const rulings = [
    ruling('sour milk, broken eggs', { reference: 'old', ruledAt: now - 1 }),
    ruling('sour milk, broken eggs', { reference: 'new' }),
    ruling('sour milk, torn carton, dirty shelf', { reference: 'most' }),
  ];
  expect(likeRuling('torn carton on a dirty shelf, sour milk', rulings)?.reference).toBe('most');
  expect(likeRuling('sour milk', rulings.slice(0, 2))?.reference).toBe('new');
});
