import type { Ending } from '../../domain/closing/records.ts';

/** How a complaint ends, and how it is taken up again. Arguments are ready mrkdwn. */
export const closing = {
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
  follows: (reference: string) => `Takes up ${reference}`,
  thread: {
    withdrawn: (by: string) => `${by} noted that the customer withdraws this. It is closed.`,
    misfiled: (by: string) => `${by} found that this is not a complaint. It is closed.`,
    merged: (by: string, reference: string) => `${by} merged this into ${reference}. Please go on there.`,
    absorbed: (by: string, reference: string) => `${by} merged ${reference} into this one.`,
    secondStage: (owner: string) => `The customer wants a second look. ${owner} takes it, one level higher.`,
    secondStageNobody: 'The customer wants a second look, by somebody else and one level higher.',
  },
  direct: {
    secondStage: (reference: string) =>
      `The customer of ${reference} wants a second look. It is yours: please begin afresh.`,
  },
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
