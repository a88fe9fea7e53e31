import { entryOf, isOfDesk } from '../domain/people.ts';
import type { Complaint, Draft } from '../domain/records.ts';
import { isSubject } from '../domain/rank.ts';
import type { Context } from './context.ts';
import type { Listed, OpenFilter } from './ports.ts';
import type { Visitor } from './visitor.ts';

export interface HomeLists {
  draft: Draft | undefined;
  mine: { rows: Listed[]; total: number };
  unclaimed: { rows: Listed[]; total: number };
  toCallBack: { rows: Listed[]; total: number };
  filed: Complaint[];
}

const rows = 10;
const filedRows = 5;
const nothing = { rows: [], total: 0 };

/** What one person has to do; complaints that name them are not among it. */
export async function readHome(context: Context, visitor: Visitor): Promise<HomeLists> {
  const { workspace, person } = visitor;
  const { organisation } = await context.policies.of(workspace);
  const department = entryOf(organisation, person)?.department;
  const desk = isOfDesk(organisation, person);
  const [draft, mine, unclaimed, toCallBack, filed] = await Promise.all([
    context.store.draft(workspace, person),
    page({ workspace, owner: person }),
    department === undefined ? nothing : page({ workspace, department, unclaimed: true }),
    desk ? page({ workspace, toCallBack: true }) : nothing,
    context.store.filedBy(workspace, person, filedRows),
  ]);
  return { draft, mine, unclaimed, toCallBack, filed };

  async function page(filter: Omit<OpenFilter, 'limit' | 'offset'>) {
    const [found, total] = await Promise.all([
      context.store.openComplaints({ ...filter, limit: rows }),
      context.store.countOpen(filter),
    ]);
    const visible = found.filter(({ complaint }) => !isSubject(organisation, complaint, person));
    return { rows: visible, total: total - (found.length - visible.length) };
  }
}
