import type { CloseNeed } from '../../domain/facts/refusal.ts';

/** Each says why, and `who` may instead (names, ready to read). */
export const refusals = {
  title: 'Not now',
  close: 'All right',
  'not-found': 'This complaint is not here. Please check the reference.',
  outsider: 'Only staff of this organisation can do this.',
  'claimed-already': (by: string) => `${by} has this already.`,
  'rank-too-low': (rank: string, who: string) =>
    `Claiming this takes the rank of ${rank} or higher. ${who} can, or can let you take it.`,
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
  'correction-to-subject':
    'The colleague named in the complaint cannot be given this. Please choose somebody else.',
  'reporter-is-subject':
    'Whoever filed this is named in it, so the app writes to them about it no more. Please speak with them in person.',
  'correction-past': 'This day is over. Please choose a later one.',
  'correction-open': (who: string) => `This is not done yet. ${who} can say so.`,
  'may-not-check': (who: string) => `Whoever carried it out does not judge it. ${who} can.`,
  'outreach-needs-finding': 'Please record a finding first: it says who could be affected.',
  'step-changed': 'This has changed meanwhile. Please open the case to see how it stands now.',
  'nothing-to-call-about': 'The customer has not been answered yet, so there is nothing to call about.',
  'acknowledged-already': 'The customer has been told already.',
  'nothing-to-acknowledge': (who: string) => `This is for whoever was brought in: ${who}.`,
  'paused-already': (by: string) => `${by} has noted a wait already. Go on with it first.`,
  'not-paused': 'Nobody is being waited for.',
  'nothing-to-extend': 'There is no running deadline that could be moved; what has lapsed stays recorded.',
  'called-back-already': 'The customer has been called back already.',
  'contact-known': 'There is a contact to call. If nobody answers, please record that they were not reached.',
  'close-needs': (missing: string) => `Before closing it still needs ${missing}.`,
  need: {
    findings: 'a finding on every point',
    response: 'the answer to the customer',
    choice: "the customer's choice among the options",
    remedy: 'the remedy carried out',
    callback: 'the callback',
  } satisfies Record<CloseNeed, string>,
  'hand-over-to-whom': (who: string) => `This can be handed to ${who}.`,
  'delegate-to-whom': (who: string) =>
    `It can be left to a colleague of the department who is there and in no conflict: ${who}.`,
  'decision-lost': (who: string) =>
    `Nobody of the department claimed this in time, so the desk decides: ${who}. Your advice in the thread is welcome.`,
  'graded-so': 'It has this grade already.',
  'nothing-to-sign': 'Only the finding of a major complaint is countersigned.',
  'finding-changed': 'The finding has changed since you opened this. Please read it again under “Open case”.',
  'signed-already': 'This has been countersigned already.',
  'not-signer': (who: string) => `Somebody else countersigns this: ${who}.`,
  unsigned: (missing: string, who: string) =>
    `A major complaint is answered once its finding is countersigned ${missing}. Still to sign: ${who}.`,
  'subject-already': 'This colleague is named already.',
  'only-handlers': (who: string) => `The owner, the desk and whoever filed it can do this: ${who}.`,
  'only-self-or-desk': (who: string) => `They themselves or the desk can say this: ${who}.`,
  'only-proposer': (who: string) => `The next offer is made by ${who}.`,
  'currency-unknown': (currencies: string) =>
    `Remedies can be given in ${currencies}. Other currencies need approval tiers in the organisation file.`,
  'currency-mixed': (currency: string) =>
    `On this receipt something is offered in ${currency} already. One receipt takes one currency.`,
  'approval-missing': (who: string) => `What is offered has not been approved yet. ${who} can approve it.`,
  'approval-declined': 'What is offered was not approved. Please make another offer first.',
  'approval-outdated': 'The offer has changed since. A newer request shows what it is now.',
  'approval-decided': (by: string) => `${by} has decided on this already.`,
  'proposer-may-not-approve': (who: string) => `Whoever made the offer does not approve it. ${who} can.`,
  'may-not-approve': (who: string) => `This sum is approved by others: ${who}.`,
  'nothing-offered': 'Nothing is offered at the moment. Propose a remedy first.',
  'nothing-to-delegate': 'The owner makes the next offer already.',
  'nothing-to-carry-out': 'There is nothing left to carry out.',
  'choice-open': 'The customer has several options. Record their choice first.',
  'choice-recorded': 'The customer’s choice is recorded already.',
  'rejected-after-answer': (who: string) =>
    `The customer has had our answer. If they are not content, the callback opens it again. ${who} can call.`,
  'nothing-to-let': (who: string) => `Only who approves sums can let somebody else approve: ${who}.`,
  'promise-needs-remedy': (who: string) =>
    `What the customer will get is promised once it is proposed and approved. ${who} can propose it under “Open case”.`,
  'promise-needs-approval': (who: string) =>
    `What the customer will get is promised once it is approved. ${who} can approve it.`,
  'promise-past': 'This time has passed. Please choose a later one.',
  'promise-kept-already': 'This promise is confirmed as kept already.',
  'only-keepers': (who: string) => `This is confirmed by those who look after the customer: ${who}.`,
  'only-department-and-desk': (who: string) =>
    `The department that has it, or the desk, can do this: ${who}.`,
  'transfer-to-whom': 'Please choose another department than the one that has it.',
  'transfer-waiting': (department: string, who: string) =>
    `${department} has been asked already. ${who} can accept or decline.`,
  'transfer-frozen': (who: string) =>
    `It has been passed on before, so a hearing decides where it belongs. The desk rules: ${who}.`,
  'no-transfer': 'No transfer is waiting for an answer.',
  'only-receiver': (department: string, who: string) => `${department} answers this. ${who} can.`,
  'no-hearing': 'No hearing is open.',
  'only-sides': (who: string) => `Only the departments concerned speak in this hearing: ${who}.`,
  'stated-already': 'Your department has stated its case. Each side does so once.',
  'cooperates-already': 'This department helps already.',
  'point-found': (numbers: string, count: number) =>
    `Point${count === 1 ? '' : 's'} ${numbers} ${count === 1 ? 'has its finding' : 'have their findings'} already: the finding is about these words. Please add what is missing as a new point.`,
  'file-not-kept': 'This file is not kept (any more).',
  'file-lost': (who: string) =>
    `The kept file is missing on the machine, or was changed there. ${who} can look into it.`,
  'only-erasers': (who: string) => `Files are erased by the desk’s lead or an administrator: ${who}.`,
  'nothing-amended': 'Nothing was changed.',
  'filing-changed':
    'Somebody corrected this while your form was open. Note what you changed, then close the form and open it again.',
  merged: (reference: string) => `This complaint goes on in ${reference}. Please work there.`,
  'merge-with-itself': 'This is the same complaint. Please choose another one.',
  'not-closed': 'This complaint is still open.',
  'reopen-window-over': (days: number) =>
    `It was closed more than ${days} days ago. Please take it up in a new complaint, which is linked to this one.`,
  'reopen-instead':
    'It was closed only lately. Please open it again instead of taking it up in a new complaint.',
  'no-more-playbooks': 'All playbooks are in use here already.',
  'second-stage-already': 'It is being looked at a second time already.',
  'second-stage-needs-answer':
    'The customer has not been answered yet. A second look follows the first answer.',
  'second-stage-other': (who: string) =>
    `The second look is by somebody else than the first, one level higher. ${who} can.`,
  busy: 'Many people are working on this at the moment. Please try again.',
  nobody: 'Nobody at the moment',
  failed: 'Something went wrong on our side. Nothing was lost; please try again in a moment.',
  tooSlow: 'That took too long for Slack. Please press once more.',
  noOrganisation:
    'Redress is not set up here yet. An administrator imports the organisation file with `redress organisation import`.',
};
