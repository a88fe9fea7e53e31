import { and, desc, eq } from 'drizzle-orm';
import type { LessonReads } from '../../operations/ports/lesson-reads.ts';
import type { Engine } from '../engine.ts';

export function lessonQueries({ database, tables }: Engine): LessonReads {
  const { lessons, complaints, correctiveActions } = tables;
  const newestFirst = [desc(lessons.learnedAt), desc(lessons.id)] as const;
  return {
    recentLessons: async (workspace, { department, limit }) =>
      database
        .select({ lesson: lessons, complaint: complaints })
        .from(lessons)
        .innerJoin(
          complaints,
          and(eq(complaints.workspace, lessons.workspace), eq(complaints.id, lessons.complaint)),
        )
        .where(
          and(
            eq(lessons.workspace, workspace),
            department === undefined ? undefined : eq(complaints.department, department),
          ),
        )
        .orderBy(...newestFirst)
        .limit(limit),
    correctionsBySignature: async (workspace, signature) => {
      const found = await database
        .select({ action: correctiveActions })
        .from(lessons)
        .innerJoin(
          correctiveActions,
          and(
            eq(correctiveActions.workspace, lessons.workspace),
            eq(correctiveActions.complaint, lessons.complaint),
          ),
        )
        .where(and(eq(lessons.workspace, workspace), eq(lessons.signature, signature)))
        .orderBy(correctiveActions.plannedAt, correctiveActions.id);
      // One that was closed twice has two lessons, and its actions once.
      return [...new Map(found.map(({ action }) => [action.id, action])).values()];
    },
    lesson: async (workspace, id) => {
      const found = await database
        .select()
        .from(lessons)
        .where(and(eq(lessons.workspace, workspace), eq(lessons.id, id)));
      return found[0];
    },
    lessonBySignature: async (workspace, signature) => {
      const same = and(eq(lessons.workspace, workspace), eq(lessons.signature, signature));
      return (
        await database
          .select()
          .from(lessons)
          .where(same)
          .orderBy(...newestFirst)
          .limit(1)
      )[0];
    },
  };
}
