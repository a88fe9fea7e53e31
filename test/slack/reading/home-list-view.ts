import { homeLists } from '../../../src/domain/reading/home.ts';
import { actions } from '../../../src/slack/blocks/blocks.ts';
import {
  homeListView,
  listRow,
  openButton,
  pageCode,
  readPageCode,
} from '../../../src/slack/reading/home-list-view.ts';
import { pageOf, visitorOf } from '../home-of.ts';
import { draws } from '../rows.ts';

export const rows = [
  ...homeLists.map((list) =>
    draws(homeListView).from(
      (frame) => [{ ...frame, visitor: visitorOf(frame, 'wang'), page: pageOf(frame, list) }],
      { as: list, says: ({ reader }) => [reader.wording.home.lists[list], reader.wording.home.back] },
    ),
  ),
  draws(homeListView).from(
    (frame) => [
      {
        ...frame,
        visitor: visitorOf(frame, 'wang'),
        page: {
          ...pageOf(frame, 'acknowledge'),
          majorOnly: true,
          offset: 99_980,
          department: frame.organisation.departments.at(-1)?.id ?? null,
        },
      },
    ],
    { as: 'of the last department, at its last page' },
  ),
  draws(listRow).from(
    (frame) => [
      { complaint: frame.it.complaint, deadline: pageOf(frame, 'mine').rows[1]?.deadline ?? null },
      frame,
    ],
    { on: 'home', says: ({ it }) => [it.complaint.reference] },
  ),
  draws(openButton).from(({ it, write }) => [it.complaint, write(75)], {
    on: 'home',
    put: (button) => actions('x', [button]),
  }),
];

export const silent = [pageCode, readPageCode];
