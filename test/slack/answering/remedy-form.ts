import { remedyForm } from '../../../src/slack/answering/remedy-form.ts';
import { likeRemedies } from '../like-remedies.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(remedyForm).from((frame) => [{ ...frame, policy: frame.organisation, like: likeRemedies(frame) }], {
    says: ({ it, reader }) => [
      reader.wording.case.remedy.title,
      ...it.remedies.slice(0, 1).map(() => reader.wording.agreements.approval.precedents),
    ],
  }),
];
