import type { KnownBlock, ModalView } from '@slack/types';
import type { Organisation } from '../../domain/facts/organisation.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import { inLanguage } from '../../domain/people/people.ts';
import type { Search } from '../../domain/reading/search.ts';
import type { Found } from '../../operations/reading/search-complaints.ts';
import { actions, button, divider, plain, section } from '../blocks/blocks.ts';
import { input, selectInput, textInput } from '../blocks/inputs.ts';
import { dateOnly, type Reader } from '../blocks/reader.ts';
import { clamp, quoteLine } from '../blocks/text.ts';
import { categoryName, departmentName, stageName } from '../case/summary.ts';
import { actionIds, viewIds } from '../ids.ts';

/** Kept with the view: what was looked for, and where each page so far began, the present one last. */
export interface SearchState extends Search {
  starts: number[];
}

export interface SearchView {
  organisation: Organisation;
  reader: Reader;
  state: SearchState;
  /** Nothing has been looked for yet without it. */
  found?: Found;
}

/** Well below the 3,000 characters that Slack keeps with a view. */
export const mostText = 200;
const mostPages = 100;

export function searchView({ organisation, reader, state, found }: SearchView): ModalView {
  const { search: w, case: c } = reader.wording;
  const date = (name: 'from' | 'to') =>
    input(
      name,
      w[name],
      { type: 'datepicker', ...(state[name] === null ? {} : { initial_date: state[name] }) },
      { optional: true },
    );
  return {
    type: 'modal',
    callback_id: viewIds.search,
    private_metadata: JSON.stringify(state),
    title: plain(w.title, 24),
    submit: plain(w.submit, 24),
    close: plain(c.close, 24),
    blocks: [
      textInput('text', w.text, { initial: state.text, limit: mostText, hint: w.textHint, optional: true }),
      selectInput(
        'department',
        w.department,
        organisation.departments.map(({ id, name }) => [id, inLanguage(name, reader.language)]),
        { initial: state.department, optional: true, placeholder: w.everywhere },
      ),
      date('from'),
      date('to'),
      ...(found === undefined ? [] : finds(organisation, reader, state, found)),
    ],
  };
}

function finds(organisation: Organisation, reader: Reader, state: SearchState, found: Found): KnownBlock[] {
  const w = reader.wording.search;
  const turning = [
    ...(state.starts.length > 1 ? [button(actionIds.searchPrevious, w.previous)] : []),
    ...(found.next !== null && state.starts.length < mostPages
      ? [button(actionIds.searchNext, w.next, { value: String(found.next) })]
      : []),
  ];
  return [
    divider(),
    ...(found.rows.length === 0 ? [section(w.nothing)] : []),
    ...found.rows.map((complaint) => find(complaint, organisation, reader)),
    ...(turning.length === 0 ? [] : [actions('pages', turning)]),
  ];
}

function find(complaint: Complaint, organisation: Organisation, reader: Reader): KnownBlock {
  const w = reader.wording.search;
  const about = [
    categoryName(organisation, complaint, reader),
    departmentName(organisation, complaint.department, reader),
    stageName(complaint, reader),
    w.filed(dateOnly(reader, complaint.filedAt)),
  ].join(' · ');
  return section(
    clamp(`*${complaint.reference}* · ${about}\n${quoteLine(complaint.narrative, 150)}`, 2900),
    button(actionIds.openCase, w.open, { value: complaint.id }),
  );
}
