import type { closing as English } from './en.ts';

export const closing: typeof English = {
  withdraw: { title: '顧客撤回', reason: '顧客怎麼說？' },
  misfile: { title: '不屬於客訴', reason: '實際是什麼情況？' },
  merge: {
    title: '合併',
    intro: '本件結案並指向另一件，兩件的歷程都會保留。',
    alike: '同一位顧客或同一張發票',
    reference: '或填寫編號',
    needed: '請選擇，或填寫編號，例如 RD-2026-000123。',
  },
  reopen: { title: '重新處理', reason: '顧客怎麼說？' },
  followUp: {
    title: '另立新客訴',
    intro: '顧客、發票與商品會一併帶入，兩件互相關聯。',
    narrative: '這次發生了什麼事？',
    filed: (reference, earlier) => `${reference} 已登記，承接 ${earlier}。`,
    done: '已登記',
  },
  secondStage: {
    title: '覆核',
    intro: '由另一位高一級的同仁重新處理，顧客不必說明理由。',
    words: '顧客說了什麼（可不填）',
  },
  ending: { withdrawn: '顧客已撤回', misfiled: '不屬於客訴', merged: '已合併' },
  apart: (counts) => `未計入：${counts}。`,
  counted: {
    withdrawn: (count) => `顧客撤回 ${count} 件`,
    misfiled: (count) => `不屬於客訴 ${count} 件`,
    merged: (count) => `已合併 ${count} 件`,
  },
  mergedInto: (reference) => `已併入 ${reference}`,
  secondLook: '覆核中',
  follows: (reference) => `承接 ${reference}`,
  thread: {
    withdrawn: (by) => `${by} 註明：顧客已撤回。本件結案。`,
    misfiled: (by) => `${by} 認定：這不屬於客訴。本件結案。`,
    merged: (by, reference) => `${by} 已將本件併入 ${reference}，請在那一件繼續處理。`,
    absorbed: (by, reference) => `${by} 已將 ${reference} 併入本件。`,
    secondStage: (owner) => `顧客希望覆核，由高一級的 ${owner} 接手。`,
    secondStageNobody: '顧客希望覆核，由另一位高一級的同仁接手。',
  },
  direct: {
    secondStage: (reference) => `${reference} 的顧客希望覆核，由您接手，請重新了解情況。`,
  },
  bulk: {
    closeSeveral: '批次結案',
    callSeveral: '批次登記回訪',
    closeTitle: '批次結案',
    callTitle: '批次登記回訪',
    which: '選擇哪幾件？',
    nothing: '目前沒有可以這樣處理的客訴。',
    result: '處理結果',
    done: (count) => `${count} 件已完成。`,
    refused: (count) => `${count} 件未能完成：`,
    sameForAll: '這裡填寫的內容適用於所選的每一件。',
  },
};
