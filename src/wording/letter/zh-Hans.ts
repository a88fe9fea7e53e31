import type { letter as English } from './en.ts';

export const letter: typeof English = {
  dear: (name) => `${name}，您好：`,
  dearCustomer: '尊敬的顾客，您好：',
  thanks: (reference) => `感谢您向我们反映情况。我们已经做了调查，您的投诉编号是 ${reference}。`,
  point: (number, text) => `${number}. 您反映：${text}`,
  finding: (outcome, facts) => `调查结果：${outcome}。${facts}`,
  outcome: {
    upheld: '您反映的情况属实',
    partly: '您反映的情况部分属实',
    'not-upheld': '我们未能核实所反映的情况',
  },
  reason: (cause, responsibility) => `原因：${cause}。${responsibility}`,
  remedy: '我们的处理：',
  options: '请您任选其一：',
  option: (number, what) => `（${number}）${what}`,
  next: '接下来：',
  promise: (text, due) => `${text}（${due} 之前）`,
  callback: '我们会请没有经手此事的同事致电回访，了解问题是否已经解决。',
  recourse: (days) =>
    `如果您不满意，请在回访时或之前随时告诉我们。我们会请另一位同事重新处理，您不需要说明理由。结案后 ${days} 天内，您都可以再来找我们。`,
  regards: (organisation) => `此致\n${organisation}`,
};
