import { emptyCase } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { formatIsoWeek, isoWeekOf } from '../../domain/facts/zone.ts';
import type { Complaint, Draft } from '../../domain/filing/records.ts';
import { isSubject } from '../../domain/people/conflict.ts';
import { isLeadership, samePerson } from '../../domain/people/people.ts';
import { maySee } from '../../domain/people/reading-right.ts';
import type { Digest } from '../../domain/reading/digest.ts';
import { departmentsOf, type HomeList, homeListsOf, seesWhole } from '../../domain/reading/home.ts';
import { idsOf } from '../../domain/reading/search.ts';
import type { Context } from '../context.ts';
import type { Listed, OpenFilter } from '../ports/list-reads.ts';
import type { Visitor } from '../visitor.ts';
import { readDigest } from './read-digest.ts';

/** One list, from the row at `offset` on. */
export interface HomePage {
  list: HomeList;
  /** Only this department's, for those who see them all. */
  department: string | null;
  majorOnly: boolean;
  offset: number;
  rows: Listed[];
  total: number;
}

export interface HomeLists {
  draft: Draft | undefined;
  /** The first rows of each list of the person's roles. */
  pages: HomePage[];
  filed: Complaint[];
  /** Of the departments this person heads, in the last thirty days. */
  decisionsLost: number;
  /** For leadership: how things stand, and this week's rates so far. */
  overview: Overview | undefined;
}

export type Overview = Pick<Digest, 'open' | 'overdue' | 'response' | 'resolution' | 'satisfaction'> & {
  major: number;
};

const firstRows = 5;
const filedRows = 5;
/** Below Slack's 100 blocks, with heading, filters and buttons. */
export const pageRows = 20;
const thirtyDays = 30 * 24 * 60 * 60 * 1000;

/** What one person has to do, by their roles; complaints that name them are not among it. */
export async function readHome(context: Context, visitor: Visitor): Promise<HomeLists> {
  const { workspace, person } = visitor;
  const { organisation } = await context.policies.of(workspace);
  const [draft, pages, filed, decisionsLost, overview] = await Promise.all([
    context.store.draft(workspace, person),
    Promise.all(
      homeListsOf(organisation, person).map((list) =>
        readPage(
          context,
          visitor,
          organisation,
          { list, department: null, majorOnly: false, offset: 0 },
          firstRows,
        ),
      ),
    ),
    context.store.filedBy(workspace, person, filedRows),
    countLost(context, visitor, organisation),
    isLeadership(organisation, person) ? readOverview(context, visitor, organisation) : undefined,
  ]);
  const open = filed.filter((complaint) => isOpenTo(organisation, complaint, person));
  return { draft, pages, filed: open, decisionsLost, overview };
}

/** What one person owns, and what they filed. */
export async function readOwn(
  context: Context,
  visitor: Visitor,
): Promise<{ mine: HomePage; filed: Complaint[] }> {
  const { workspace, person } = visitor;
  const { organisation } = await context.policies.of(workspace);
  const which = { list: 'mine' as const, department: null, majorOnly: false, offset: 0 };
  const [mine, filed] = await Promise.all([
    readPage(context, visitor, organisation, which, pageRows),
    context.store.filedBy(workspace, person, filedRows),
  ]);
  return { mine, filed: filed.filter((complaint) => isOpenTo(organisation, complaint, person)) };
}

/** One page of one list; undefined for a list that is not of this person's roles. */
export async function readHomePage(
  context: Context,
  visitor: Visitor,
  which: Omit<HomePage, 'rows' | 'total'>,
): Promise<HomePage | undefined> {
  const { organisation } = await context.policies.of(visitor.workspace);
  if (visitor.outsider || !homeListsOf(organisation, visitor.person).includes(which.list)) return undefined;
  return readPage(context, visitor, organisation, which, pageRows);
}

async function readPage(
  context: Context,
  visitor: Visitor,
  organisation: Organisation,
  which: Omit<HomePage, 'rows' | 'total'>,
  limit: number,
): Promise<HomePage> {
  const { person } = visitor;
  const filter = filterOf(organisation, visitor, which, context.now());
  const [found, total] = await Promise.all([
    context.store.openComplaints({ ...filter, limit, offset: which.offset }),
    context.store.countOpen(filter),
  ]);
  const rows = found.filter(({ complaint }) => isOpenTo(organisation, complaint, person));
  return { ...which, rows, total: total - (found.length - rows.length) };
}

type Narrowing = Partial<Omit<OpenFilter, 'workspace' | 'limit' | 'offset' | 'notAbout'>>;

function filterOf(
  organisation: Organisation,
  { workspace, person }: Visitor,
  { list, department, majorOnly }: Omit<HomePage, 'rows' | 'total'>,
  now: number,
): Omit<OpenFilter, 'limit' | 'offset'> {
  const ids = idsOf(organisation, person);
  const whole = seesWhole(organisation, person);
  const own = { departments: departmentsOf(organisation, person) };
  const filters: Record<HomeList, Narrowing> = {
    mine: { owner: person },
    approve: { waitingFor: ids },
    acknowledge: { running: 'acknowledge' },
    callback: { toCallBack: true },
    unclaimed: { unclaimed: true },
    hearings: { inHearing: true },
    queue: { ...own, unclaimedFirst: true },
    overdue: { overdueAt: now, ...(whole ? {} : own) },
    major: { severity: 'major' },
  };
  return {
    workspace,
    notAbout: ids,
    ...filters[list],
    ...(department === null ? {} : { department }),
    ...(majorOnly ? { severity: 'major' as const } : {}),
  };
}

function isOpenTo(organisation: Organisation, complaint: Complaint, person: string): boolean {
  if (isSubject(organisation, complaint, person)) return false;
  return !complaint.restricted || maySee(organisation, emptyCase(complaint), person);
}

async function countLost(context: Context, visitor: Visitor, organisation: Organisation): Promise<number> {
  const { workspace, person } = visitor;
  const headed = organisation.departments.filter(({ head }) =>
    samePerson(organisation, head ?? null, person),
  );
  if (headed.length === 0) return 0;
  const now = context.now();
  const lost = await context.store.decisionsLost({ workspace, from: now - thirtyDays, to: now + 1 });
  return lost
    .filter((row) => headed.some(({ id }) => id === row.department))
    .reduce((total, row) => total + row.count, 0);
}

async function readOverview(
  context: Context,
  visitor: Visitor,
  organisation: Organisation,
): Promise<Overview> {
  const { workspace, person } = visitor;
  const week = formatIsoWeek(isoWeekOf(context.now(), organisation.workspace.timezone));
  const [digest, major] = await Promise.all([
    readDigest(context, workspace, week, person),
    context.store.countOpen({ workspace, severity: 'major', notAbout: idsOf(organisation, person) }),
  ]);
  const { open, overdue, response, resolution, satisfaction } = digest;
  return { open, overdue, major, response, resolution, satisfaction };
}
