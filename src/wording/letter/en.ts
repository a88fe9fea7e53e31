/** The written answer to a complainant, in their language. Plain text, no markup. */
export const letter = {
  dear: (name: string) => `Dear ${name},`,
  dearCustomer: 'Dear customer,',
  thanks: (reference: string) =>
    `Thank you for telling us about this. We have looked into it; your complaint has the number ${reference}.`,
  point: (number: string, text: string) => `${number}. You told us: ${text}`,
  finding: (outcome: string, facts: string) => `What we found: ${outcome}. ${facts}`,
  outcome: {
    upheld: 'you are right',
    partly: 'you are right in part',
    'not-upheld': 'we could not confirm it',
  },
  reason: (cause: string, responsibility: string) => `Why it happened: ${cause}. ${responsibility}`,
  remedy: 'What we do for you:',
  options: 'You may choose what suits you:',
  option: (number: string, what: string) => `(${number}) ${what}`,
  next: 'What happens next:',
  promise: (text: string, due: string) => `${text} (by ${due})`,
  callback: 'Somebody who was not involved will call you and ask whether this is settled for you.',
  recourse: (days: string) =>
    `If you are not content, please tell us then, or at any time before. Somebody else will look at it again; you need not give a reason. You can come back to this for ${days} days after it is closed.`,
  regards: (organisation: string) => `With kind regards\n${organisation}`,
};
