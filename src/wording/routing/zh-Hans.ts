import type { routing as English } from './en.ts';

export const routing: typeof English = {
  transfer: {
    title: '转办',
    intro: '对方接收之前，仍由贵部门负责，期限照常计算。',
    hearing: '这件已转办过，再次转办将进入听证：各方陈述一次，由前台裁定。',
    to: '转给哪个部门？',
    reason: '为什么应由对方负责？',
  },
  decline: { title: '退回转办', reason: '为什么不由贵部门负责？' },
  state: {
    title: '陈述意见',
    intro: '每一方陈述一次，前台据此裁定。',
    department: '代表哪个部门？',
    text: '为什么由贵部门负责，或不由贵部门负责？',
  },
  rule: {
    title: '裁定',
    silent: (department) => `*${department}：* 尚未陈述`,
    department: '由哪个部门负责？',
    reasons: '理由',
    reasonsHint: '双方都能看到；以后登记同类投诉时会作为先例提示。',
  },
  cooperate: {
    title: '请部门协办',
    intro: '首接负责：仍由贵部门负责到底。',
    department: '请哪个部门协办？',
    task: '需要对方做什么？',
  },
  onItsWay: (department, responsible) => `已请${department}接收；对方接收前仍由${responsible}负责。`,
  deskRules: '请前台裁定。',
  atHearing: '由听证裁定归属部门。',
  helping: (departments) => `协办：${departments}`,
  thread: {
    transferAsked: (by, department) => `${by} 请${department}接手这件。对方接收之前仍由本部门负责。`,
    transferred: (by, from, department) => `${by} 已代表${department}接收，由${from}转来。请问哪位认领？`,
    transferDeclined: (by, department) => `${by} 代表${department}退回，仍由本部门负责。`,
    hearingOpened: (by, sides) => `${by} 提出再次转办，因此进入听证：${sides}。各方陈述一次，再由前台裁定。`,
    caseStated: (by, department) => `${by} 已代表${department}陈述意见。`,
    ruled: (by, department) => `${by} 裁定：由${department}负责。`,
    cooperation: (by, department) => `${by} 请${department}协办，负责部门不变。`,
  },
  direct: {
    transferWanted: (reference, department) =>
      `现请${department}接手 ${reference}。请接收，或退回并说明理由。`,
    accepted: (by, reference, department) => `${by} 已代表${department}接收 ${reference}。`,
    declined: (by, reference, department) => `${by} 代表${department}退回了 ${reference}，仍由贵部门负责。`,
    hearing: (reference, sides) =>
      `${reference} 进入听证（${sides}）。请代表贵部门陈述一次，之后由前台裁定。`,
    hearingToRule: (reference, sides, due) =>
      `${reference} 进入听证（${sides}）。各方陈述一次，请您在 ${due} 之前裁定。`,
    cooperation: (reference) => `请贵部门协办 ${reference}。`,
  },
  channel: {
    transferWanted: (from, reference, category) =>
      `${from}认为 ${reference}（${category}）应由本部门负责。有人接收之前仍由${from}负责。`,
    cooperation: (responsible, reference, category) =>
      `${responsible}请本部门协办 ${reference}（${category}），负责部门不变。`,
  },
  acceptButton: '接收',
  declineButton: '退回',
  precedent: (reference, department) => `同类投诉 ${reference} 曾裁定由${department}负责。`,
  precedentReasons: (reasons) => `> ${reasons}`,
  hearing: '听证',
  statement: (department, by) => `${department}，${by}：`,
};
