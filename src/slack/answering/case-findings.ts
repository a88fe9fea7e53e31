import type { KnownBlock } from '@slack/types';
import { section } from '../blocks/blocks.ts';
import { clamp, escapeText, quoteLine } from '../blocks/text.ts';
import type { CasePart } from '../case/case-part.ts';

/** What was found about each point. */
export function findingBlocks({ it, reader, names }: CasePart): KnownBlock[] {
  const { vocabulary, case: w } = reader.wording;
  if (it.points.length === 0) return [];
  return [
    section(`*${w.sections.points}*`),
    ...it.points.map((point) => {
      const head = it.points.length === 1 ? '' : `*${point.number}.* ${quoteLine(point.text, 300)}\n`;
      if (point.outcome === null) return section(`${head}_${w.noFinding}_`);
      const cause = point.cause === null ? '' : ` · ${vocabulary.cause[point.cause]}`;
      const told = [point.facts, point.responsibility].filter((part) => part !== null && part !== '');
      return section(
        clamp(
          `${head}*${vocabulary.outcome[point.outcome]}*${cause} — ${names.name(point.foundBy)}\n${told.map((part) => escapeText(part ?? '')).join('\n')}`,
          2900,
        ),
      );
    }),
  ];
}
