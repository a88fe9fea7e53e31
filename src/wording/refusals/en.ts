import type { CloseNeed } from '../../domain/refusal.ts';

/** Each says why, and `who` may instead (names, ready to read). */
export const refusals = {
  title: 'Not now',
  close: 'All right',
  'not-found': 'This complaint is not here. Please check the reference.',
  outsider: 'Only staff of this organisation can do this.',
  'claimed-already': (by: string) => `${by} has this already.`,
  'rank-too-low': (rank: string, who: string) =>
    `Claiming this takes the rank of ${rank} or higher. ${who} can.`,
  'other-department': (department: string, who: string) => `${department} handles this. ${who} can claim it.`,
  'is-subject': (who: string) =>
    `You are named in this complaint, so somebody else handles it. ${who} can help.`,
  'must-outrank-subject': (who: string) =>
    `Somebody senior to the colleague concerned has to handle this. ${who} can.`,
  'only-owner': (who: string) => `Only the owner can do this: ${who}.`,
  'only-desk': (who: string) => `The desk does this: ${who}.`,
  'only-desk-and-owner': (who: string) => `Only the owner or the desk can do this: ${who}.`,
  'owner-may-not-call': (who: string) => `Whoever handled it does not call about it. ${who} can.`,
  'only-leadership': (who: string) => `The digest is for leadership and the desk. Please ask ${who}.`,
  'may-not-see': (who: string) => `This case is open to those who handle it. ${who} can help.`,
  closed: 'This complaint is closed.',
  'not-claimed': (who: string) => `Nobody has taken this on yet. ${who} can claim it first.`,
  'answered-already': 'The customer has been answered already.',
  'points-open': (numbers: string, count: number) =>
    count === 1
      ? `Point ${numbers} has no finding yet. Record it first, then the answer.`
      : `Points ${numbers} have no finding yet. Record them first, then the answer.`,
  'steps-open': (steps: string) => `Before the answer these steps are needed:\n${steps}`,
  'step-done-already': (by: string) => `${by} has done this already.`,
  'step-changed': 'This has changed meanwhile. Please open the case to see how it stands now.',
  'nothing-to-call-about': 'The customer has not been answered yet, so there is nothing to call about.',
  'called-back-already': 'The customer has been called back already.',
  'close-needs': (missing: string) => `Before closing it still needs ${missing}.`,
  need: {
    findings: 'a finding on every point',
    response: 'the answer to the customer',
    callback: 'the callback',
  } satisfies Record<CloseNeed, string>,
  'hand-over-to-whom': (who: string) => `This can be handed to ${who}.`,
  'decision-lost': (who: string) =>
    `Nobody of the department claimed this in time, so the desk decides: ${who}. Your advice in the thread is welcome.`,
  'graded-so': 'It has this grade already.',
  'nothing-to-sign': 'Only the finding of a major complaint is countersigned.',
  'signed-already': 'This has been countersigned already.',
  'not-signer': (who: string) => `Somebody else countersigns this: ${who}.`,
  unsigned: (missing: string, who: string) =>
    `A major complaint is answered once its finding is countersigned ${missing}. Still to sign: ${who}.`,
  'subject-already': 'This colleague is named already.',
  'only-handlers': (who: string) => `The owner, the desk and whoever filed it can do this: ${who}.`,
  'only-self-or-desk': (who: string) => `They themselves or the desk can say this: ${who}.`,
  busy: 'Many people are working on this at the moment. Please try again.',
  nobody: 'Nobody at the moment',
  failed: 'Something went wrong on our side. Nothing was lost; please try again in a moment.',
  tooSlow: 'That took too long for Slack. Please press once more.',
  noOrganisation:
    'Redress is not set up here yet. An administrator imports the organisation file with `redress organisation import`.',
};
