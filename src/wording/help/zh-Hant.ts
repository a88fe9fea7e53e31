import type { help as English } from './en.ts';

export const help: typeof English = {
  title: '可以做什麼',
  lines: [
    '`/complaint` 開啟登記表單；後面輸入的內容會成為事情經過的開頭。',
    '`/complaint mine` 查看您負責的和您登記的客訴。',
    '`/complaint open RD-2026-000123` 開啟一件客訴。',
    '`/complaint search` 依詞語、編號或顧客聯絡方式搜尋客訴，例如 `/complaint search 優格變質` 。',
    '`/complaint clock RD-2026-000123` 顯示客訴各段時間由誰負責。',
    '`/complaint who fresh 2026-11-25 14:00` 顯示某部門屆時由誰負責。',
    '`/complaint delegate` 可以授權他人在一段時間內代您核准金額。',
    '`/complaint digest` 供管理階層查看上週週報； `/complaint digest 2026-W47` 查看指定的一週。',
    '`/complaint help` 顯示這份說明。',
    '也可以從一則訊息登記：開啟訊息選單，選擇「File as a complaint」。',
  ],
  missingReference: '請加上編號，例如 `/complaint open RD-2026-000123` 。',
  expired: '等候太久，Slack 無法開啟表單。請按這裡開啟：',
  openForm: '開啟表單',
  nothingMine: '您沒有負責中的客訴，也還沒有登記過。',
};
