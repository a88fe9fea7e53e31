/** Files kept with a case. Names come ready as mrkdwn. */
export const files = {
  send: 'Send it to me',
  sendNamed: (name: string) => `Send me the file ${name}`,
  onItsWay: 'It is on its way: you find it in your messages with Redress.',
  copy: (name: string, reference: string) =>
    `“${name}”, kept with ${reference}. It is in the thread of this message.`,
  erase: 'Erase a file',
  form: {
    title: 'Erase a file',
    intro:
      'The file and its name are erased for good, with every copy that Redress sent to somebody. The register keeps that it was there, its hash, and who erased it. What was uploaded to Slack stays with whoever uploaded it.',
    file: 'Which file?',
    reason: 'Why?',
    sure: 'It cannot be brought back',
    sureOption: 'Yes, erase it for good',
    submit: 'Erase',
  },
};
