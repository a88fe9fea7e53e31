import type { HomeView, KnownBlock } from '@slack/types';
import type { Organisation } from '../../domain/organisation.ts';
import { departmentOf, entryOf, isLeadership, isOfDesk } from '../../domain/people.ts';
import type { Complaint, Draft } from '../../domain/records.ts';
import type { Listed } from '../../operations/ports.ts';
import type { Visitor } from '../../operations/visitor.ts';
import { actions, atMost, button, context, divider, header, section } from '../blocks.ts';
import { categoryName, departmentName, stageName } from '../cards/summary.ts';
import { actionIds } from '../ids.ts';
import { type Reader, when, whenForAll } from '../reader.ts';
import { escapeText } from '../text.ts';

export interface HomeFacts {
  visitor: Visitor;
  organisation: Organisation;
  reader: Reader;
  draft: Draft | undefined;
  mine: Page;
  unclaimed: Page;
  toCallBack: Page;
  filed: readonly Complaint[];
  now: number;
}

export interface Page {
  rows: readonly Listed[];
  total: number;
}

/** What one person has to do, and a way to file. */
export function homeView(facts: HomeFacts): HomeView {
  const { visitor, organisation, reader, draft, filed } = facts;
  const { home } = reader.wording;
  const department = entryOf(organisation, visitor.person)?.department;
  const desk = isOfDesk(organisation, visitor.person);
  const mayReadDigest = desk || isLeadership(organisation, visitor.person);
  return {
    type: 'home',
    blocks: atMost(
      [
        header(home.greeting(visitor.name)),
        actions('home', [
          button(actionIds.openForm, draft === undefined ? home.file : home.continueDraft, {
            style: 'primary',
          }),
          ...(mayReadDigest ? [button(actionIds.showDigest, home.digest)] : []),
        ]),
        ...(draft === undefined ? [] : [context(home.draft(when(reader, draft.savedAt)))]),
        ...list(home.mine, facts.mine, facts),
        ...(department === undefined || departmentOf(organisation, department) === undefined
          ? []
          : list(home.department(departmentName(organisation, department, reader)), facts.unclaimed, facts)),
        ...(desk ? list(home.desk, facts.toCallBack, facts) : []),
        ...filedList(filed, facts),
        divider(),
        context(home.help),
      ],
      100,
    ),
  };
}

/** What `/complaint mine` shows: what one person owns, and what they filed. */
export function ownLists(facts: HomeFacts): KnownBlock[] {
  const lists = [
    ...list(facts.reader.wording.home.mine, facts.mine, facts),
    ...filedList(facts.filed, facts),
  ];
  // Nothing stands above the first list that it would have to be divided from.
  return lists.slice(1);
}

function list(title: string, page: Page, facts: HomeFacts): KnownBlock[] {
  const { home } = facts.reader.wording;
  const rest = page.total - page.rows.length;
  return [
    divider(),
    section(`*${title}*${page.total === 0 ? `\n${home.nothing}` : ''}`),
    ...page.rows.map((row) => line(row, facts)),
    ...(rest > 0 ? [context(home.more(rest))] : []),
  ];
}

function line({ complaint, deadline }: Listed, facts: HomeFacts): KnownBlock {
  const { reader, organisation, now } = facts;
  const { home, vocabulary, messages } = reader.wording;
  const due =
    deadline === null
      ? stageName(complaint, reader)
      : now >= deadline.dueAt
        ? `*${home.overdueSince(vocabulary.clock[deadline.clock], whenForAll(reader, deadline.dueAt))}*`
        : home.due(vocabulary.clock[deadline.clock], whenForAll(reader, deadline.dueAt));
  const major = complaint.severity === 'major' ? ` · *${messages.card.major}*` : '';
  return section(
    `*${complaint.reference}* · ${categoryName(organisation, complaint, reader)}${major}\n${due}`,
    openButton(complaint, home.open),
  );
}

/** A list has many of them: each says which complaint it opens. */
function openButton({ id, reference }: Complaint, text: string) {
  return button(actionIds.openCase, text, { value: id, spoken: `${text} ${reference}` });
}

function filedList(filed: readonly Complaint[], facts: HomeFacts): KnownBlock[] {
  const { reader, organisation } = facts;
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
