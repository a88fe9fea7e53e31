import type { letter as English } from './en.ts';

export const letter: typeof English = {
  dear: (name) => `${name}，您好：`,
  dearCustomer: '親愛的顧客，您好：',
  thanks: (reference) => `感謝您向我們反映情況。我們已經做了調查，您的客訴編號是 ${reference}。`,
  point: (number, text) => `${number}. 您反映：${text}`,
  finding: (outcome, facts) => `調查結果：${outcome}。${facts}`,
  outcome: {
    upheld: '您反映的情況屬實',
    partly: '您反映的情況部分屬實',
    'not-upheld': '我們未能查證所反映的情況',
  },
  reason: (cause, responsibility) => `原因：${cause}。${responsibility}`,
  remedy: '我們的處理：',
  options: '請您任選其一：',
  option: (number, what) => `（${number}）${what}`,
  next: '接下來：',
  promise: (text, due) => `${text}（${due} 之前）`,
  callback: '我們會請沒有經手此事的同仁致電回訪，瞭解問題是否已經解決。',
  recourse: (days) =>
    `如果您不滿意，請在回訪時或之前隨時告訴我們。我們會請另一位同仁重新處理，您不需要說明理由。結案後 ${days} 天內，您都可以再來找我們。`,
  regards: (organisation) => `敬祝 順心\n${organisation}`,
};
