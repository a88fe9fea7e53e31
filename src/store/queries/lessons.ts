import { and, desc, eq } from 'drizzle-orm';
import type { Store } from '../../operations/ports.ts';
import type { Engine } from '../engine.ts';

type Queries = Pick<Store, 'recentLessons' | 'lessonBySignature'>;

export function lessonQueries({ database, tables }: Engine): Queries {
  const { lessons, complaints } = tables;
  const newestFirst = [desc(lessons.learnedAt), desc(lessons.id)] as const;
  return {
    recentLessons: async (workspace, { department, limit }) =>
      database
        .select({ lesson: lessons, reference: complaints.reference, department: complaints.department })
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
