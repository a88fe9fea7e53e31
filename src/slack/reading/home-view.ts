import type { HomeView, KnownBlock } from '@slack/types';
import type { Organisation } from '../../domain/facts/organisation.ts';
import type { Complaint, Draft } from '../../domain/filing/records.ts';
import { isLeadership, isOfDesk } from '../../domain/people/people.ts';
import type { HomePage, Overview } from '../../operations/reading/read-home.ts';
import type { Visitor } from '../../operations/visitor.ts';
import { actions, atMost, button, context, divider, fields, header, section } from '../blocks/blocks.ts';
import { type Reader, when } from '../blocks/reader.ts';
import { escapeText } from '../blocks/text.ts';
import { categoryName, stageName } from '../case/summary.ts';
import { actionIds } from '../ids.ts';
import { absenceBlocks, absenceButtons } from '../people/absence-form.ts';
import { rateText } from './digest.ts';
import { listRow, openButton, pageCode } from './home-list-view.ts';

export interface HomeFacts {
  visitor: Visitor;
  organisation: Organisation;
  reader: Reader;
  draft: Draft | undefined;
  pages: readonly HomePage[];
  filed: readonly Complaint[];
  /** Of the departments this person heads, in the last thirty days. */
  decisionsLost: number;
  overview: Overview | undefined;
  now: number;
}

/** What one person has to do by their roles, and a way to file and to search. */
export function homeView(facts: HomeFacts): HomeView {
  const { visitor, organisation, reader, draft, filed } = facts;
  const { home } = reader.wording;
  const mayReadDigest = isOfDesk(organisation, visitor.person) || isLeadership(organisation, visitor.person);
  return {
    type: 'home',
    blocks: atMost(
      [
        header(home.greeting(visitor.name)),
        actions('home', [
          button(actionIds.openForm, draft === undefined ? home.file : home.continueDraft, {
            style: 'primary',
          }),
          button(actionIds.search, reader.wording.search.button),
          ...(mayReadDigest ? [button(actionIds.showDigest, home.digest)] : []),
          ...(isOfDesk(organisation, visitor.person) ? bulkButtons(reader) : []),
          ...absenceButtons(organisation, visitor.person, reader),
        ]),
        ...(draft === undefined ? [] : [context(home.draft(when(reader, draft.savedAt)))]),
        ...absenceBlocks(organisation, visitor.person, reader),
        ...(facts.decisionsLost === 0 ? [] : [context(reader.wording.absence.lost(facts.decisionsLost))]),
        ...(facts.overview === undefined ? [] : overviewBlocks(facts.overview, reader)),
        ...worthShowing(facts.pages).flatMap((page) => firstRows(page, facts)),
        ...filedList(filed, facts),
        divider(),
        context(home.help),
      ],
      100,
    ),
  };
}

/** The desk does the same thing to several complaints at once. */
function bulkButtons(reader: Reader) {
  const { bulk } = reader.wording.closing;
  return [button(actionIds.bulkCallback, bulk.callSeveral), button(actionIds.bulkClose, bulk.closeSeveral)];
}

type Listing = Pick<HomeFacts, 'organisation' | 'reader' | 'now'>;

/** What `/complaint mine` shows: what one person owns, and what they filed. */
export function ownLists(mine: HomePage, filed: readonly Complaint[], facts: Listing): KnownBlock[] {
  // Nothing stands above the first list that it would have to be divided from.
  return [...firstRows(mine, facts), ...filedList(filed, facts)].slice(1);
}

function overviewBlocks(overview: Overview, reader: Reader): KnownBlock[] {
  const { home, digest, vocabulary } = reader.wording;
  return [
    divider(),
    section(`*${home.overview}*`),
    fields([
      [digest.open, String(overview.open)],
      [digest.overdue, String(overview.overdue)],
      [vocabulary.severity.major, String(overview.major)],
      [digest.response, rateText(overview.response, reader)],
      [digest.resolution, rateText(overview.resolution, reader)],
      [digest.satisfaction, rateText(overview.satisfaction, reader)],
    ]),
  ];
}

/** An empty list is left out; one's own says by itself that nothing waits. */
function worthShowing(pages: readonly HomePage[]): HomePage[] {
  return pages.filter(({ list, total }) => list === 'mine' || total > 0);
}

function firstRows(page: HomePage, facts: Listing): KnownBlock[] {
  const { home } = facts.reader.wording;
  const title = `*${home.lists[page.list]}*`;
  const all = button(actionIds.homeList, home.all(page.total), { value: pageCode(page) });
  return [
    divider(),
    page.total > page.rows.length
      ? section(title, all)
      : section(page.total === 0 ? `${title}\n${home.nothing}` : title),
    ...page.rows.map((row) => listRow(row, facts)),
  ];
}

function filedList(filed: readonly Complaint[], { reader, organisation }: Listing): KnownBlock[] {
  const { home } = reader.wording;
  if (filed.length === 0) return [];
  return [
    divider(),
    section(`*${home.filed}*`),
    ...filed.map((complaint) =>
      section(
        `*${complaint.reference}* · ${categoryName(organisation, complaint, reader)}\n${escapeText(stageName(complaint, reader))}`,
        openButton(complaint, home.open),
      ),
    ),
  ];
}
