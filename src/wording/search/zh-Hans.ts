import type { search as English } from './en.ts';

export const search: typeof English = {
  title: '查找投诉',
  button: '查找',
  submit: '查找',
  text: '要找什么？',
  textHint: '可以输入词语、RD-2026-000123 这样的编号，或顾客的电话、邮箱。',
  department: '部门',
  everywhere: '所有部门',
  from: '登记日期从',
  to: '登记日期到',
  backwards: '这一天早于起始日期。',
  nothing: '在您可以查看的范围内没有找到。',
  filed: (when) => `${when} 登记`,
  open: '打开',
  previous: '上一页',
  next: '下一页',
};
