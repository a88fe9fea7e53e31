import { rate } from '../../../src/domain/reading/digest.ts';
import { homeView, ownLists } from '../../../src/slack/reading/home-view.ts';
import { complaintWith } from '../../domain/cases.ts';
import type { Frame } from '../frames.ts';
import { pageOf, pagesOf, visitorOf } from '../home-of.ts';
import { draws } from '../rows.ts';

const filed = ({ it, many }: Frame) =>
  many(5, (index) => complaintWith({ ...it.complaint, id: `f${index}` }));
const many = rate(99_999, 99_999);

export const rows = [
  // Staff, the desk, leadership.
  ...['wei', 'wang', 'zhao'].map((person) =>
    draws(homeView).from(
      (frame) => [
        {
          ...frame,
          visitor: visitorOf(frame, person),
          draft:
            frame.size === 'shortest'
              ? undefined
              : { workspace: 'T0', person, view: 'v', values: {}, savedAt: frame.now },
          pages: pagesOf(frame),
          filed: filed(frame),
          decisionsLost: frame.size === 'shortest' ? 0 : 99_999,
          overview:
            frame.size === 'shortest'
              ? undefined
              : {
                  open: 99_999,
                  overdue: 99_999,
                  major: 99_999,
                  response: many,
                  resolution: many,
                  satisfaction: many,
                },
        },
      ],
      {
        as: `for ${person}`,
        says: ({ reader }) => [reader.wording.home.lists.mine, reader.wording.home.help],
      },
    ),
  ),
  draws(ownLists).from((frame) => [pageOf(frame, 'mine'), filed(frame), frame], {
    on: 'answer',
    says: ({ reader }) => [reader.wording.home.lists.mine],
  }),
];
