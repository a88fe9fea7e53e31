import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Store } from '../../operations/ports/store.ts';
import type { Engine } from '../engine.ts';

type Queries = Pick<Store, 'rulings'>;

/** What the desk ruled. */
export function hearingQueries({ database, tables }: Engine): Queries {
  const { hearings, complaints } = tables;
  return {
    rulings: async (workspace, category, limit) => {
      const found = await database
        .select({
          reference: complaints.reference,
          department: hearings.ruledFor,
          reasons: hearings.ruling,
          narrative: complaints.narrative,
          ruledAt: hearings.ruledAt,
        })
        .from(hearings)
        .innerJoin(
          complaints,
          and(eq(complaints.workspace, hearings.workspace), eq(complaints.id, hearings.complaint)),
        )
        .where(
          and(
            eq(hearings.workspace, workspace),
            eq(hearings.category, category),
            isNotNull(hearings.ruledAt),
            eq(complaints.restricted, false),
            // A precedent is named in threads, where whom the other complaint is about may read it.
            isNull(complaints.subject),
          ),
        )
        .orderBy(desc(hearings.ruledAt), desc(hearings.id))
        .limit(limit);
      return found.map(({ department, reasons, ruledAt, ...rest }) => ({
        ...rest,
        department: department ?? '',
        reasons: reasons ?? '',
        ruledAt: ruledAt ?? 0,
      }));
    },
  };
}
