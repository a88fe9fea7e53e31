import type { search as English } from './en.ts';

export const search: typeof English = {
  title: '搜尋客訴',
  button: '搜尋',
  submit: '搜尋',
  text: '要找什麼？',
  textHint: '可以輸入詞語、RD-2026-000123 這樣的編號，或顧客的電話、電子郵件。',
  department: '部門',
  everywhere: '所有部門',
  from: '登記日期從',
  to: '登記日期到',
  backwards: '這一天早於起始日期。',
  nothing: '在您可以查看的範圍內沒有找到。',
  filed: (when) => `${when} 登記`,
  open: '開啟',
  previous: '上一頁',
  next: '下一頁',
};
