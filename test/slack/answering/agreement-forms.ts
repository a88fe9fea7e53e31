import {
  carriedOutForm,
  choiceForm,
  contactForm,
  declineForm,
  delegateBackForm,
} from '../../../src/slack/answering/agreement-forms.ts';
import { remedyWith } from '../../domain/cases.ts';
import type { Frame } from '../frames.ts';
import { greatest } from '../longest-agreements.ts';
import { draws } from '../rows.ts';

const offering = ({ it, many }: Frame, options: number) => ({
  ...it,
  remedies: many(
    40,
    (index) => remedyWith({ id: `r${index}`, amount: greatest, option: 1 + (index % options) }),
    1,
  ),
});

export const rows = [
  draws(contactForm).from(({ reader }) => [reader], {
    says: ({ reader }) => [reader.wording.agreements.contact.title],
  }),
  draws(declineForm).from(({ reader }) => [reader]),
  draws(choiceForm).from((frame) => [offering(frame, 20), frame.reader], {
    says: ({ reader }) => [reader.wording.agreements.choice.none],
  }),
  draws(carriedOutForm).from((frame) => [offering(frame, 1), frame.reader], {
    says: ({ reader }) => [reader.wording.vocabulary.remedy.refund],
  }),
  draws(delegateBackForm).from(({ reader }) => [reader]),
];
