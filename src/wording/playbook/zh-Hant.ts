import type { playbook as English } from './en.ts';

export const playbook: typeof English = {
  heading: '行之有效的步驟',
  summary: (done, total) => `步驟：已完成 ${done}／${total} 項。`,
  mandatory: '答覆前必須完成',
  done: (step, by, when) => `✓ ${step} — ${by}，${when}`,
  tick: '完成',
  untick: '撤回',
  more: '其餘步驟請點「查看詳情」。',
  sealed: '請點「查看詳情」查看。',
  choose: {
    title: '新增處理步驟',
    label: '這件事還屬於哪種情形？',
  },
};
