import type { LessonText } from '../../domain/closing/lesson.ts';
import type { Context } from '../context.ts';
import { oneByOne, type Several } from '../one-by-one.ts';
import { closeComplaint } from './close-complaint.ts';

/** Closes several complaints with one lesson. */
export function closeSeveral(
  context: Context,
  several: Several,
  learned: { text: LessonText } | { sameAs: string },
) {
  return oneByOne(context, several, (deed) => closeComplaint(context, deed, learned));
}
