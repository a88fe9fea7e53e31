import type { help as English } from './en.ts';

export const help: typeof English = {
  title: '可以做什么',
  lines: [
    '`/complaint` 打开登记表单；后面写的内容会成为事情经过的开头。',
    '`/complaint mine` 查看您负责的和您登记的投诉。',
    '`/complaint open RD-2026-000123` 打开一件投诉。',
    '`/complaint search` 按词语、编号或顾客联系方式查找投诉，例如 `/complaint search 酸奶变质` 。',
    '`/complaint clock RD-2026-000123` 显示投诉各段时间由谁负责。',
    '`/complaint who fresh 2026-11-25 14:00` 显示某部门届时由谁负责。',
    '`/complaint delegate` 可以授权他人在一段时间内代您审批金额。',
    '`/complaint digest` 供管理层查看上周周报； `/complaint digest 2026-W47` 查看指定的一周。',
    '`/complaint help` 显示这份说明。',
    '也可以从一条消息登记：打开消息菜单，选择“File as a complaint”。',
  ],
  missingReference: '请加上编号，例如 `/complaint open RD-2026-000123` 。',
  expired: '等得太久，Slack 没能打开表单。请按这里打开：',
  openForm: '打开表单',
  nothingMine: '您没有负责的投诉，也还没有登记过。',
};
