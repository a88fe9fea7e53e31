import { entryOf, includesPerson, isOfDesk, samePerson } from '../domain/people.ts';
import { claimants, isSubject } from '../domain/rank.ts';
import type { Complaint, Draft } from '../domain/records.ts';
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
    const visible = found.filter(({ complaint }) => mayBeListed(complaint));
    return { rows: visible, total: total - (found.length - visible.length) };
  }

  /** What is handled in confidence is shown only to those who can open it. */
  function mayBeListed(complaint: Complaint): boolean {
    if (isSubject(organisation, complaint, person)) return false;
    if (!complaint.restricted || desk || samePerson(organisation, complaint.owner, person)) return true;
    return includesPerson(organisation, claimants(organisation, complaint), person);
  }
}
