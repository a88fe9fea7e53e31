import type { Signatory } from '../../domain/answering/finding-records.ts';
import type { Duty } from '../../domain/facts/notice.ts';
import type { MajorReason } from '../../domain/routing/grading.ts';

/** Grading, countersignatures, the subject, and the claim that comes too late. */
export const grading = {
  because: (reasons: string) => `This will be graded *major* because ${reasons}.`,
  reason: {
    category: 'its kind is always major',
    injury: 'somebody was hurt or could have been',
    vulnerable: 'it concerns a vulnerable person',
    media: 'the media may be told',
    regulator: 'a regulator may be told',
    amount: 'of the amount',
  } satisfies Record<MajorReason, string>,
  criteria: (amount: string) =>
    `Major: injury, a vulnerable person, media or a regulator, or more than ${amount}. That is applied by itself.`,
  criteriaWithoutAmount:
    'Major: injury, a vulnerable person, media or a regulator. That is applied by itself.',
  raise: { title: 'Grade as major', reason: 'Why is it major?' },
  lower: { title: 'Grade as ordinary', reason: 'Why is it ordinary after all?' },
  raised: (by: string) => `${by} graded this as major. The targets are shorter now, counted from the start.`,
  lowered: (by: string) => `${by} graded this as ordinary.`,
  report: (reference: string, department: string, due: string) =>
    `Major complaint ${reference} · ${department}. Answer due ${due}.`,
  reportWithoutDue: (reference: string, department: string) =>
    `Major complaint ${reference} · ${department}.`,
  investigate: 'You are the independent investigator of this one.',
  investigator: 'Independent investigator',
  signatures: 'Countersignatures',
  as: { head: 'for the department', audit: 'for audit' } satisfies Record<Signatory, string>,
  signed: (by: string, as: string) => `${by} countersigned the finding ${as}.`,
  missing: (as: string, who: string) => `Open ${as}: ${who}`,
  signedLine: (as: string, by: string) => `Signed ${as}: ${by}`,
  signWanted: (reference: string, as: string) =>
    `Please read the finding of ${reference} and countersign it ${as}.`,
  sign: 'Countersign',
  signConfirm: {
    title: 'Countersign?',
    text: 'You stand behind the finding as it is written now.',
    yes: 'Countersign',
    no: 'Not yet',
  },
  stranded: {
    claim: (reference: string) => `Nobody may claim ${reference} as things stand.`,
    approve: (reference: string) =>
      `Nobody who was asked may approve the remedy of ${reference} as things stand.`,
    callback: (reference: string) => `Nobody may call the customer of ${reference} back as things stand.`,
    'sign-head': (reference: string) => `Nobody may countersign ${reference} for the department.`,
    'sign-audit': (reference: string) => `Nobody of audit may countersign ${reference}.`,
    investigate: (reference: string) => `Nobody of audit is free to investigate ${reference} independently.`,
  } satisfies Record<Duty, (reference: string) => string>,
  strandedHelp:
    'Please name somebody in the organisation file, or plan a substitute for whoever is away (Home, “Somebody is away”).',
  subject: { title: 'About a colleague', who: 'Who is complained about?' },
  subjectHint: 'It moves to where they cannot read it, and somebody senior to them handles it.',
  movedHere: 'This moved here because it concerns a colleague.',
  ownerRemoved: (owner: string) =>
    `${owner} no longer has this: somebody senior to the colleague concerned takes it on.`,
  leftBehind: (reference: string) => `${reference} · handled elsewhere, in confidence.`,
  inConfidence: (reference: string) =>
    `${reference} is handled in confidence, without a channel: you hear of it here.`,
  confidential: (reference: string, line: string) => `${reference}: ${line}`,
  relieved: (reference: string) =>
    `${reference} was passed on: somebody senior to the colleague concerned has to handle it. Thank you for what you did.`,
  claimWithin: 'To be claimed by',
  orDesk: 'If nobody claims it by then, the desk decides.',
  deskDecides: 'Not claimed in time: the desk decides.',
  lost: 'The decision passed to the desk.',
  advisory: 'advice',
};
