import type { correction as English } from './en.ts';

export const correction: typeof English = {
  heading: '整改措施',
  planned: (text, owner, due) => `${text}\n${owner}，期限 ${due}`,
  done: (text, by, when) => `${text}\n已完成：${by}，${when}。效果如何？`,
  effective: (text, by) => `${text}\n✓ ${by} 确认有效。`,
  failed: (text) => `${text}\n✗ 没有效果。`,
  finish: '已完成',
  check: '检查效果',
  form: {
    title: '整改措施',
    text: '今后怎样改进？',
    owner: '由谁落实？',
    due: '什么时候完成？',
    dueHint: '不选日期，则按规定的期限。',
  },
  checkForm: {
    title: '效果检查',
    effective: '有效果吗？',
    yes: '有效',
    no: '无效',
    effect: '依据是什么？',
  },
  thread: {
    planned: (by, owner, due) => `${by} 请 ${owner} 落实一项整改，期限 ${due}。`,
    done: (by) => `${by} 完成了一项整改，由前台或稽核检查效果。`,
    effective: (by) => `${by} 检查了一项整改：有效。`,
    notEffective: (by) => `${by} 检查了一项整改：无效。`,
  },
  direct: {
    yours: (by, reference, due) => `${by} 请您就 ${reference} 落实一项整改，期限 ${due}：`,
    check: (by, reference) => `${by} 已完成 ${reference} 之后的整改。能看出效果时，请您检查是否有效：`,
    failed: (earlier, again) =>
      earlier === again
        ? `${earlier} 之后的整改没有效果。还能做些什么？`
        : `${earlier} 的教训没有起作用：${again} 又出现了同样的问题。还能做些什么？`,
    held: (earlier, again) =>
      `${again} 的调查结果已更正，并非同样的问题再次出现，${earlier} 的教训仍然有效。`,
  },
};
