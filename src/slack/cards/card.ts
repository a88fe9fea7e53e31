import type { KnownBlock } from '@slack/types';
import { type Case, stageOf } from '../../domain/case.ts';
import { maskPersonalData } from '../../domain/masking.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { runningPause } from '../../domain/pause.ts';
import { samePerson } from '../../domain/people.ts';
import { isDecisionLost } from '../../domain/rank.ts';
import { actions, button, context, fields, quotation, section } from '../blocks.ts';
import { actionIds } from '../ids.ts';
import type { Names } from '../names.ts';
import { countdown, type Reader, whenForAll } from '../reader.ts';
import { escapeText } from '../text.ts';
import { courseNotes } from './course.ts';
import { gradingFacts } from './grading.ts';
import {
  categoryName,
  currentRemedy,
  departmentName,
  shownDeadlines,
  soughtText,
  stageName,
} from './summary.ts';

export interface CardView {
  it: Case;
  organisation: Organisation;
  names: Names;
  reader: Reader;
  /** Whether everybody in the workspace can read the channel. */
  public: boolean;
  now: number;
}

export interface Message {
  /** Carries the meaning by itself, for notifications and screen readers. */
  text: string;
  blocks: KnownBlock[];
}

const longestStory = 900;

/**
 * A complaint in its channel. In a private channel with the story, personal data masked; in a public one
 * only reference, category, severity, owner and deadlines (PRODUCT §2).
 */
export function complaintCard(view: CardView): Message {
  const { it, organisation, reader, names } = view;
  const { complaint } = it;
  const { card } = reader.wording.messages;
  const category = categoryName(organisation, complaint, reader);
  const stage = stageName(complaint, reader);
  const title = [
    `*${complaint.reference}*`,
    category,
    ...(complaint.severity === 'major' ? [`*${card.major}*`] : []),
  ];
  return {
    text: card.summary(complaint.reference, category, stage),
    blocks: [
      section(title.join('  ·  ')),
      ...(view.public ? [] : [quotation(maskPersonalData(complaint.narrative, complaint), longestStory)]),
      fields(facts(view, stage)),
      context(...footnotes(view)),
      actions(`card:${complaint.id}`, [
        ...(stageOf(complaint) === 'unclaimed'
          ? [button(actionIds.claim, card.claim, { value: complaint.id, style: 'primary' })]
          : []),
        button(actionIds.openCase, card.open, { value: complaint.id }),
      ]),
    ],
  };

  function facts({ now }: CardView, status: string): (readonly [string, string])[] {
    const { messages, vocabulary } = reader.wording;
    const wants = view.public ? undefined : soughtText(complaint, reader);
    const remedy = view.public ? undefined : currentRemedy(it, reader);
    return [
      [messages.card.status, status],
      [messages.card.owner, complaint.owner === null ? vocabulary.nobody : names.name(complaint.owner)],
      ...gradingFacts({ it, organisation, reader, names }),
      ...waiting(it, reader),
      ...shownDeadlines(it).map((deadline) => {
        if (deadline.clock === 'claim' && now < deadline.dueAt) {
          return [reader.wording.grading.claimWithin, countdown(reader, deadline.dueAt)] as const;
        }
        const clock = vocabulary.clock[deadline.clock];
        const label = now >= deadline.dueAt ? messages.card.overdue(clock) : messages.card.due(clock);
        return [label, whenForAll(reader, deadline.dueAt)] as const;
      }),
      ...(wants === undefined ? [] : [[messages.card.wants, wants] as const]),
      ...(remedy === undefined ? [] : [[reader.wording.case.sections.remedy, remedy] as const]),
      ...(complaint.product === null || view.public
        ? []
        : [[messages.card.product, escapeText(complaint.product)] as const]),
    ];
  }
}

/** Whom the owner waits for; the clocks rest meanwhile. */
function waiting(it: Case, reader: Reader): (readonly [string, string])[] {
  const pause = runningPause(it);
  if (pause === undefined) return [];
  const { awaited, status, waitsFor } = reader.wording.clocks;
  return [[status, waitsFor(awaited[pause.waitingFor], whenForAll(reader, pause.expiresAt))]];
}

function footnotes({ it, organisation, reader, names, public: open }: CardView): string[] {
  const { complaint } = it;
  const { card } = reader.wording.messages;
  const joined = it.escalations
    .filter(({ person }) => person !== null && !samePerson(organisation, person, complaint.owner))
    .map(({ person }) => names.name(person));
  const found = it.points.filter(({ outcome }) => outcome !== null).length;
  return [
    departmentName(organisation, complaint.department, reader),
    card.filed(names.name(complaint.reporter), whenForAll(reader, complaint.filedAt)),
    ...showUpNotes(it, reader),
    ...(it.points.length > 1 ? [card.points(found, it.points.length)] : []),
    ...(joined.length === 0 ? [] : [card.level(reader.wording.vocabulary.and(joined))]),
    ...(complaint.closedAt === null
      ? []
      : [card.closed(names.name(complaint.closedBy), whenForAll(reader, complaint.closedAt))]),
    ...courseNotes(it, organisation, reader),
    ...(complaint.restricted ? [card.movedHere] : []),
    ...(open ? [card.sealed] : []),
  ];
}

/** What happens when nobody claims in time, or has happened. */
function showUpNotes({ complaint }: Case, reader: Reader): string[] {
  const { orDesk, deskDecides } = reader.wording.grading;
  if (stageOf(complaint) === 'closed') return [];
  if (isDecisionLost(complaint)) return [deskDecides];
  return stageOf(complaint) === 'unclaimed' ? [orDesk] : [];
}
