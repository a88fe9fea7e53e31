import type { KnownBlock } from '@slack/types';
import type { MajorReason } from '../../domain/routing/grading.ts';
import { context } from '../blocks/blocks.ts';
import type { Reader } from '../blocks/reader.ts';

/** A calm word where it is major, and why; nothing otherwise. */
export function becauseMajor(reasons: readonly MajorReason[], reader: Reader): KnownBlock[] {
  const { because, reason } = reader.wording.grading;
  if (reasons.length === 0) return [];
  return [context(because(reader.wording.vocabulary.and(reasons.map((each) => reason[each]))))];
}
