import { close } from '../domain/closure.ts';
import type { LessonText } from '../domain/lesson.ts';
import type { Lesson } from '../domain/records.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Closes with a lesson: told anew, or by the id of the lesson that it repeats. */
export function closeComplaint(
  context: Context,
  deed: Deed,
  learned: { text: LessonText } | { sameAs: string },
) {
  return act(context, deed, async (facts) => {
    if ('text' in learned) return close(facts, learned);
    const lessons = await context.store.recentLessons(deed.visitor.workspace, { limit: 100 });
    const earlier: Lesson | undefined = lessons.find(({ lesson }) => lesson.id === learned.sameAs)?.lesson;
    if (earlier === undefined) throw new Error(`lesson ${learned.sameAs} is not among the recent ones`);
    return close(facts, { sameAs: earlier });
  });
}
