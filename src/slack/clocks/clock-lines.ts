import type { ClockSay } from '../../domain/clocks/says.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { DirectSay } from '../../domain/facts/notice.ts';
import { actions, button, quotation, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, whenForAll } from '../blocks/reader.ts';
import { actionIds } from '../ids.ts';

/** What happened to a complaint's clocks, in its thread. mrkdwn. */
export function clockLine(say: ClockSay, names: Names, reader: Reader): string {
  const { clocks, vocabulary } = reader.wording;
  switch (say.type) {
    case 'acknowledged':
      return clocks.acknowledged(names.name(say.by));
    case 'escalation-acknowledged':
      return clocks.escalationSeen(names.name(say.by));
    case 'paused': {
      const whom = clocks.awaited[say.waitingFor];
      return clocks.paused(names.name(say.by), whom, whenForAll(reader, say.expiresAt));
    }
    case 'resumed':
      return say.by === null ? clocks.pauseOver : clocks.resumed(names.name(say.by));
    case 'extended':
      return clocks.extended(names.name(say.by), vocabulary.clock[say.clock], whenForAll(reader, say.dueAt));
  }
}

/** The words for the complainant, ready to be copied. */
export function tellExtension(
  it: Case,
  { clock, dueAt }: Extract<DirectSay, { type: 'tell-extension' }>,
  told: string | undefined,
  reader: Reader,
): Message {
  const { clocks, vocabulary, messages } = reader.wording;
  const { id, reference } = it.complaint;
  const text = clocks.tellExtension(reference, vocabulary.clock[clock], whenForAll(reader, dueAt));
  return {
    text,
    blocks: [
      section(text),
      ...(told === undefined ? [] : [quotation(told)]),
      actions(`direct:${id}`, [button(actionIds.openCase, messages.card.open, { value: id })]),
    ],
  };
}
