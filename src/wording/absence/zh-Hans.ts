import type { absence as English } from './en.ts';

export const absence: typeof English = {
  button: '有人不在',
  title: '不在岗',
  who: '谁不在？',
  until: '返岗日期',
  untilHint: '回来上班的第一天。',
  substitute: '由谁代理？',
  substituteHint: '不填就由组织文件里的代理人代理。',
  save: '保存',
  back: '返回',
  awayUntil: (name, date, substitute) => `${name} 不在，${date} 返岗，由 ${substitute} 代理。`,
  awayAlone: (name, date) => `${name} 不在，${date} 返岗，暂无人代理。`,
  end: '我回来了',
  endOther: '已返岗',
  problems: {
    'not-in-future': '请选择今天以后的日期。',
    'own-substitute': '不能由本人代理，请另选一位。',
    'substitute-unknown': '组织文件里没有这个人。',
  },
  lost: (count) => `最近 30 天有 ${count} 件因逾期无人认领，改由前台决定。`,
  lostByDepartment: '各部门失去决定权的件数',
};
