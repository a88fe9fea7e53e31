import type { LessonText } from '../domain/lesson.ts';
import { closeComplaint } from './close-complaint.ts';
import type { Context } from './context.ts';
import { oneByOne, type Several } from './one-by-one.ts';

/** Closes several complaints with one lesson. */
export function closeSeveral(
  context: Context,
  several: Several,
  learned: { text: LessonText } | { sameAs: string },
) {
  return oneByOne(context, several, (deed) => closeComplaint(context, deed, learned));
}
