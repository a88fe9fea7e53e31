import type { playbook as English } from './en.ts';

export const playbook: typeof English = {
  heading: '行之有效的步骤',
  summary: (done, total) => `步骤：已完成 ${done}／${total} 项。`,
  mandatory: '答复前必须完成',
  done: (step, by, when) => `✓ ${step} — ${by}，${when}`,
  tick: '完成',
  untick: '撤回',
  more: '其余步骤请点“查看详情”。',
  sealed: '请点“查看详情”查看。',
  choose: {
    title: '添加处置步骤',
    label: '这件事还属于哪种情形？',
  },
};
