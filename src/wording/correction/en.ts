/** Corrective actions; names, dates and quoted texts come ready as mrkdwn. */
export const correction = {
  heading: 'Corrective actions',
  planned: (text: string, owner: string, due: string) => `${text}\n${owner}, by ${due}`,
  done: (text: string, by: string, when: string) => `${text}\nDone: ${by}, ${when}. Has it helped?`,
  effective: (text: string, by: string) => `${text}\n✓ It helped, says ${by}.`,
  failed: (text: string) => `${text}\n✗ It did not hold.`,
  finish: 'Done',
  check: 'Check the effect',
  form: {
    title: 'Corrective action',
    text: 'What will be different?',
    owner: 'Who sees to it?',
    due: 'Until when?',
    dueHint: 'Without a day, the time that the policy sets.',
  },
  checkForm: {
    title: 'Effect check',
    effective: 'Has it helped?',
    yes: 'Yes, it holds',
    no: 'No, it does not',
    effect: 'How can one tell?',
  },
  thread: {
    planned: (by: string, owner: string, due: string) =>
      `${by} has asked ${owner} to correct something by ${due}.`,
    done: (by: string) =>
      `${by} has carried out a corrective action. The desk or audit checks whether it helped.`,
    effective: (by: string) => `${by} has checked a corrective action: it holds.`,
    notEffective: (by: string) => `${by} has checked a corrective action: it does not hold.`,
  },
  direct: {
    yours: (by: string, reference: string, due: string) =>
      `${by} asks you to correct something after ${reference}, by ${due}:`,
    check: (by: string, reference: string) =>
      `${by} has carried out what was to be corrected after ${reference}. Please check whether it helped, as soon as one can tell:`,
    failed: (earlier: string, again: string) =>
      earlier === again
        ? `What was corrected after ${earlier} does not hold. What else would help?`
        : `The lesson of ${earlier} did not hold: ${again} is the same again. What else would help?`,
    held: (earlier: string, again: string) =>
      `The finding of ${again} has been corrected: it is not the same again, and the lesson of ${earlier} stands.`,
  },
};
