import { and, desc, eq, exists, gte, inArray, isNull, lt, notInArray, or } from 'drizzle-orm';
import type { Complaint } from '../../domain/filing/records.ts';
import type { SearchFilter } from '../../operations/ports/list-reads.ts';
import type { ReadSource } from '../read-source.ts';

/** Newest first. */
export async function searchComplaints(source: ReadSource, filter: SearchFilter): Promise<Complaint[]> {
  const { complaints } = source.tables;
  const { words = [], department, filedFrom, filedTo, contactKey } = filter;
  return source.database
    .select()
    .from(complaints)
    .where(
      and(
        eq(complaints.workspace, filter.workspace),
        contactKey === undefined ? undefined : eq(complaints.contactKey, contactKey),
        department === undefined ? undefined : eq(complaints.department, department),
        filedFrom === undefined ? undefined : gte(complaints.filedAt, filedFrom),
        filedTo === undefined ? undefined : lt(complaints.filedAt, filedTo),
        words.length === 0 ? undefined : source.saysAll(words),
        or(isNull(complaints.subject), notInArray(complaints.subject, [...filter.notAbout])),
        filter.concerning === undefined ? undefined : concerns(source, filter.concerning),
      ),
    )
    .orderBy(desc(complaints.filedAt), desc(complaints.id))
    .limit(filter.limit)
    .offset(filter.offset);
}

/** Somebody's part in a complaint: by person, by department, or as a level of the ladder. */
function concerns(
  { database, tables }: ReadSource,
  { people, departments }: NonNullable<SearchFilter['concerning']>,
) {
  const { complaints, cooperations, escalations } = tables;
  return or(
    inArray(complaints.reporter, [...people]),
    inArray(complaints.owner, [...people]),
    inArray(complaints.investigator, [...people]),
    departments.length === 0 ? undefined : inArray(complaints.department, [...departments]),
    departments.length === 0
      ? undefined
      : exists(
          database
            .select({ department: cooperations.department })
            .from(cooperations)
            .where(
              and(
                eq(cooperations.workspace, complaints.workspace),
                eq(cooperations.complaint, complaints.id),
                inArray(cooperations.department, [...departments]),
              ),
            ),
        ),
    exists(
      database
        .select({ id: escalations.id })
        .from(escalations)
        .where(
          and(
            eq(escalations.workspace, complaints.workspace),
            eq(escalations.complaint, complaints.id),
            inArray(escalations.person, [...people]),
          ),
        ),
    ),
  );
}
