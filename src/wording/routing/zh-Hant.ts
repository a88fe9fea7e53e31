import type { routing as English } from './en.ts';

export const routing: typeof English = {
  transfer: {
    title: '轉辦',
    intro: '對方接收之前，仍由貴部門負責，期限照常計算。',
    hearing: '這件已轉辦過，再次轉辦將進入聽證：各方陳述一次，由客服窗口裁定。',
    to: '轉給哪個部門？',
    reason: '為什麼應由對方負責？',
  },
  decline: { title: '退回轉辦', reason: '為什麼不由貴部門負責？' },
  state: {
    title: '陳述意見',
    intro: '每一方陳述一次，客服窗口據此裁定。',
    department: '代表哪個部門？',
    text: '為什麼由貴部門負責，或不由貴部門負責？',
  },
  rule: {
    title: '裁定',
    silent: (department) => `*${department}：* 尚未陳述`,
    department: '由哪個部門負責？',
    reasons: '理由',
    reasonsHint: '雙方都能看到；日後登記同類客訴時會作為先例提示。',
  },
  cooperate: {
    title: '請部門協辦',
    intro: '首接負責：仍由貴部門負責到底。',
    department: '請哪個部門協辦？',
    task: '需要對方做什麼？',
  },
  onItsWay: (department, responsible) => `已請${department}接收；對方接收前仍由${responsible}負責。`,
  deskRules: '請客服窗口裁定。',
  atHearing: '由聽證裁定歸屬部門。',
  helping: (departments) => `協辦：${departments}`,
  thread: {
    transferAsked: (by, department) => `${by} 請${department}接手這件。對方接收之前仍由本部門負責。`,
    transferred: (by, from, department) => `${by} 已代表${department}接收，由${from}轉來。請問哪位認領？`,
    transferDeclined: (by, department) => `${by} 代表${department}退回，仍由本部門負責。`,
    hearingOpened: (by, sides) =>
      `${by} 提出再次轉辦，因此進入聽證：${sides}。各方陳述一次，再由客服窗口裁定。`,
    caseStated: (by, department) => `${by} 已代表${department}陳述意見。`,
    ruled: (by, department) => `${by} 裁定：由${department}負責。`,
    cooperation: (by, department) => `${by} 請${department}協辦，負責部門不變。`,
  },
  direct: {
    transferWanted: (reference, department) =>
      `現請${department}接手 ${reference}。請接收，或退回並說明理由。`,
    accepted: (by, reference, department) => `${by} 已代表${department}接收 ${reference}。`,
    declined: (by, reference, department) => `${by} 代表${department}退回了 ${reference}，仍由貴部門負責。`,
    hearing: (reference, sides) =>
      `${reference} 進入聽證（${sides}）。請代表貴部門陳述一次，之後由客服窗口裁定。`,
    hearingToRule: (reference, sides, due) =>
      `${reference} 進入聽證（${sides}）。各方陳述一次，請您在 ${due} 之前裁定。`,
    cooperation: (reference) => `請貴部門協辦 ${reference}。`,
  },
  channel: {
    transferWanted: (from, reference, category) =>
      `${from}認為 ${reference}（${category}）應由本部門負責。有人接收之前仍由${from}負責。`,
    cooperation: (responsible, reference, category) =>
      `${responsible}請本部門協辦 ${reference}（${category}），負責部門不變。`,
  },
  acceptButton: '接收',
  declineButton: '退回',
  precedent: (reference, department) => `同類客訴 ${reference} 曾裁定由${department}負責。`,
  precedentReasons: (reasons) => `> ${reasons}`,
  hearing: '聽證',
  statement: (department, by) => `${department}，${by}：`,
};
