import { mainCause, signatureOf } from '../../domain/closing/lesson.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../visitor.ts';

export interface SameLesson {
  lesson: string;
  reference: string;
}

/** The lesson that was learned already from the same cause × product × place; none in confidence. */
export async function findSameLesson(context: Context, it: Case): Promise<SameLesson | undefined> {
  const { complaint } = it;
  const cause = mainCause(it);
  if (cause === 'undetermined') return undefined;
  const { workspace } = complaint;
  const lesson = await context.store.lessonBySignature(workspace, signatureOf(complaint, cause));
  if (lesson === undefined || lesson.complaint === complaint.id) return undefined;
  const earlier = await context.store.case(workspace, lesson.complaint);
  if (earlier === undefined || earlier.complaint.restricted) return undefined;
  return { lesson: lesson.id, reference: earlier.complaint.reference };
}

/** Whether any lesson was learned that another could repeat. */
export async function haveLessons(context: Context, { workspace }: Visitor): Promise<boolean> {
  return (await context.store.recentLessons(workspace, { limit: 1 })).length > 0;
}
