import type { FilingSay } from '../../domain/filing/says.ts';
import type { Names } from '../blocks/names.ts';
import type { Reader } from '../blocks/reader.ts';

/** A thread's line: what was put right. mrkdwn. */
export function amendmentLine(
  { by, fields }: Extract<FilingSay, { type: 'amended' }>,
  names: Names,
  reader: Reader,
): string {
  const { amending, vocabulary } = reader.wording;
  return amending.amended(names.name(by), vocabulary.and(fields.map((field) => amending.fields[field])));
}
