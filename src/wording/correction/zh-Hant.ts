import type { correction as English } from './en.ts';

export const correction: typeof English = {
  heading: '改善措施',
  planned: (text, owner, due) => `${text}\n${owner}，期限 ${due}`,
  done: (text, by, when) => `${text}\n已完成：${by}，${when}。成效如何？`,
  effective: (text, by) => `${text}\n✓ ${by} 確認有效。`,
  failed: (text) => `${text}\n✗ 沒有成效。`,
  finish: '已完成',
  check: '檢查成效',
  form: {
    title: '改善措施',
    text: '今後怎樣改善？',
    owner: '由誰落實？',
    due: '什麼時候完成？',
    dueHint: '不選日期，則依規定的期限。',
  },
  checkForm: {
    title: '成效檢查',
    effective: '有成效嗎？',
    yes: '有效',
    no: '無效',
    effect: '依據是什麼？',
  },
  thread: {
    planned: (by, owner, due) => `${by} 請 ${owner} 落實一項改善措施，期限 ${due}。`,
    done: (by) => `${by} 完成了一項改善措施，由客服窗口或稽核檢查成效。`,
    effective: (by) => `${by} 檢查了一項改善措施：有效。`,
    notEffective: (by) => `${by} 檢查了一項改善措施：無效。`,
  },
  direct: {
    yours: (by, reference, due) => `${by} 請您就 ${reference} 落實一項改善措施，期限 ${due}：`,
    check: (by, reference) => `${by} 已完成 ${reference} 之後的改善。能看出效果時，請您檢查是否有效：`,
    failed: (earlier, again) =>
      earlier === again
        ? `${earlier} 之後的改善措施沒有成效。還能做些什麼？`
        : `${earlier} 的教訓沒有發揮作用：${again} 又出現了同樣的問題。還能做些什麼？`,
    held: (earlier, again) =>
      `${again} 的調查結果已更正，並非同樣的問題再次出現，${earlier} 的教訓仍然有效。`,
  },
};
