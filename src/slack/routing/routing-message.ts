import type { Button } from '@slack/types';
import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import { includesPerson } from '../../domain/people/people.ts';
import { refuseStating, speakers } from '../../domain/routing/hearing.ts';
import { refuseRuling } from '../../domain/routing/ruling.ts';
import type { RoutingChannelSay, RoutingDirectSay } from '../../domain/routing/says.ts';
import { waitingTransfer } from '../../domain/routing/transfer.ts';
import { actions, button, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import { quotedWords } from '../blocks/quoted-words.ts';
import { whenForAll } from '../blocks/reader.ts';
import type { CasePart } from '../case/case-part.ts';
import { categoryName, departmentName } from '../case/summary.ts';
import { actionIds, idOf } from '../ids.ts';

/** What one person is told about it, with what they can do. */
export function routingMessage(
  view: CasePart & { person: PersonId; note: string | undefined },
  say: RoutingDirectSay,
): Message {
  const { it, organisation, names, reader, note, person } = view;
  const { direct } = reader.wording.routing;
  const { vocabulary } = reader.wording;
  const { reference } = it.complaint;
  const department = (id: string) => departmentName(organisation, id, reader);
  const text = sentence();
  return { text, blocks: [section(text), ...quotedWords(note, reader), routingActions(view, waits())] };

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
    }
  }
}

/** In another department's channel: reference and category, nothing personal. */
export function routingCard(view: Omit<CasePart, 'names'>, say: RoutingChannelSay): Message {
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
function routingActions({ it, reader }: Pick<CasePart, 'it' | 'reader'>, waits: readonly RoutingAsk[]) {
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
