import type { KnownBlock } from '@slack/types';
import { quotation, section } from '../blocks/blocks.ts';
import { when } from '../blocks/reader.ts';
import { partsOf, quoteLine } from '../blocks/text.ts';
import type { CasePart } from '../case/case-part.ts';
import { lessonBlocks } from '../closing/lesson.ts';

/** What the complainant was answered, what they said of it, and what was learned. */
export function answerBlocks({ it, reader, names }: CasePart): KnownBlock[] {
  const { vocabulary, case: w } = reader.wording;
  return [
    ...it.responses.flatMap((response) => [
      section(
        `*${w.sections.response}* · ${vocabulary.means[response.means]} — ${names.name(response.givenBy)}, ${when(reader, response.givenAt)}`,
      ),
      ...partsOf(response.text, 2900).map((part) => quotation(part)),
    ]),
    ...it.callbacks.map((callback) => {
      const grade = callback.satisfaction as 1 | 2 | 3 | 4 | 5 | null;
      const parts = [
        vocabulary.callbackOutcome[callback.outcome],
        ...(grade === null ? [] : [vocabulary.satisfaction[grade]]),
        `${names.name(callback.calledBy)}, ${when(reader, callback.calledAt)}`,
      ];
      const words = callback.words === null ? '' : `\n> ${quoteLine(callback.words, 1500)}`;
      return section(`*${w.sections.callbacks}* · ${parts.join(' · ')}${words}`);
    }),
    ...lessonBlocks(it, reader),
  ];
}
