/** Which department has a complaint: transfers, hearings, help. Arguments are ready mrkdwn. */
export const routing = {
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
  onItsWay: (department: string, responsible: string) =>
    `Asked of ${department}; ${responsible} stays responsible until it accepts.`,
  deskRules: 'The desk rules.',
  atHearing: 'A hearing decides which department has it.',
  helping: (departments: string) => `Helping: ${departments}`,
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
};
