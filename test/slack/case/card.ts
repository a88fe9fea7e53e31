import { stages } from '../../../src/domain/facts/case.ts';
import { complaintCard } from '../../../src/slack/case/card.ts';
import { categoryName } from '../../../src/slack/case/summary.ts';
import { deadlineWith, now } from '../../domain/cases.ts';
import type { Frame } from '../frames.ts';
import { broughtTo } from '../longest.ts';
import { draws } from '../rows.ts';

/** With a deadline to come, and nobody's name in the story that would be shaded. */
const told = ({ it }: Frame) => ({
  ...it,
  complaint: { ...it.complaint, complainantName: null, complainantContact: null },
  deadlines: [deadlineWith({ dueAt: now + 1 })],
});

const essentials = ({ it, organisation, reader }: Frame) => {
  const { messages, vocabulary } = reader.wording;
  return [
    it.complaint.reference,
    categoryName(organisation, it.complaint, reader),
    messages.card.owner,
    messages.card.due(vocabulary.clock.response),
    messages.card.open,
  ];
};

export const rows = [
  draws(complaintCard).from((frame) => [{ ...frame, it: told(frame), public: false }], {
    as: 'in a private channel',
    says: (frame) => [
      ...essentials(frame),
      frame.names.name(frame.it.complaint.owner).replace('—', frame.reader.wording.vocabulary.nobody),
      frame.write(60),
    ],
  }),
  draws(complaintCard).from((frame) => [{ ...frame, it: told(frame), public: true }], {
    as: 'where everybody reads along',
    says: essentials,
  }),
  draws(complaintCard).fromEach(
    (frame) => stages.map((stage) => [{ ...frame, it: broughtTo(stage, frame.it), public: false }]),
    { as: 'at every stage', says: ({ it }) => [it.complaint.reference] },
  ),
  draws(complaintCard).from(
    (frame) => [
      {
        ...frame,
        it: {
          ...frame.it,
          complaint: { ...frame.it.complaint, owner: null, decisionLostAt: now, restricted: true },
        },
        public: false,
      },
    ],
    { as: 'in confidence, with the decision lost', says: ({ it }) => [it.complaint.reference] },
  ),
];
