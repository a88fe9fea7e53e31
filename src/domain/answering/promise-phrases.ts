/**
 * Turns of phrase in which staff promise something to a complainant, in the three languages (rules §5).
 * A substantive one says what they will get, a procedural one what we will do and by when.
 */

import type { PromiseKind } from './contact-records.ts';

const english = {
  will: String.raw`\b(?:we|i)(?:['’]ll| will| shall| can|['’]re going to| are going to| am going to)(?: certainly| definitely| of course| gladly| also| then)*`,
  give: `(?:refund|reimburse|compensate|replace|exchange|repair|pay|make (?:it|this) up)`,
  tell: String.raw`(?:call|ring|phone|get back|come back|let \p{L}+ know|reply|answer|respond|write|contact|report back)`,
  number: String.raw`(?:\d+|one|two|three|four|five|six|seven|ten|a|an)`,
  unit: `(?:minutes?|hours?|(?:working |business )?days?|weeks?)`,
};

const chinese = {
  sure: '(?:一定|肯定|保证|保證|负责|負責|答应|答應|承诺|承諾|马上|馬上|可以|会|會|给|給)',
  whom: '(?:会|會)?(?:给|給|为|為|帮|幫)?(?:您|你|妳|他|她|顾客|顧客|客人|客户|客戶)?',
  give: '(?:全额|全額|双倍|雙倍)?(?:赔|賠|退款|退钱|退錢|退货|退貨|换货|換貨|换新|換新|换一|換一|补偿|補償|维修|維修|免单|免單)',
  tell: '(?:回复|回覆|答复|答覆|回电|回電|回话|回話|联系|聯絡|打电话|打電話|消息|通知)',
  number: '(?:[0-9]+|[一二两兩三四五六七八九十]+|半)',
  unit: '(?:个|個)?(?:工作日|小时|小時|分钟|分鐘|天|日|周|週|星期)',
  when: '(?:今天|明天|后天|後天|今晚|(?:下)?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天])',
};

const phrases: Record<PromiseKind, RegExp[]> = {
  substantive: [
    new RegExp(`${english.will} ${english.give}`, 'iu'),
    new RegExp(
      String.raw`${english.will} give \p{L}+ (?:a|the|your|their|his|her) (?:full )?(?:refund|money|voucher|replacement|new)`,
      'iu',
    ),
    /\b(?:you|they|he|she|the customer)(?:['’]ll| will) (?:get|receive|have) (?:a|an|the|your|their|his|her) (?:full |new )*(?:refund|money|replacement|voucher|one)/iu,
    new RegExp(`(?<![不没沒未别別有])${chinese.sure}${chinese.whom}${chinese.give}`, 'u'),
    /(?<![不没沒未])(?:全额|全額)(?:退款|赔偿|賠償)/u,
  ],
  procedural: [
    new RegExp(`${english.will} ${english.tell}`, 'iu'),
    new RegExp(String.raw`\bwithin (?:the next )?${english.number} ${english.unit}\b`, 'iu'),
    new RegExp(`${chinese.number} ?${chinese.unit}(?:之|以)?[内內]`, 'u'),
    new RegExp(`${chinese.when}[^，。,.]{0,8}${chinese.tell}`, 'u'),
    new RegExp(`${chinese.when}[^，。,.]{0,6}(?:之前|以前|前)`, 'u'),
    new RegExp(`(?<![不没沒未])(?:一定|会|會|马上|馬上)${chinese.whom}${chinese.tell}`, 'u'),
  ],
};

/** Which kind of promise a message sounds like, if any. Questions promise nothing. */
export function promiseIn(text: string): PromiseKind | undefined {
  const sentences = text
    .normalize('NFKC')
    .split(/(?<=[.!?。！？\n])/u)
    .filter((sentence) => !/(?:\?|[吗嗎]。?)\s*$/u.test(sentence));
  return (['substantive', 'procedural'] as const).find((kind) =>
    phrases[kind].some((phrase) => sentences.some((sentence) => phrase.test(sentence))),
  );
}
