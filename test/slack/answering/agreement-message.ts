import { agreementMessage, promiseOffer } from '../../../src/slack/answering/agreement-message.ts';
import { composeLetter } from '../../../src/slack/answering/letter.ts';
import { directSays } from '../direct-says.ts';
import { likeRemedies } from '../like-remedies.ts';
import { draws, gapAtLength } from '../rows.ts';

const types = [
  'nobody-may-approve',
  'approval-answer',
  'counter-proposal-wanted',
  'delegated-to-you',
  'promise-due',
  'promise-broken',
] as const;

export const rows = [
  draws(agreementMessage).fromEach(
    (frame) =>
      types.flatMap((type) =>
        directSays(frame)[type].map(
          (say): Parameters<typeof agreementMessage> => [{ ...frame, like: [] }, say],
        ),
      ),
    { as: 'about offers and promises', says: ({ it }) => [it.complaint.reference] },
  ),
  draws(agreementMessage).from(
    (frame) => [
      { ...frame, like: [] },
      { type: 'composed', version: 1 },
    ],
    {
      as: 'with an answer of a page',
      says: ({ it, write }) => [it.complaint.reference, ...it.compositions.map(() => write(60))],
      gap: {
        why: 'Slack counts a page of signs as more than four of letters.',
        at: { 'longest in signs': ['msg_blocks_too_long'] },
      },
    },
  ),
  draws(agreementMessage).from(
    (frame) => {
      const { it, organisation, language } = frame;
      const text = composeLetter(it, { organisation, policy: organisation }, language);
      const compositions = it.compositions.map((version) => ({ ...version, text }));
      return [
        { ...frame, it: { ...it, compositions }, like: [] },
        { type: 'composed', version: 1 },
      ];
    },
    {
      as: 'with an answer about ten points',
      gap: gapAtLength('An answer of more than four pages does not fit one message.', 'msg_blocks_too_long'),
    },
  ),
  draws(agreementMessage).from(
    (frame) => [
      { ...frame, like: likeRemedies(frame) },
      { type: 'approval-wanted', approval: 'p1' },
    ],
    { as: 'with an approval that is wanted', says: ({ it }) => [it.complaint.reference] },
  ),
  draws(promiseOffer).from(({ it, reader }) => [it.complaint.id, 'n1', reader]),
];
