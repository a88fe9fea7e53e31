import type { SecondStageSay } from '../../domain/closing/says.ts';
import type { Case } from '../../domain/facts/case.ts';
import { actions, button, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import type { Names } from '../blocks/names.ts';
import { quotedWords } from '../blocks/quoted-words.ts';
import type { Reader } from '../blocks/reader.ts';
import { actionIds } from '../ids.ts';

/** A thread's line: who looks at it again. mrkdwn. */
export function secondStageLine({ owner }: SecondStageSay, names: Names, reader: Reader): string {
  const { thread } = reader.wording.closing;
  return owner === null ? thread.secondStageNobody : thread.secondStage(names.name(owner));
}

/** To whoever looks at it again. `note`: what the complainant said. */
export function secondStageMessage({ complaint }: Case, note: string | undefined, reader: Reader): Message {
  const text = reader.wording.closing.direct.secondStage(complaint.reference);
  const open = button(actionIds.openCase, reader.wording.messages.card.open, { value: complaint.id });
  const blocks = [section(text), ...quotedWords(note, reader), actions(`course:${complaint.id}`, [open])];
  return { text, blocks };
}
