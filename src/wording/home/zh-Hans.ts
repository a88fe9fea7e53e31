import type { home as English } from './en.ts';

export const home: typeof English = {
  greeting: (name) => `${name}，您好`,
  file: '登记投诉',
  continueDraft: '继续填写草稿',
  draft: (when) => `您有一件没填完的投诉，保存于 ${when}。`,
  mine: '由您负责',
  department: (name) => `还没有人认领 · ${name}`,
  desk: '待回访',
  overdue: '已超时',
  filed: '您登记的',
  nothing: '这里没有待办，很好。',
  more: (count) => `另有 ${count} 件`,
  due: (clock, when) => `${clock}期限 ${when}`,
  overdueSince: (clock, when) => `${clock}已超时，期限 ${when}`,
  open: '查看',
  digest: '上周的周报',
  unlisted: '您可以在这里登记投诉，登记过的都会留在这里。',
  help: '随时输入 `/complaint` 登记投诉，输入 `/complaint help` 了解更多。',
};
