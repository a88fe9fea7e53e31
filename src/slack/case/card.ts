import { runningPause } from '../../domain/clocks/pause.ts';
import { type Case, stageOf } from '../../domain/facts/case.ts';
import { maskPersonalData } from '../../domain/facts/masking.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { isDecisionLost } from '../../domain/people/claim-right.ts';
import { samePerson } from '../../domain/people/people.ts';
import { actions, button, context, fields, quotation, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import type { Names } from '../blocks/names.ts';
import { countdown, type Reader, whenForAll } from '../blocks/reader.ts';
import { escapeText } from '../blocks/text.ts';
import { actionIds, idOf } from '../ids.ts';
import { routingNotes } from '../routing/case-routing.ts';
import { gradingFacts } from '../routing/grading.ts';
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

const longestStory = 900;

/**
 * A complaint in its channel. In a private channel with the story, personal data masked; in a public one
 * only reference, category, severity, owner and deadlines (rules §2).
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
    text: card.summary(complaint.reference, category, view.public ? `${card.owner}: ${owner()}` : stage),
    blocks: [
      section(title.join('  ·  ')),
      ...(view.public ? [] : [quotation(maskPersonalData(complaint.narrative, complaint), longestStory)]),
      fields(facts(view, stage)),
      context(...(view.public ? openFootnotes(view) : footnotes(view))),
      actions(`card:${complaint.id}`, [
        ...(stageOf(complaint) === 'unclaimed'
          ? [button(idOf('claim'), card.claim, { value: complaint.id, style: 'primary' })]
          : []),
        button(actionIds.openCase, card.open, { value: complaint.id }),
      ]),
    ],
  };

  function owner(): string {
    return complaint.owner === null ? reader.wording.vocabulary.nobody : names.name(complaint.owner);
  }

  function facts({ now }: CardView, status: string): (readonly [string, string])[] {
    const deadlines = deadlineFacts(it, reader, now);
    if (view.public) return [[card.owner, owner()], ...deadlines];
    const wants = soughtText(complaint, reader);
    const remedy = currentRemedy(it, reader);
    const product = complaint.product === null ? undefined : maskPersonalData(complaint.product, complaint);
    return [
      [card.status, status],
      [card.owner, owner()],
      ...gradingFacts({ it, organisation, reader, names }),
      ...waiting(it, reader),
      ...deadlines,
      ...(wants === undefined ? [] : [[card.wants, wants] as const]),
      ...(remedy === undefined ? [] : [[reader.wording.case.sections.remedy, remedy] as const]),
      ...(product === undefined ? [] : [[card.product, escapeText(product)] as const]),
    ];
  }
}

function deadlineFacts(it: Case, reader: Reader, now: number): (readonly [string, string])[] {
  const { messages, vocabulary, grading } = reader.wording;
  return shownDeadlines(it).map((deadline) => {
    if (deadline.clock === 'claim' && now < deadline.dueAt) {
      return [grading.claimWithin, countdown(reader, deadline.dueAt)];
    }
    const clock = vocabulary.clock[deadline.clock];
    const label = now >= deadline.dueAt ? messages.card.overdue(clock) : messages.card.due(clock);
    return [label, whenForAll(reader, deadline.dueAt)];
  });
}

/** Whom the owner waits for; the clocks rest meanwhile. */
function waiting(it: Case, reader: Reader): (readonly [string, string])[] {
  const pause = runningPause(it);
  if (pause === undefined) return [];
  const { awaited, status, waitsFor } = reader.wording.clocks;
  return [[status, waitsFor(awaited[pause.waitingFor], whenForAll(reader, pause.expiresAt))]];
}

/** Who filed it, whom it went to and what was found stay inside: an open channel reads how its deadlines stand. */
function openFootnotes({ it, reader }: CardView): string[] {
  const { card } = reader.wording.messages;
  return [
    ...(shownDeadlines(it).length === 0 ? [card.nothingDue] : []),
    ...showUpNotes(it, reader),
    card.sealed,
  ];
}

function footnotes({ it, organisation, reader, names }: CardView): string[] {
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
    ...routingNotes(it, organisation, reader),
    ...(complaint.restricted ? [card.movedHere] : []),
  ];
}

/** What happens when nobody claims in time, or has happened. */
function showUpNotes({ complaint }: Case, reader: Reader): string[] {
  const { orDesk, deskDecides } = reader.wording.grading;
  if (stageOf(complaint) === 'closed') return [];
  if (isDecisionLost(complaint)) return [deskDecides];
  return stageOf(complaint) === 'unclaimed' ? [orDesk] : [];
}
