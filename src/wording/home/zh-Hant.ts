import type { home as English } from './en.ts';

export const home: typeof English = {
  greeting: (name) => `${name}，您好`,
  file: '登記客訴',
  continueDraft: '繼續填寫草稿',
  draft: (when) => `您有一件尚未填完的客訴，儲存於 ${when}。`,
  mine: '由您負責',
  department: (name) => `還沒有人認領 · ${name}`,
  desk: '待回訪',
  overdue: '已逾期',
  filed: '您登記的',
  nothing: '這裡沒有待辦事項，很好。',
  more: (count) => `另有 ${count} 件`,
  due: (clock, when) => `${clock}期限 ${when}`,
  overdueSince: (clock, when) => `${clock}已逾期，期限 ${when}`,
  open: '查看',
  digest: '上週的週報',
  unlisted: '您可以在這裡登記客訴，登記過的都會留在這裡。',
  help: '隨時輸入 `/complaint` 登記客訴，輸入 `/complaint help` 了解更多。',
};
