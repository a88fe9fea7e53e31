import { and, asc, desc, eq, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
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

function caseParts({ database, tables }: Engine) {
  const {
    complaints,
    points,
    remedies,
    signatures,
    responses,
    callbacks,
    transfers,
    hearings,
    statements,
    cooperations,
    deadlines,
    escalations,
    pauses,
    extensions,
    files,
    lessons,
    correctiveActions,
    chosenPlaybooks,
    steps,
    placements,
    approvals,
    rejections,
    promises,
    contacts,
    compositions,
  } = tables;
  const select = () => database.select();
  return {
    complaints: compileRead(
      complaints,
      select()
        .from(complaints)
        .where(and(eq(complaints.workspace, given('workspace')), eq(complaints.id, given('complaint')))),
    ),
    points: compileRead(points, select().from(points).where(ofComplaint(points)).orderBy(asc(points.number))),
    remedies: compileRead(
      remedies,
      select()
        .from(remedies)
        .where(ofComplaint(remedies))
        .orderBy(asc(remedies.proposedAt), asc(remedies.id)),
    ),
    signatures: compileRead(
      signatures,
      select()
        .from(signatures)
        .where(ofComplaint(signatures))
        .orderBy(asc(signatures.signedAt), asc(signatures.id)),
    ),
    responses: compileRead(
      responses,
      select()
        .from(responses)
        .where(ofComplaint(responses))
        .orderBy(asc(responses.givenAt), asc(responses.id)),
    ),
    callbacks: compileRead(
      callbacks,
      select()
        .from(callbacks)
        .where(ofComplaint(callbacks))
        .orderBy(asc(callbacks.calledAt), asc(callbacks.id)),
    ),
    transfers: compileRead(
      transfers,
      select()
        .from(transfers)
        .where(ofComplaint(transfers))
        .orderBy(asc(transfers.askedAt), asc(transfers.id)),
    ),
    hearings: compileRead(
      hearings,
      select().from(hearings).where(ofComplaint(hearings)).orderBy(asc(hearings.openedAt), asc(hearings.id)),
    ),
    statements: compileRead(
      statements,
      select()
        .from(statements)
        .where(ofComplaint(statements))
        .orderBy(asc(statements.statedAt), asc(statements.department)),
    ),
    cooperations: compileRead(
      cooperations,
      select()
        .from(cooperations)
        .where(ofComplaint(cooperations))
        .orderBy(asc(cooperations.addedAt), asc(cooperations.department)),
    ),
    deadlines: compileRead(
      deadlines,
      select()
        .from(deadlines)
        .where(ofComplaint(deadlines))
        .orderBy(asc(deadlines.startedAt), asc(deadlines.id)),
    ),
    escalations: compileRead(
      escalations,
      select()
        .from(escalations)
        .where(ofComplaint(escalations))
        .orderBy(asc(escalations.level), asc(escalations.at), asc(escalations.id)),
    ),
    pauses: compileRead(
      pauses,
      select().from(pauses).where(ofComplaint(pauses)).orderBy(asc(pauses.pausedAt), asc(pauses.id)),
    ),
    extensions: compileRead(
      extensions,
      select()
        .from(extensions)
        .where(ofComplaint(extensions))
        .orderBy(asc(extensions.extendedAt), asc(extensions.id)),
    ),
    files: compileRead(
      files,
      select().from(files).where(ofComplaint(files)).orderBy(asc(files.addedAt), asc(files.id)),
    ),
    lessons: compileRead(
      lessons,
      select().from(lessons).where(ofComplaint(lessons)).orderBy(desc(lessons.learnedAt)).limit(1),
    ),
    correctiveActions: compileRead(
      correctiveActions,
      select()
        .from(correctiveActions)
        .where(ofComplaint(correctiveActions))
        .orderBy(asc(correctiveActions.plannedAt), asc(correctiveActions.id)),
    ),
    chosenPlaybooks: compileRead(
      chosenPlaybooks,
      select()
        .from(chosenPlaybooks)
        .where(ofComplaint(chosenPlaybooks))
        .orderBy(asc(chosenPlaybooks.chosenAt), asc(chosenPlaybooks.playbook)),
    ),
    steps: compileRead(
      steps,
      select().from(steps).where(ofComplaint(steps)).orderBy(asc(steps.doneAt), asc(steps.step)),
    ),
    approvals: compileRead(
      approvals,
      select()
        .from(approvals)
        .where(ofComplaint(approvals))
        .orderBy(asc(approvals.askedAt), asc(approvals.id)),
    ),
    rejections: compileRead(
      rejections,
      select()
        .from(rejections)
        .where(ofComplaint(rejections))
        .orderBy(asc(rejections.rejectedAt), asc(rejections.id)),
    ),
    promises: compileRead(
      promises,
      select().from(promises).where(ofComplaint(promises)).orderBy(asc(promises.madeAt), asc(promises.id)),
    ),
    contacts: compileRead(
      contacts,
      select()
        .from(contacts)
        .where(ofComplaint(contacts))
        .orderBy(asc(contacts.contactedAt), asc(contacts.id)),
    ),
    compositions: compileRead(
      compositions,
      select()
        .from(compositions)
        .where(ofComplaint(compositions))
        .orderBy(asc(compositions.version), asc(compositions.id)),
    ),
    placements: compileRead(placements, select().from(placements).where(ofComplaint(placements))),
  };
}

function ofComplaint(table: { workspace: SQLiteColumn; complaint: SQLiteColumn }): SQL | undefined {
  return and(eq(table.workspace, given('workspace')), eq(table.complaint, given('complaint')));
}
