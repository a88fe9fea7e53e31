import type { KnownBlock, ModalView } from '@slack/types';
import type { Note } from '../../domain/answering/records.ts';
import { isAdvisory } from '../../domain/clocks/show-up.ts';
import type { Asked } from '../../domain/facts/action.ts';
import type { PersonId } from '../../domain/facts/actor.ts';
import { playbooksOf } from '../../domain/facts/playbook.ts';
import type { Entry } from '../../domain/facts/register-records.ts';
import type { Scenario } from '../../domain/filing/scenario.ts';
import { isDecisionLost, standingDelegations } from '../../domain/people/claim-right.ts';
import { inLanguage } from '../../domain/people/people.ts';
import type { Ruling } from '../../domain/routing/routing-precedent.ts';
import { offerBlocks } from '../answering/case-agreements.ts';
import { checklistBlocks } from '../answering/checklist.ts';
import { atMost, context, divider, fields, plain, quotation, section } from '../blocks/blocks.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, when } from '../blocks/reader.ts';
import { clamp, escapeText, partsOf, quoteLine } from '../blocks/text.ts';
import { caseClocks } from '../clocks/case-clocks.ts';
import { correctionBlocks } from '../closing/correction.ts';
import { lessonBlocks } from '../closing/lesson.ts';
import { fileBlocks } from '../filing/case-files.ts';
import { viewIds } from '../ids.ts';
import { gradingFacts } from '../routing/grading.ts';
import { hearingBlocks } from '../routing/hearing.ts';
import { routingNotes } from '../routing/routing-lines.ts';
import { caseMenu } from './case-menu.ts';
import { categoryName, departmentName, soughtText, stageName } from './summary.ts';

export interface CaseView {
  facts: Asked;
  scenarios: readonly Scenario[];
  names: Names;
  reader: Reader;
  notes: readonly Note[];
  /** With the author's id where it is not erased. */
  history: readonly (Pick<Entry, 'at' | 'kind' | 'sequence'> & { author: PersonId | null })[];
  /** What was ruled about a like complaint, while it can still be followed. */
  precedent: Ruling | undefined;
}

/** The same, with what every part of it shows at hand. */
type Shown = CaseView & Pick<Asked, 'it' | 'organisation' | 'playbooks' | 'now'>;

const mostNotes = 10;
const mostHistory = 20;

/** The whole case for one reader, with what they can do next on top. */
export function caseView(asked: CaseView): ModalView {
  const { it, organisation, playbooks, now } = asked.facts;
  const view: Shown = { ...asked, it, organisation, playbooks, now };
  const { reader, names } = view;
  const { complaint } = it;
  const w = reader.wording.case;
  const { messages, vocabulary } = reader.wording;
  const menu = caseMenu(view);
  return {
    type: 'modal',
    callback_id: viewIds.case,
    private_metadata: complaint.id,
    title: plain(complaint.reference, 24),
    close: plain(w.close, 24),
    blocks: [
      ...atMost(
        [
          section(
            [
              `*${categoryName(organisation, complaint, reader)}*`,
              departmentName(organisation, complaint.department, reader),
              ...(complaint.severity === 'major' ? [`*${messages.card.major}*`] : []),
            ].join('  ·  '),
          ),
          fields([
            [messages.card.status, stageName(complaint, reader)],
            [messages.card.owner, complaint.owner === null ? vocabulary.nobody : names.name(complaint.owner)],
            ...delegated(view),
            ...gradingFacts({ it, organisation, reader, names }),
            ...(isDecisionLost(complaint)
              ? [[reader.wording.grading.lost, reader.wording.grading.deskDecides] as const]
              : []),
          ]),
          menu.top,
          divider(),
          section(`*${w.sections.narrative}*`),
          quotation(complaint.narrative),
          ...customer(view),
          ...steps(view),
          ...findings(view),
          ...offerBlocks(view),
          ...answer(view),
          ...correctionBlocks(view.facts, names, reader),
          ...caseClocks(view),
          ...fileBlocks(view),
          ...writtenNotes(view),
          ...course(view),
          ...history(view),
        ],
        100 - menu.below.length,
      ),
      ...menu.below,
    ],
  };
}

/** Whom somebody lets take it, while it has no owner. */
function delegated({ it, organisation, reader, names }: Shown): [string, string][] {
  const standing = it.complaint.owner === null ? standingDelegations(organisation, it.complaint) : [];
  if (standing.length === 0) return [];
  const { delegatedTo, delegatedBy } = reader.wording.case;
  const lines = standing.map(({ to, by }) => delegatedBy(names.name(to), names.name(by)));
  return [[delegatedTo, clamp(lines.join('\n'), 1900)]];
}

function customer({ it, reader, names, organisation, scenarios }: Shown): KnownBlock[] {
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

function steps({ it, organisation, playbooks, names, reader }: Shown): KnownBlock[] {
  const followed = playbooksOf(playbooks, organisation, it);
  if (followed.length === 0 || it.complaint.owner === null) return [];
  return [
    section(`*${reader.wording.case.sections.steps}*`),
    ...checklistBlocks({ it, playbooks: followed, names, reader }),
  ];
}

function findings({ it, reader, names }: Shown): KnownBlock[] {
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

function answer({ it, reader, names }: Shown): KnownBlock[] {
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

function writtenNotes({ it, organisation, reader, names, notes }: Shown): KnownBlock[] {
  const w = reader.wording.case;
  const shown = notes.slice(-mostNotes);
  return [
    ...(shown.length === 0 ? [] : [section(`*${w.sections.notes}*`)]),
    ...shown.map((note) => {
      const marks = note.deletedAt !== null ? w.deleted : quoteLine(note.text, 600);
      const edited = note.editedAt !== null && note.deletedAt === null ? ` (${w.edited})` : '';
      const advice = isAdvisory(organisation, it.complaint, note)
        ? ` · _${reader.wording.grading.advisory}_`
        : '';
      const head = `${names.name(note.author)}, ${when(reader, note.writtenAt)}${advice}`;
      return context(`${head}: ${marks}${edited}`);
    }),
  ];
}

/** Where it came from and where it goes: transfers, hearings, departments that help. */
function course({ it, organisation, reader, names, precedent }: Shown): KnownBlock[] {
  const w = reader.wording.routing;
  const notes = routingNotes(it, organisation, reader);
  const ruled =
    precedent === undefined
      ? []
      : [
          context(
            w.precedent(precedent.reference, departmentName(organisation, precedent.department, reader)),
            w.precedentReasons(quoteLine(precedent.reasons, 1500)),
          ),
        ];
  return [
    ...ruled,
    ...(notes.length === 0 ? [] : [context(notes.join('\n'))]),
    ...(it.hearings.length === 0 ? [] : [section(`*${w.hearing}*`)]),
    ...hearingBlocks(it, organisation, names, reader),
  ];
}

function history({ reader, names, history: entries }: Shown): KnownBlock[] {
  const { vocabulary, case: w } = reader.wording;
  if (entries.length === 0) return [];
  const lines = entries
    .slice(-mostHistory)
    .map(
      ({ at, kind, author }) =>
        `${when(reader, at)} · ${author === null ? vocabulary.system : names.name(author)} ${w.entry[kind] ?? escapeText(kind)}`,
    );
  return [divider(), context(clamp(`*${w.sections.history}*\n${lines.join('\n')}`, 1990))];
}
