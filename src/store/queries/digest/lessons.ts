import { aliasedTable, and, asc, desc, eq, lt, ne, sql } from 'drizzle-orm';
import type { LessonFact } from '../../../domain/reading/digest-facts.ts';
import type { ReadSource } from '../../read-source.ts';
import { isWithin, type Period } from './period.ts';

export async function lessonFacts(source: ReadSource, period: Period): Promise<LessonFact[]> {
  const { database, tables } = source;
  const { lessons, complaints } = tables;
  return database
    .select({
      complaint: lessons.complaint,
      reference: complaints.reference,
      category: complaints.category,
      department: complaints.department,
      product: complaints.product,
      place: complaints.place,
      cause: lessons.cause,
      happened: lessons.happened,
      countermeasure: lessons.countermeasure,
      reflection: lessons.reflection,
      signature: lessons.signature,
      restricted: complaints.restricted,
      subject: complaints.subject,
      repeats: repeats(source),
    })
    .from(lessons)
    .innerJoin(
      complaints,
      and(eq(complaints.workspace, lessons.workspace), eq(complaints.id, lessons.complaint)),
    )
    .where(and(eq(lessons.workspace, period.workspace), isWithin(lessons.learnedAt, period)))
    .orderBy(asc(lessons.learnedAt), asc(lessons.id));
}

/** The reference of the lesson it names, or else of the newest earlier one with the same signature. */
function repeats({ database, tables }: ReadSource) {
  const { lessons, complaints } = tables;
  const earlier = aliasedTable(lessons, 'earlier');
  const origin = aliasedTable(complaints, 'origin');
  const references = () =>
    database
      .select({ reference: origin.reference })
      .from(earlier)
      .innerJoin(origin, and(eq(origin.workspace, earlier.workspace), eq(origin.id, earlier.complaint)));
  const named = references().where(
    and(eq(earlier.workspace, lessons.workspace), eq(earlier.id, lessons.sameAs)),
  );
  const alike = references()
    .where(
      and(
        eq(earlier.workspace, lessons.workspace),
        eq(earlier.signature, lessons.signature),
        lt(earlier.learnedAt, lessons.learnedAt),
        ne(earlier.complaint, lessons.complaint),
      ),
    )
    .orderBy(desc(earlier.learnedAt))
    .limit(1);
  return sql<string | null>`coalesce(${named}, ${alike})`;
}
