import type { KnownBlock } from '@slack/types';
import type { Scenario } from '../../domain/filing/scenario.ts';
import { inLanguage } from '../../domain/people/people.ts';
import { context, fields } from '../blocks/blocks.ts';
import { clamp, escapeText } from '../blocks/text.ts';
import type { CasePart } from '../case/case-part.ts';
import { soughtText } from '../case/summary.ts';

/** Who complains, what they want, and what is known of it besides their story. */
export function complainantBlocks({
  it,
  reader,
  names,
  organisation,
  scenarios,
}: CasePart & { scenarios: readonly Scenario[] }): KnownBlock[] {
  const { complaint } = it;
  const { vocabulary, case: w, filing } = reader.wording;
  const contact = [
    complaint.complainantKind === 'named' ? null : vocabulary.complainant[complaint.complainantKind],
    complaint.complainantName,
    complaint.complainantContact,
  ].filter((part) => part !== null);
  const wants = soughtText(complaint, reader);
  const circumstances = [
    vocabulary.source[complaint.source],
    complaint.occurredOn?.replace('T', ' ') ?? null,
    complaint.place,
    complaint.product,
    complaint.receipt,
  ].filter((part) => part !== null);
  const category = organisation.categories.find(({ id }) => id === complaint.category);
  // Answers outlive a corrected category: its own questions come first, then everybody else's.
  const own = scenarios.filter(({ id }) => id === category?.scenario);
  const questions = [...own, ...scenarios].flatMap((scenario) => scenario.questions);
  const answers = Object.entries(complaint.answers).map(([id, answer]) => {
    const question = questions.find((each) => each.id === id);
    const chosen = question?.options?.find((option) => option.id === answer);
    const label = question === undefined ? id : inLanguage(question.label, reader.language);
    const text = chosen === undefined ? answer : inLanguage(chosen.label, reader.language);
    return `${escapeText(label)} ${escapeText(text)}`;
  });
  const pairs: [string, string][] = [
    [w.sections.complainant, contact.length === 0 ? '—' : escapeText(contact.join(' · '))],
    ...(wants === undefined ? [] : [[w.sections.wants, wants] as [string, string]]),
    [w.sections.circumstances, escapeText(circumstances.join(' · '))],
    ...(complaint.subject === null
      ? []
      : [[w.sections.subject, names.name(complaint.subject)] as [string, string]]),
    ...(complaint.flags.length === 0
      ? []
      : [
          [w.sections.flags, complaint.flags.map((flag) => vocabulary.flag[flag]).join(' · ')] as [
            string,
            string,
          ],
        ]),
    ...(answers.length === 0
      ? []
      : [[w.sections.answers, clamp(answers.join('\n'), 1900)] as [string, string]]),
    ...(complaint.settledHow === null
      ? []
      : [[w.sections.settled, clamp(escapeText(complaint.settledHow), 1900)] as [string, string]]),
    ...(complaint.motive === null
      ? []
      : [[w.sections.advice, filing.motiveAdvice[complaint.motive]] as [string, string]]),
  ];
  return [fields(pairs), ...(complaint.link === null ? [] : [context(`<${complaint.link}>`)])];
}
