import { type Refusal, refuse } from '../../domain/facts/refusal.ts';
import { instantAt } from '../../domain/facts/zone.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import { maySee } from '../../domain/people/reading-right.ts';
import { idsOf, readSearch, type Search, searchScope } from '../../domain/reading/search.ts';
import type { Context } from '../context.ts';
import type { SearchFilter } from '../ports/list-reads.ts';
import type { Visitor } from '../visitor.ts';

/** `next`: where the next page begins, null after the last one. */
export interface Found {
  rows: Complaint[];
  next: number | null;
}

/** What a modal shows without much scrolling; the rest is a button away. */
const pageSize = 8;
/** So many candidates are looked at for one page, that many at a time. */
const batch = 12;
const mostBatches = 25;

/**
 * Complaints by reference, by the complainant's contact, or by words, department and dates: newest first,
 * and only those that the visitor may see.
 */
export async function searchComplaints(
  context: Context,
  visitor: Visitor,
  search: Search,
  start = 0,
): Promise<Found | Refusal> {
  if (visitor.outsider) return refuse({ code: 'outsider' });
  const { workspace, person } = visitor;
  const { organisation } = await context.policies.of(workspace);
  const wanted = readSearch(search.text);
  if ('reference' in wanted) {
    const it = await context.store.caseByReference(workspace, wanted.reference);
    const seen = it !== undefined && maySee(organisation, it, person);
    return { rows: seen ? [it.complaint] : [], next: null };
  }
  const { timezone } = organisation.workspace;
  const scope = searchScope(organisation, person);
  const filter: Omit<SearchFilter, 'limit' | 'offset'> = {
    workspace,
    notAbout: idsOf(organisation, person),
    ...(search.department === null ? {} : { department: search.department }),
    ...(search.from === null ? {} : { filedFrom: instantAt(search.from, 0, timezone) }),
    ...(search.to === null ? {} : { filedTo: instantAt(search.to, 24 * 60, timezone) }),
    ...(scope === undefined ? {} : { concerning: scope }),
  };
  if (wanted.contactKey !== null) {
    const found = await page({ ...filter, contactKey: wanted.contactKey });
    if (found.rows.length > 0) return found;
  }
  return page({ ...filter, words: wanted.words });

  /** Goes on until a page is full: of what was found, some may not be for these eyes. */
  async function page(by: Omit<SearchFilter, 'limit' | 'offset'>): Promise<Found> {
    const rows: Complaint[] = [];
    let offset = start;
    for (let round = 0; round < mostBatches; round += 1) {
      const candidates = await context.store.searchComplaints({ ...by, limit: batch, offset });
      for (const complaint of candidates) {
        if (rows.length === pageSize) return { rows, next: offset };
        offset += 1;
        const it = await context.store.case(workspace, complaint.id);
        if (it !== undefined && maySee(organisation, it, person)) rows.push(complaint);
      }
      if (candidates.length < batch) return { rows, next: null };
    }
    return { rows, next: offset };
  }
}
