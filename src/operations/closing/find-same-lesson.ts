import { mainCause, signatureOf } from '../../domain/closing/lesson.ts';
import type { Case } from '../../domain/facts/case.ts';
import { maySee } from '../../domain/people/reading-right.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../visitor.ts';
import { offerLessons } from './offer-lessons.ts';

export interface SameLesson {
  lesson: string;
  reference: string;
}

/**
 * The lesson that was learned already from the same cause × product × place, to be named in the thread: of a complaint
 * about nobody, because anybody may read along, and that the owner may read who is asked to close.
 */
export async function findSameLesson(context: Context, it: Case): Promise<SameLesson | undefined> {
  const { complaint } = it;
  const cause = mainCause(it);
  if (cause === 'undetermined') return undefined;
  const { workspace } = complaint;
  const lesson = await context.store.lessonBySignature(workspace, signatureOf(complaint, cause));
  if (lesson === undefined || lesson.complaint === complaint.id) return undefined;
  const earlier = await context.store.case(workspace, lesson.complaint);
  if (earlier === undefined) return undefined;
  const { restricted, subject, reference } = earlier.complaint;
  if (restricted || subject !== null) return undefined;
  const { organisation } = await context.policies.of(workspace);
  if (complaint.owner !== null && !maySee(organisation, earlier, complaint.owner)) return undefined;
  return { lesson: lesson.id, reference };
}

/** Whether there is any lesson that this visitor could repeat. */
export async function haveLessons(context: Context, visitor: Visitor): Promise<boolean> {
  return (await offerLessons(context, visitor)).length > 0;
}
