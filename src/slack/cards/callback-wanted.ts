import { type Case, runningDeadline } from '../../domain/case.ts';
import { actions, button, section } from '../blocks.ts';
import { actionIds } from '../ids.ts';
import type { Names } from '../names.ts';
import { type Reader, sentences, whenForAll } from '../reader.ts';
import type { Message } from './card.ts';

/** To the desk's channel: who calls this complainant? */
export function callbackWanted(it: Case, names: Names, reader: Reader): Message {
  const { complaint } = it;
  const { callback, card } = reader.wording.messages;
  const due = runningDeadline(it, 'callback')?.dueAt;
  const ask =
    due === undefined
      ? callback.done(complaint.reference)
      : callback.wanted(complaint.reference, whenForAll(reader, due));
  const why = complaint.owner === null ? callback.settled : callback.answeredBy(names.name(complaint.owner));
  const text = sentences(reader, [ask, why]);
  return {
    text,
    blocks: [
      section(text),
      actions(`callback:${complaint.id}`, [
        ...(due === undefined
          ? []
          : [button(actionIds.callback, callback.record, { value: complaint.id, style: 'primary' })]),
        button(actionIds.openCase, card.open, { value: complaint.id }),
      ]),
    ],
  };
}
