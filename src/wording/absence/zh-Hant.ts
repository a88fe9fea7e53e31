import type { absence as English } from './en.ts';

export const absence: typeof English = {
  button: '有人不在',
  title: '不在辦公室',
  who: '誰不在？',
  until: '哪天回來',
  untilHint: '回來上班的第一天。',
  substitute: '由誰代理？',
  substituteHint: '不填就由組織檔案裡的代理人代理。',
  save: '儲存',
  back: '返回',
  awayUntil: (name, date, substitute) => `${name} 不在，${date} 回來，由 ${substitute} 代理。`,
  awayAlone: (name, date) => `${name} 不在，${date} 回來，目前無人代理。`,
  end: '我回來了',
  endOther: '已經回來',
  problems: {
    'not-in-future': '請選擇今天以後的日期。',
    'own-substitute': '不能由本人代理，請另選一位。',
    'substitute-unknown': '組織檔案裡沒有這個人。',
  },
  lost: (count) => `最近 30 天有 ${count} 件因逾期無人認領，改由客服窗口決定。`,
  lostByDepartment: '各部門失去決定權的件數',
};
