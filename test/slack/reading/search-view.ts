import { mostText, searchView } from '../../../src/slack/reading/search-view.ts';
import { complaintWith } from '../../domain/cases.ts';
import type { Frame } from '../frames.ts';
import { draws } from '../rows.ts';
import { times } from '../writing.ts';

const state = ({ organisation, size, write }: Frame) =>
  size === 'shortest'
    ? { text: '', department: null, from: null, to: null, starts: [0] }
    : {
        text: write(mostText),
        department: organisation.departments.at(-1)?.id ?? null,
        from: '2026-01-01',
        to: '2026-12-31',
        starts: times(100, (page) => page * 8000),
      };
const says = ({ reader }: Frame) => [reader.wording.search.title, reader.wording.search.submit];

export const rows = [
  draws(searchView).from((frame) => [{ ...frame, state: state(frame) }], { as: 'as it begins', says }),
  draws(searchView).from(
    (frame) => [
      {
        ...frame,
        state: state(frame),
        found: {
          rows: frame.many(8, (index) => complaintWith({ ...frame.it.complaint, id: `c${index}` })),
          next: frame.size === 'shortest' ? null : 99_999,
        },
      },
    ],
    { as: 'with what was found', says },
  ),
];
