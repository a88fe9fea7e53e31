import { and, asc, desc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type Case, type CaseList, caseListNames, caseLists } from '../../domain/facts/case.ts';
import type { Records } from '../../domain/facts/records.ts';
import type { Store } from '../../operations/ports/store.ts';
import { type CompiledRead, compileRead, given } from '../compiled-read.ts';
import type { Engine } from '../engine.ts';

type Queries = Pick<Store, 'case' | 'caseByReference' | 'complaintOfThread'>;

export function caseQueries(engine: Engine): Queries {
  const { complaints, placements } = engine.tables;
  const parts = caseParts(engine);
  const byReference = compileRead(
    complaints,
    engine.database
      .select()
      .from(complaints)
      .where(and(eq(complaints.workspace, given('workspace')), eq(complaints.reference, given('reference')))),
  );
  const byThread = compileRead(
    placements,
    engine.database
      .select()
      .from(placements)
      .where(
        and(
          eq(placements.workspace, given('workspace')),
          eq(placements.channel, given('channel')),
          eq(placements.ts, given('ts')),
        ),
      ),
  );

  async function load(workspace: string, complaint: string): Promise<Case | undefined> {
    const { complaints, lessons, placements, ...many } = await engine.readTogether(parts, {
      workspace,
      complaint,
    });
    if (complaints[0] === undefined) return undefined;
    return {
      complaint: complaints[0],
      ...many,
      lesson: lessons[0] ?? null,
      placement: placements[0] ?? null,
    };
  }

  return {
    case: load,
    caseByReference: async (workspace, reference) => {
      const found = await engine.read(byReference, { workspace, reference });
      return found[0] && load(workspace, found[0].id);
    },
    complaintOfThread: async (workspace, channel, ts) =>
      (await engine.read(byThread, { workspace, channel, ts }))[0]?.complaint,
  };
}

/** The rows of a case, by part. What happened at the same instant stays in the order of its ids. */
function caseParts({ database, tables: t }: Engine) {
  const { complaints, lessons } = t;
  const many = Object.fromEntries(
    caseListNames.map((list) => [list, inOrder(t[list], caseLists[list])]),
  ) as unknown as { [List in CaseList]: CompiledRead<Records[List]> };
  return {
    complaints: compileRead(
      complaints,
      database
        .select()
        .from(complaints)
        .where(and(eq(complaints.workspace, given('workspace')), eq(complaints.id, given('complaint')))),
    ),
    ...many,
    lessons: compileRead(
      lessons,
      database.select().from(lessons).where(ofComplaint(lessons)).orderBy(desc(lessons.learnedAt)).limit(1),
    ),
    placements: inOrder(t.placements, []),
  };

  function inOrder<Table extends SQLiteTable & OfComplaint>(table: Table, fields: readonly string[]) {
    const columns = getTableColumns(table);
    const rows = database
      .select()
      .from(table as SQLiteTable)
      .where(ofComplaint(table));
    return compileRead(
      table,
      fields.length === 0 ? rows : rows.orderBy(...fields.map((field) => asc(columns[field]!))),
    );
  }
}

interface OfComplaint {
  workspace: SQLiteColumn;
  complaint: SQLiteColumn;
}

function ofComplaint(table: OfComplaint): SQL | undefined {
  return and(eq(table.workspace, given('workspace')), eq(table.complaint, given('complaint')));
}
