import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/facts/case.ts';
import { section } from '../blocks/blocks.ts';
import type { Reader } from '../blocks/reader.ts';
import { clamp, quoteLine } from '../blocks/text.ts';

/** What was learned, part by part (rules §6). */
export function lessonBlocks({ complaint, lesson }: Case, reader: Reader): KnownBlock[] {
  if (lesson === null) return [];
  const { vocabulary, case: w } = reader.wording;
  const parts: [string, string][] = [
    [w.closing.time, complaint.occurredOn?.replace('T', ' ') ?? ''],
    [w.closing.place, complaint.place ?? ''],
    [w.closing.happened, lesson.happened],
    [w.closing.cause, vocabulary.cause[lesson.cause]],
    [w.closing.handling, lesson.handling],
    [w.closing.result, lesson.result],
    [w.closing.reflection, lesson.reflection],
    [w.closing.countermeasure, lesson.countermeasure],
  ];
  const told = parts
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `*${name}*: ${quoteLine(text, 600)}`);
  return [section(clamp([`*${w.sections.lesson}*`, ...told].join('\n'), 2900))];
}
