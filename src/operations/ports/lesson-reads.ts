import type { CorrectiveAction, Lesson } from '../../domain/closing/records.ts';
import type { PersonId } from '../../domain/facts/actor.ts';

/** What was learned, and what was to be corrected after it. */
export interface LessonReads {
  /** Newest first; of one department where given. */
  recentLessons(workspace: string, filter: { department?: string; limit: number }): Promise<LessonListed[]>;
  lesson(workspace: string, id: string): Promise<Lesson | undefined>;
  /** The newest. */
  lessonBySignature(workspace: string, signature: string): Promise<Lesson | undefined>;
  /** What was to be corrected after the complaints whose lesson has this signature. */
  correctionsBySignature(workspace: string, signature: string): Promise<CorrectiveAction[]>;
}

export interface LessonListed {
  lesson: Lesson;
  reference: string;
  department: string;
  restricted: boolean;
  subject: PersonId | null;
}
