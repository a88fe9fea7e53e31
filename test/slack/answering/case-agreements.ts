import { offerBlocks } from '../../../src/slack/answering/case-agreements.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(offerBlocks).from((frame) => [frame], {
    on: 'modal',
    says: ({ size, reader, names }) =>
      size === 'shortest'
        ? []
        : [
            reader.wording.case.sections.remedy,
            reader.wording.agreements.approval.state.approved(names.name('wang')),
            reader.wording.agreements.promise.heading,
            reader.wording.agreements.contact.heading,
          ],
  }),
];
