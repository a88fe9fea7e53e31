import type { EndingSay } from '../../domain/closing/says.ts';
import type { Names } from '../blocks/names.ts';
import type { Reader } from '../blocks/reader.ts';

/** A thread's line about an end that is no answer. mrkdwn. */
export function endingLine(say: EndingSay, names: Names, reader: Reader): string {
  const { thread } = reader.wording.closing;
  const by = names.name(say.by);
  if (say.type === 'absorbed') return thread.absorbed(by, say.reference);
  return say.as === 'merged' ? thread.merged(by, say.into ?? '') : thread[say.as](by);
}
