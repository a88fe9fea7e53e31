import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskPersonalData } from '../../../src/domain/facts/masking.ts';

const mask = (
  text: string,
  complainantName: string | null = null,
  complainantContact: string | null = null,
) => maskPersonalData(text, { complainantName, complainantContact });

it.each([
  ['王伟说鱼不新鲜', '王伟', '▇▇▇说鱼不新鲜'],
  ['昨天王偉先生來電', '王偉', '昨天▇▇▇先生來電'],
  ['王 伟打来电话', '王伟 ', '▇▇▇打来电话'],
  ['王伟打来电话', '王 伟', '▇▇▇打来电话'],
  ['王先生很生气，王女士也是', '王伟', '▇▇▇先生很生气，▇▇▇女士也是'],
  ['欧阳女士来退货', '欧阳娜', '▇▇▇女士来退货'],
  ['王牌酱油过期了', '王伟', '王牌酱油过期了'],
  ['行李里有李子', '李', '行李里有李子'],
  ['李小姐的行李', '李', '▇▇▇小姐的行李'],
  ['Chen Wei called', 'Chen Wei', '▇▇▇ called'],
  ['CHEN  WEI called', 'Chen Wei', '▇▇▇ called'],
  ['Mrs Schmidt called about Anna', 'Mrs Anna Schmidt', 'Mrs ▇▇▇ called about ▇▇▇'],
  ['Li listened, believe me; Li’s fish', 'Li', '▇▇▇ listened, believe me; ▇▇▇’s fish'],
  ['O’Brien (Pat) wrote', 'Pat O’Brien', '▇▇▇ (▇▇▇) wrote'],
  ['顾客Li说', 'Li', '顾客▇▇▇说'],
  ['Иван Петров звонил', 'Иван Петров', '▇▇▇ звонил'],
  ['a.b wrote, and so did acb', 'a.b', '▇▇▇ wrote, and so did acb'],
])('shades the name in “%s”', (text, name, masked) => {
  expect(mask(text, name)).toBe(masked);
});

it.each([
  ['ring 138-0013 8000 now', 'ring ▇▇▇ now'],
  ['ring +86 (138) 0013.8000', 'ring ▇▇▇'],
  ['电话１３８００１３８０００谢谢', '电话▇▇▇谢谢'],
  ['电话（021）6789 0000谢谢', '电话▇▇▇谢谢'],
  ['請致電 02-2345-6789', '請致電 ▇▇▇'],
  ['mail wang.min+shop@example.com.', 'mail ▇▇▇.'],
  ['他的邮箱是wang@example.com谢谢您', '他的邮箱是▇▇▇谢谢您'],
  ['信箱wang＠example.tw，謝謝', '信箱▇▇▇，謝謝'],
  ['анна@пример.рф', '▇▇▇'],
])('shades the number or address in “%s”', (text, masked) => {
  expect(mask(text)).toBe(masked);
});

it.each([
  'bought on 2026-11-20 14:30 for 1,234.50',
  'bought on 20.11.2026',
  'see RD-2026-000123',
  'paid 128 for 3 boxes of 12',
  'at 10:30, till 12',
  '买了3个，一共128元',
])('leaves “%s” as it is', (text) => {
  expect(mask(text)).toBe(text);
});

it.each([
  ['a contact inside the name', '王伟明来过', '王伟明', '王伟', '▇▇▇来过'],
  [
    'a name inside the address',
    'wang wrote from wang@example.com',
    'wang',
    'wang@example.com',
    '▇▇▇ wrote from ▇▇▇',
  ],
  ['a name inside another address', 'wang@elsewhere.org', 'wang', null, '▇▇▇'],
  ['a name that holds the telephone', '王伟 13800138000', '王伟 13800138000', '13800138000', '▇▇▇'],
  ['the same name and contact', '微信wx_lili88，wx_lili88', 'wx_lili88', 'wx_lili88', '微信▇▇▇，▇▇▇'],
  ['one of several contacts', '加微信wx_lili88', null, '5551 / wx_lili88', '加微信▇▇▇'],
])('shades %s wholly', (_, text, name, contact, masked) => {
  expect(mask(text, name, contact)).toBe(masked);
});

it('never leaves a name or contact standing, whatever surrounds it', () => {
  const name = fc.constantFrom('王伟', '陳怡君', 'Anna Schmidt', "Pat O'Brien", 'a+b (x)');
  const contact = fc.constantFrom('13800138000', 'x.y@example.com', 'wx_lili88');
  const around = fc.string({ unit: fc.constantFrom(...' ，。他說的。\n'), maxLength: 6 });
  fc.assert(
    fc.property(name, contact, around, around, (who, where, before, between) => {
      const masked = mask(`${before}${who} ${between} ${where}`, who, where);
      expect(masked).not.toContain(who);
      expect(masked).not.toContain(where);
      expect(masked).toContain('▇▇▇');
    }),
  );
});
