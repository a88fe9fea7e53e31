import type { closing as English } from './en.ts';

export const closing: typeof English = {
  withdraw: { title: '顾客撤回', reason: '顾客是怎么说的？' },
  misfile: { title: '不属于投诉', reason: '实际是什么情况？' },
  merge: {
    title: '合并',
    intro: '本件结案并指向另一件，两件的记录都会保留。',
    alike: '同一位顾客或同一张小票',
    reference: '或填写编号',
    needed: '请选择，或填写编号，例如 RD-2026-000123。',
  },
  reopen: { title: '重新处理', reason: '顾客是怎么说的？' },
  followUp: {
    title: '另立新投诉',
    intro: '顾客、小票和商品会一并带入，两件互相关联。',
    narrative: '这次发生了什么？',
    filed: (reference, earlier) => `${reference} 已登记，承接 ${earlier}。`,
    done: '已登记',
  },
  secondStage: {
    title: '复核',
    intro: '由另一位高一级的同事重新处理，顾客不必说明理由。',
    words: '顾客说了什么（可不填）',
  },
  ending: { withdrawn: '顾客已撤回', misfiled: '不属于投诉', merged: '已合并' },
  apart: (counts) => `未计入：${counts}。`,
  counted: {
    withdrawn: (count) => `顾客撤回 ${count} 件`,
    misfiled: (count) => `不属于投诉 ${count} 件`,
    merged: (count) => `已合并 ${count} 件`,
  },
  mergedInto: (reference) => `已并入 ${reference}`,
  secondLook: '复核中',
  follows: (reference) => `承接 ${reference}`,
  thread: {
    withdrawn: (by) => `${by} 注明：顾客已撤回。本件结案。`,
    misfiled: (by) => `${by} 认定：这不属于投诉。本件结案。`,
    merged: (by, reference) => `${by} 已把本件并入 ${reference}，请在那一件继续处理。`,
    absorbed: (by, reference) => `${by} 已把 ${reference} 并入本件。`,
    secondStage: (owner) => `顾客希望复核，由高一级的 ${owner} 接手。`,
    secondStageNobody: '顾客希望复核，由另一位高一级的同事接手。',
  },
  direct: {
    secondStage: (reference) => `${reference} 的顾客希望复核，由您接手，请重新了解情况。`,
  },
  bulk: {
    closeSeveral: '批量结案',
    callSeveral: '批量登记回访',
    closeTitle: '批量结案',
    callTitle: '批量登记回访',
    which: '选择哪几件？',
    nothing: '目前没有可以这样处理的投诉。',
    result: '处理结果',
    done: (count) => `${count} 件已完成。`,
    refused: (count) => `${count} 件未能完成：`,
    sameForAll: '这里填写的内容适用于所选的每一件。',
  },
};
