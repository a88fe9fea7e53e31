import { contactForm } from '../../../src/slack/answering/contact-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(contactForm).from(({ reader }) => [reader], {
    says: ({ reader }) => [reader.wording.agreements.contact.title],
  }),
];
