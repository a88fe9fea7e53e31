import type { CorrectiveAction, Lesson } from '../../domain/closing/records.ts';
import type { Complaint } from '../../domain/filing/records.ts';

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
  /** It was learned from. */
  complaint: Complaint;
}
