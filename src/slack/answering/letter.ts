import type { Point } from '../../domain/answering/finding-records.ts';
import { outcomesOf } from '../../domain/answering/offer.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Language, Organisation } from '../../domain/facts/organisation.ts';
import { recourseOf } from '../../domain/filing/recourse.ts';
import { type Reader, readerOf, when } from '../blocks/reader.ts';
import { optionText } from '../case/summary.ts';

/**
 * The answer to the complainant as plain text (rules §5): points, findings, reasons, remedy, open
 * actions, next recourse.
 */
export function composeLetter(
  it: Case,
  { organisation, policy }: { organisation: Organisation; policy: Organisation },
  language: Language,
): string {
  const reader = readerOf({ language, timezone: organisation.workspace.timezone });
  const { letter: w } = reader.wording;
  const { complaint } = it;
  const name = complaint.complainantKind === 'anonymous' ? null : complaint.complainantName;
  return [
    name === null ? w.dearCustomer : w.dear(name),
    w.thanks(complaint.reference),
    ...it.points.map((point) => pointText(point, reader)),
    ...remedyText(it, reader),
    nextText(it, reader),
    w.recourse(String(recourseOf(policy).reopenDays)),
    w.regards(organisation.workspace.name),
  ].join('\n\n');
}

function pointText({ number, text, outcome, facts, cause, responsibility }: Point, reader: Reader): string {
  const { letter: w, vocabulary } = reader.wording;
  return [
    w.point(String(number), text),
    ...(outcome === null ? [] : [w.finding(w.outcome[outcome], facts ?? '')]),
    ...(cause === null ? [] : [w.reason(vocabulary.cause[cause], responsibility ?? '')]),
  ]
    .map((line) => line.trim())
    .join('\n');
}

function remedyText(it: Case, reader: Reader): string[] {
  const { letter: w } = reader.wording;
  const options = outcomesOf(it);
  if (options.length === 0) return [];
  const texts = options.map((remedies) => {
    const details = remedies.flatMap((remedy) => (remedy.details === null ? [] : [remedy.details]));
    return [optionText(remedies, reader), ...details].join('\n');
  });
  if (texts.length === 1) return [[w.remedy, ...texts].join('\n')];
  return [[w.remedy, w.options, ...texts.map((text, index) => w.option(String(index + 1), text))].join('\n')];
}

/** What was promised and is still to come, and the desk's callback. */
function nextText(it: Case, reader: Reader): string {
  const { letter: w } = reader.wording;
  const open = it.promises.filter(({ keptAt }) => keptAt === null);
  const promised = open.map(({ text, dueAt }) => w.promise(text, when(reader, dueAt)));
  return [w.next, ...promised, w.callback].join('\n');
}
