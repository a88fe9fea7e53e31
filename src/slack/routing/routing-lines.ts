import type { Button } from '@slack/types';
import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import type { RoutingChannelSay, RoutingDirectSay, RoutingSay } from '../../domain/facts/routing-says.ts';
import { includesPerson } from '../../domain/people/people.ts';
import { openHearingOf, refuseStating, speakers } from '../../domain/routing/hearing.ts';
import { refuseRuling } from '../../domain/routing/ruling.ts';
import { waitingTransfer } from '../../domain/routing/transfer.ts';
import { actions, button, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, whenForAll } from '../blocks/reader.ts';
import { quoteLine } from '../blocks/text.ts';
import { categoryName, departmentName } from '../case/summary.ts';
import { actionIds, idOf } from '../ids.ts';

export interface RoutingView {
  it: Case;
  organisation: Organisation;
  names: Names;
  reader: Reader;
}

/** A thread's line about where the complaint goes. mrkdwn. */
export function routingLine(
  { organisation, names, reader }: Omit<RoutingView, 'it'>,
  say: RoutingSay,
): string {
  const { thread, precedent } = reader.wording.routing;
  const { vocabulary, amending, closing } = reader.wording;
  const department = (id: string) => departmentName(organisation, id, reader);
  const by = 'by' in say ? names.name(say.by) : '';
  switch (say.type) {
    case 'transfer-asked':
      return thread.transferAsked(by, department(say.department));
    case 'transferred':
      return thread.transferred(by, department(say.from), department(say.department));
    case 'transfer-declined':
      return thread.transferDeclined(by, department(say.department));
    case 'hearing-opened':
      return thread.hearingOpened(by, vocabulary.and(say.sides.map(department)));
    case 'case-stated':
      return thread.caseStated(by, department(say.department));
    case 'ruled':
      return thread.ruled(by, department(say.department));
    case 'cooperation':
      return thread.cooperation(by, department(say.department));
    case 'amended':
      return amending.amended(by, vocabulary.and(say.fields.map((field) => amending.fields[field])));
    case 'ended':
      return say.as === 'merged' ? closing.thread.merged(by, say.into ?? '') : closing.thread[say.as](by);
    case 'absorbed':
      return closing.thread.absorbed(by, say.reference);
    case 'precedent':
      return precedent(say.reference, department(say.department));
    case 'second-stage':
      return say.owner === null
        ? closing.thread.secondStageNobody
        : closing.thread.secondStage(names.name(say.owner));
  }
}

/** What a card and a case say about where the complaint goes, in short. mrkdwn. */
export function routingNotes(it: Case, organisation: Organisation, reader: Reader): string[] {
  const { routing: w, closing } = reader.wording;
  const { complaint } = it;
  const department = (id: string) => departmentName(organisation, id, reader);
  const waiting = waitingTransfer(it);
  return [
    ...(complaint.follows === null ? [] : [closing.follows(complaint.follows)]),
    ...(complaint.secondStageAt === null ? [] : [closing.secondLook]),
    ...(waiting === undefined || complaint.closedAt !== null
      ? []
      : [w.onItsWay(department(waiting.to), department(waiting.from))]),
    ...(openHearingOf(it) === undefined || complaint.closedAt !== null ? [] : [w.atHearing]),
    ...(it.cooperations.length === 0
      ? []
      : [
          w.helping(
            reader.wording.vocabulary.and(it.cooperations.map((each) => department(each.department))),
          ),
        ]),
  ];
}

/** What one person is told about it, with what they can do. */
export function routingMessage(
  view: RoutingView & { person: PersonId; note: string | undefined },
  say: RoutingDirectSay,
): Message {
  const { it, organisation, names, reader, note, person } = view;
  const { direct } = reader.wording.routing;
  const { vocabulary, messages, closing } = reader.wording;
  const { reference } = it.complaint;
  const department = (id: string) => departmentName(organisation, id, reader);
  const text = sentence();
  const words =
    note === undefined || note.trim() === '' ? [] : [section(messages.thread.note(quoteLine(note)))];
  return { text, blocks: [section(text), ...words, routingActions(view, waits())] };

  function waits(): RoutingAsk[] {
    if (say.type === 'transfer-wanted') return transferTo(it, say.department);
    if (say.type !== 'hearing-wanted') return [];
    return [
      ...(refuseStating({ it, organisation, actor: person }) === undefined ? (['statement'] as const) : []),
      ...(refuseRuling({ it, organisation, actor: person }) === undefined ? (['ruling'] as const) : []),
    ];
  }

  /** Sides are asked to speak, the desk to rule. */
  function hearing(sides: readonly string[]): string {
    const named = vocabulary.and(sides.map(department));
    const speaks = sides.some((side) =>
      includesPerson(organisation, speakers(organisation, it.complaint, side), person),
    );
    if (speaks) return direct.hearing(reference, named);
    const due = it.deadlines.findLast(({ clock }) => clock === 'hearing')?.dueAt;
    return direct.hearingToRule(reference, named, whenForAll(reader, due ?? it.complaint.filedAt));
  }

  function sentence(): string {
    switch (say.type) {
      case 'transfer-wanted':
        return direct.transferWanted(reference, department(say.department));
      case 'transfer-answered':
        return direct[say.accepted ? 'accepted' : 'declined'](
          names.name(say.by),
          reference,
          department(say.department),
        );
      case 'hearing-wanted':
        return hearing(say.sides);
      case 'cooperation-wanted':
        return direct.cooperation(reference);
      case 'second-stage-yours':
        return closing.direct.secondStage(reference);
    }
  }
}

/** In another department's channel: reference and category, nothing personal. */
export function routingCard(view: Omit<RoutingView, 'names'>, say: RoutingChannelSay): Message {
  const { it, organisation, reader } = view;
  const { complaint } = it;
  const { channel } = reader.wording.routing;
  const category = categoryName(organisation, complaint, reader);
  const text =
    say.type === 'transfer-wanted'
      ? channel.transferWanted(departmentName(organisation, say.from, reader), complaint.reference, category)
      : channel.cooperation(
          departmentName(organisation, complaint.department, reader),
          complaint.reference,
          category,
        );
  const waits = say.type === 'transfer-wanted' ? transferTo(it, say.department) : [];
  return { text, blocks: [section(text), routingActions(view, waits)] };
}

type RoutingAsk = 'transfer' | 'statement' | 'ruling';

function transferTo(it: Case, department: string): RoutingAsk[] {
  const waits = it.complaint.closedAt === null && waitingTransfer(it)?.to === department;
  return waits ? ['transfer'] : [];
}

/** What can be done from the message, as far as it still waits for it. */
function routingActions({ it, reader }: Pick<RoutingView, 'it' | 'reader'>, waits: readonly RoutingAsk[]) {
  const { routing, messages } = reader.wording;
  const { id } = it.complaint;
  const [first] = waits;
  const press = (ask: RoutingAsk, actionId: string, text: string) =>
    button(actionId, text, { value: id, ...(ask === first ? { style: 'primary' as const } : {}) });
  const buttons: Record<RoutingAsk, Button[]> = {
    transfer: [
      press('transfer', idOf('acceptTransfer'), routing.acceptButton),
      button(idOf('declineTransfer'), routing.declineButton, { value: id }),
    ],
    statement: [press('statement', idOf('state'), reader.wording.case.actions.state)],
    ruling: [press('ruling', idOf('rule'), reader.wording.case.actions.rule)],
  };
  return actions(`course:${id}`, [
    ...waits.flatMap((ask) => buttons[ask]),
    button(actionIds.openCase, messages.card.open, { value: id }),
  ]);
}
