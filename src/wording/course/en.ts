import type { Ending } from '../../domain/closing/records.ts';

import type { Amended } from '../../domain/filing/amendable.ts';

/**
 * Where a complaint goes: to another department, to a hearing, to an end, to a second look. Arguments are
 * ready mrkdwn.
 */
export const course = {
  transfer: {
    title: 'Pass on',
    intro: 'Your department stays responsible, and its deadlines run on, until the other accepts.',
    hearing:
      'It has been passed on before. This opens a hearing: each side states its case, the desk decides.',
    to: 'To which department?',
    reason: 'Why does it belong there?',
  },
  decline: { title: 'Decline transfer', reason: 'Why does it not belong to you?' },
  state: {
    title: 'State our case',
    intro: 'Each side does this once. The desk decides by what is said here.',
    department: 'For which department?',
    text: 'Why is it yours, or not?',
  },
  rule: {
    title: 'Ruling',
    silent: (department: string) => `*${department}*: has not spoken yet`,
    department: 'Which department is responsible?',
    reasons: 'Why?',
    reasonsHint: 'Shown to both sides, and as a precedent with the next complaint of this kind.',
  },
  cooperate: {
    title: 'Ask for help',
    intro: 'Your department stays responsible.',
    department: 'Which department?',
    task: 'What should they do?',
  },
  amend: {
    title: 'Correct',
    intro: 'What was filed before stays in the history.',
    reason: 'Why is it corrected?',
    more: 'More fields',
    point: (number: number) => `Point ${number}`,
    found: (number: number, text: string) => `*${number}.* ${text} _(has its finding and stays as it is)_`,
    further: 'Further points, one a line',
    furtherHint: 'Each is answered on its own.',
    alike: (list: string) => `It is corrected. Perhaps the same customer or receipt: ${list}.`,
    done: 'Corrected',
    fields: {
      narrative: 'What happened',
      category: 'What it is about',
      complainantName: "Customer's name",
      complainantContact: 'How to reach them',
      soughtAmount: 'Amount they want',
      place: 'Where',
      product: 'Product',
      receipt: 'Receipt number',
      answers: 'Further answers',
      complainantKind: 'Who complains',
      soughtKind: 'What they want',
      source: 'How it reached us',
      occurredOn: 'When',
      flags: 'Special care',
      settledHow: 'How it was settled',
      points: 'Points',
    } satisfies Record<Amended, string>,
  },
  withdraw: { title: 'Withdrawn', reason: 'What did the customer say?' },
  misfile: { title: 'Not a complaint', reason: 'What is it instead?' },
  merge: {
    title: 'Merge',
    intro: 'This one is closed and points to the other. Both keep their history.',
    alike: 'Same customer or receipt',
    reference: 'Or its reference',
    needed: 'Please choose or type a reference such as RD-2026-000123.',
  },
  reopen: { title: 'Open again', reason: 'What did the customer say?' },
  followUp: {
    title: 'New complaint',
    intro: 'Customer, receipt and product are taken over, and the two are linked.',
    narrative: 'What happened now?',
    filed: (reference: string, earlier: string) => `${reference} is filed. It takes up ${earlier}.`,
    done: 'Filed',
  },
  secondStage: {
    title: 'Second look',
    intro: 'Somebody else, one level higher, looks at it again. The customer need not say why.',
    words: 'What they said, if anything',
  },
  ending: {
    withdrawn: 'Withdrawn',
    misfiled: 'Not a complaint',
    merged: 'Merged',
  } satisfies Record<Ending, string>,
  apart: (counts: string) => `Not in these figures: ${counts}.`,
  counted: {
    withdrawn: (count: number) => `${count} withdrawn`,
    misfiled: (count: number) => `${count} not a complaint`,
    merged: (count: number) => `${count} merged`,
  },
  mergedInto: (reference: string) => `Merged into ${reference}`,
  secondLook: 'Second look',
  onItsWay: (department: string, responsible: string) =>
    `Asked of ${department}; ${responsible} stays responsible until it accepts.`,
  deskRules: 'The desk rules.',
  atHearing: 'A hearing decides which department has it.',
  helping: (departments: string) => `Helping: ${departments}`,
  follows: (reference: string) => `Takes up ${reference}`,
  thread: {
    transferAsked: (by: string, department: string) =>
      `${by} asks ${department} to take this over. Until they accept, it stays here.`,
    transferred: (by: string, from: string, department: string) =>
      `${by} accepted this for ${department}. It came from ${from}. Who takes it on?`,
    transferDeclined: (by: string, department: string) =>
      `${by} declined it for ${department}. It stays here.`,
    hearingOpened: (by: string, sides: string) =>
      `${by} would pass this on a second time, so there is a hearing: ${sides}. Each side states its case once, then the desk decides.`,
    caseStated: (by: string, department: string) => `${by} stated the case of ${department}.`,
    ruled: (by: string, department: string) => `${by} ruled: ${department} is responsible.`,
    cooperation: (by: string, department: string) =>
      `${by} asked ${department} to help. Responsible is still the same department.`,
    amended: (by: string, fields: string) => `${by} corrected what was filed: ${fields}.`,
    withdrawn: (by: string) => `${by} noted that the customer withdraws this. It is closed.`,
    misfiled: (by: string) => `${by} found that this is not a complaint. It is closed.`,
    merged: (by: string, reference: string) => `${by} merged this into ${reference}. Please go on there.`,
    absorbed: (by: string, reference: string) => `${by} merged ${reference} into this one.`,
    secondStage: (owner: string) => `The customer wants a second look. ${owner} takes it, one level higher.`,
    secondStageNobody: 'The customer wants a second look, by somebody else and one level higher.',
  },
  direct: {
    transferWanted: (reference: string, department: string) =>
      `${department} is asked to take over ${reference}. Please accept it, or decline and say why.`,
    accepted: (by: string, reference: string, department: string) =>
      `${by} accepted ${reference} for ${department}.`,
    declined: (by: string, reference: string, department: string) =>
      `${by} declined ${reference} for ${department}. Your department stays responsible.`,
    hearing: (reference: string, sides: string) =>
      `There is a hearing about ${reference} (${sides}). Please state your department's case, once; the desk decides.`,
    hearingToRule: (reference: string, sides: string, due: string) =>
      `There is a hearing about ${reference} (${sides}). Each side states its case once. Please rule by ${due}.`,
    cooperation: (reference: string) => `Your department is asked to help with ${reference}.`,
    secondStage: (reference: string) =>
      `The customer of ${reference} wants a second look. It is yours: please begin afresh.`,
  },
  channel: {
    transferWanted: (from: string, reference: string, category: string) =>
      `${from} thinks that ${reference} (${category}) belongs here. Until somebody accepts, ${from} stays responsible.`,
    cooperation: (responsible: string, reference: string, category: string) =>
      `${responsible} asks for help with ${reference} (${category}) and stays responsible.`,
  },
  acceptButton: 'Accept',
  declineButton: 'Decline',
  precedent: (reference: string, department: string) =>
    `A like complaint, ${reference}, was ruled to belong to ${department}.`,
  precedentReasons: (reasons: string) => `> ${reasons}`,
  hearing: 'Hearing',
  statement: (department: string, by: string) => `${department}, ${by}:`,
  bulk: {
    closeSeveral: 'Close several',
    callSeveral: 'Record several callbacks',
    closeTitle: 'Close several',
    callTitle: 'Several callbacks',
    which: 'Which ones?',
    nothing: 'None are ready for this at the moment.',
    result: 'Done',
    done: (count: number) => (count === 1 ? '1 done.' : `${count} done.`),
    refused: (count: number) => (count === 1 ? '1 could not be done:' : `${count} could not be done:`),
    sameForAll: 'What you record here holds for each one that you choose.',
  },
};
