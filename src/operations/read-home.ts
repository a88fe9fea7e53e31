import { entryOf, isOfDesk, samePerson } from '../domain/people.ts';
import type { Complaint, Draft } from '../domain/records.ts';
import { isSubject, maySee } from '../domain/rank.ts';
import type { Context } from './context.ts';
import type { Listed, OpenFilter } from './ports.ts';
import type { Visitor } from './visitor.ts';

export interface HomeLists {
  draft: Draft | undefined;
  mine: { rows: Listed[]; total: number };
  unclaimed: { rows: Listed[]; total: number };
  toCallBack: { rows: Listed[]; total: number };
  filed: Complaint[];
  /** Of the departments this person heads, in the last thirty days. */
  decisionsLost: number;
}

const rows = 10;
const filedRows = 5;
const thirtyDays = 30 * 24 * 60 * 60 * 1000;
const nothing = { rows: [], total: 0 };

/** What one person has to do; complaints that name them are not among it. */
export async function readHome(context: Context, visitor: Visitor): Promise<HomeLists> {
  const { workspace, person } = visitor;
  const { organisation } = await context.policies.of(workspace);
  const department = entryOf(organisation, person)?.department;
  const desk = isOfDesk(organisation, person);
  const now = context.now();
  const headed = organisation.departments.filter(({ head }) => samePerson(organisation, head ?? null, person));
  const [draft, mine, unclaimed, toCallBack, filed, lost] = await Promise.all([
    context.store.draft(workspace, person),
    page({ workspace, owner: person }),
    department === undefined ? nothing : page({ workspace, department, unclaimed: true }),
    desk ? page({ workspace, toCallBack: true }) : nothing,
    context.store.filedBy(workspace, person, filedRows),
    headed.length === 0
      ? []
      : context.store.decisionsLost({ workspace, from: now - thirtyDays, to: now + 1 }),
  ]);
  const decisionsLost = lost
    .filter((row) => headed.some(({ id }) => id === row.department))
    .reduce((total, row) => total + row.count, 0);
  return { draft, mine, unclaimed, toCallBack, filed: filed.filter(isOpenTo), decisionsLost };

  function isOpenTo(complaint: Complaint): boolean {
    if (isSubject(organisation, complaint, person)) return false;
    return !complaint.restricted || maySee(organisation, { complaint, escalations: [] }, person);
  }

  async function page(wanted: Omit<OpenFilter, 'limit' | 'offset'>) {
    const filter = { ...wanted, notAbout: [...new Set([person, visitor.slack])] };
    const [found, total] = await Promise.all([
      context.store.openComplaints({ ...filter, limit: rows }),
      context.store.countOpen(filter),
    ]);
    const visible = found.filter(({ complaint }) => isOpenTo(complaint));
    return { rows: visible, total: total - (found.length - visible.length) };
  }
}
