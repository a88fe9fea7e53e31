import type { HomeView, KnownBlock } from '@slack/types';
import type { Organisation } from '../../domain/facts/organisation.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import { inLanguage } from '../../domain/people/people.ts';
import { homeLists, seesWhole } from '../../domain/reading/home.ts';
import type { Listed } from '../../operations/ports/list-reads.ts';
import { type HomePage, pageRows } from '../../operations/reading/read-home.ts';
import type { Visitor } from '../../operations/visitor.ts';
import { actions, button, context, divider, header, option, plain, section } from '../blocks/blocks.ts';
import { oneOf } from '../blocks/form-values.ts';
import { type Reader, whenForAll } from '../blocks/reader.ts';
import { categoryName, departmentName, stageName } from '../case/summary.ts';
import { actionIds } from '../ids.ts';

type Which = Omit<HomePage, 'rows' | 'total'>;

/**
 * A page as a button or an option carries it, within an option's 75 characters. Nothing in it is believed
 * without looking at the roles again.
 */
export function pageCode({ list, department, majorOnly, offset }: Which): string {
  return [list, majorOnly ? 1 : '', offset === 0 ? '' : offset, department ?? ''].join('|');
}

export function readPageCode(code: string): Which | undefined {
  const [name = '', major, offset = '', ...department] = code.split('|');
  const list = oneOf(homeLists, name);
  if (list === null || !/^\d{0,9}$/u.test(offset)) return undefined;
  return {
    list,
    majorOnly: major === '1',
    offset: Number(offset),
    department: department.join('|') || null,
  };
}

export interface ListFacts {
  visitor: Visitor;
  organisation: Organisation;
  reader: Reader;
  page: HomePage;
  now: number;
}

/** One list in full, a page at a time, with its filters. */
export function homeListView(facts: ListFacts): HomeView {
  const { page, reader } = facts;
  const { home } = reader.wording;
  const shown = home.rows(page.offset + 1, Math.min(page.offset + pageRows, page.total), page.total);
  return {
    type: 'home',
    blocks: [
      header(home.lists[page.list]),
      actions('filters', [button(actionIds.homeBack, home.back), ...filters(facts)]),
      ...(page.total === 0 ? [section(home.nothing)] : [context(shown)]),
      ...page.rows.map((row) => listRow(row, facts)),
      ...turning(page, reader),
    ],
  };
}

function filters({ page, visitor, organisation, reader }: ListFacts) {
  const { home } = reader.wording;
  const severity =
    page.list === 'major'
      ? []
      : [
          button(actionIds.homeSeverity, page.majorOnly ? home.everySeverity : home.majorOnly, {
            value: pageCode({ ...page, majorOnly: !page.majorOnly, offset: 0 }),
          }),
        ];
  if (!seesWhole(organisation, visitor.person)) return severity;
  const choices = [
    option(pageCode({ ...page, department: null, offset: 0 }), home.everyDepartment),
    ...organisation.departments
      .slice(0, 99)
      .map(({ id, name }) =>
        option(pageCode({ ...page, department: id, offset: 0 }), inLanguage(name, reader.language)),
      ),
  ];
  const chosen = choices.find(({ value }) => readPageCode(value ?? '')?.department === page.department);
  const departments = {
    type: 'static_select' as const,
    action_id: actionIds.homeDepartment,
    placeholder: plain(home.department, 150),
    options: choices,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
  return [...severity, departments];
}

function turning(page: HomePage, { wording: { home } }: Reader): KnownBlock[] {
  const to = (id: string, text: string, offset: number) =>
    button(id, text, { value: pageCode({ ...page, offset }) });
  const buttons = [
    ...(page.offset > 0
      ? [to(actionIds.homePrevious, home.previous, Math.max(0, page.offset - pageRows))]
      : []),
    ...(page.offset + pageRows < page.total
      ? [to(actionIds.homeNext, home.next, page.offset + pageRows)]
      : []),
  ];
  return buttons.length === 0 ? [] : [divider(), actions('pages', buttons)];
}

/** One complaint in a list: which, whose, how it stands and what is due first. */
export function listRow(
  { complaint, deadline }: Listed,
  { reader, organisation, now }: Pick<ListFacts, 'reader' | 'organisation' | 'now'>,
): KnownBlock {
  const { home, vocabulary, messages } = reader.wording;
  const due =
    deadline === null
      ? []
      : now >= deadline.dueAt
        ? [`*${home.overdueSince(vocabulary.clock[deadline.clock], whenForAll(reader, deadline.dueAt))}*`]
        : [home.due(vocabulary.clock[deadline.clock], whenForAll(reader, deadline.dueAt))];
  const about = [
    `*${complaint.reference}*`,
    categoryName(organisation, complaint, reader),
    departmentName(organisation, complaint.department, reader),
    ...(complaint.severity === 'major' ? [`*${messages.card.major}*`] : []),
  ];
  return section(
    `${about.join(' · ')}\n${[stageName(complaint, reader), ...due].join(' · ')}`,
    openButton(complaint, home.open),
  );
}

/** A list has many of them: each says which complaint it opens. */
export function openButton({ id, reference }: Complaint, text: string) {
  return button(actionIds.openCase, text, { value: id, spoken: `${text} ${reference}` });
}
