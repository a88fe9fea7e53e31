import { and, asc, desc, eq, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Case } from '../../domain/facts/case.ts';
import type { Store } from '../../operations/ports/store.ts';
import { compileRead, given } from '../compiled-read.ts';
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
  return {
    complaints: compileRead(
      complaints,
      database
        .select()
        .from(complaints)
        .where(and(eq(complaints.workspace, given('workspace')), eq(complaints.id, given('complaint')))),
    ),
    points: inOrder(t.points, t.points.number),
    remedies: inOrder(t.remedies, t.remedies.proposedAt, t.remedies.id),
    signatures: inOrder(t.signatures, t.signatures.signedAt, t.signatures.id),
    responses: inOrder(t.responses, t.responses.givenAt, t.responses.id),
    callbacks: inOrder(t.callbacks, t.callbacks.calledAt, t.callbacks.id),
    transfers: inOrder(t.transfers, t.transfers.askedAt, t.transfers.id),
    hearings: inOrder(t.hearings, t.hearings.openedAt, t.hearings.id),
    statements: inOrder(t.statements, t.statements.statedAt, t.statements.department),
    cooperations: inOrder(t.cooperations, t.cooperations.addedAt, t.cooperations.department),
    deadlines: inOrder(t.deadlines, t.deadlines.startedAt, t.deadlines.id),
    escalations: inOrder(t.escalations, t.escalations.level, t.escalations.at, t.escalations.id),
    pauses: inOrder(t.pauses, t.pauses.pausedAt, t.pauses.id),
    extensions: inOrder(t.extensions, t.extensions.extendedAt, t.extensions.id),
    files: inOrder(t.files, t.files.addedAt, t.files.id),
    lessons: compileRead(
      lessons,
      database.select().from(lessons).where(ofComplaint(lessons)).orderBy(desc(lessons.learnedAt)).limit(1),
    ),
    correctiveActions: inOrder(t.correctiveActions, t.correctiveActions.plannedAt, t.correctiveActions.id),
    chosenPlaybooks: inOrder(t.chosenPlaybooks, t.chosenPlaybooks.chosenAt, t.chosenPlaybooks.playbook),
    steps: inOrder(t.steps, t.steps.doneAt, t.steps.step),
    approvals: inOrder(t.approvals, t.approvals.askedAt, t.approvals.id),
    rejections: inOrder(t.rejections, t.rejections.rejectedAt, t.rejections.id),
    promises: inOrder(t.promises, t.promises.madeAt, t.promises.id),
    contacts: inOrder(t.contacts, t.contacts.contactedAt, t.contacts.id),
    compositions: inOrder(t.compositions, t.compositions.version, t.compositions.id),
    placements: inOrder(t.placements),
  };

  function inOrder<Table extends SQLiteTable & OfComplaint>(table: Table, ...columns: SQLiteColumn[]) {
    const rows = database
      .select()
      .from(table as SQLiteTable)
      .where(ofComplaint(table));
    return compileRead(
      table,
      columns.length === 0 ? rows : rows.orderBy(...columns.map((column) => asc(column))),
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
