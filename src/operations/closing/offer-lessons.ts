import type { Lesson } from '../../domain/closing/records.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import { holdsTyped } from '../../domain/reading/typed.ts';
import type { Context } from '../context.ts';
import type { LessonListed } from '../ports/lesson-reads.ts';
import { mayRead } from '../reading/may-read.ts';
import type { Visitor } from '../visitor.ts';

/** So many of the newest lessons are looked through. */
const newest = 100;

/** Earlier lessons that this visitor may repeat, by what was typed; newest first. */
export async function offerLessons(context: Context, visitor: Visitor, typed = ''): Promise<LessonListed[]> {
  const recent = await context.store.recentLessons(visitor.workspace, { limit: newest });
  const found = recent.filter(({ lesson, complaint }) =>
    holdsTyped(typed, complaint.reference, lesson.happened, lesson.countermeasure),
  );
  const offered = await Promise.all(
    found.map(async (each) => ((await mayRepeat(context, visitor, each.complaint)) ? [each] : [])),
  );
  return offered.flat();
}

/** One of them by its id; undefined also for one that they may not read: they do not learn that it is there. */
export async function lessonToRepeat(
  context: Context,
  visitor: Visitor,
  id: string,
): Promise<Lesson | undefined> {
  const lesson = await context.store.lesson(visitor.workspace, id);
  const earlier = lesson && (await context.store.case(visitor.workspace, lesson.complaint));
  if (earlier === undefined) return undefined;
  return (await mayRepeat(context, visitor, earlier.complaint)) ? lesson : undefined;
}

/** What was learned in confidence is repeated by nobody: the next case has other readers. */
async function mayRepeat(context: Context, visitor: Visitor, complaint: Complaint): Promise<boolean> {
  return !complaint.restricted && (await mayRead(context, visitor, complaint));
}
