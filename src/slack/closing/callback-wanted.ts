import type { Callback } from '../../domain/closing/records.ts';
import { type Case, runningDeadline, stageOf } from '../../domain/facts/case.ts';
import { actions, button, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, sentences, whenForAll } from '../blocks/reader.ts';
import { stageName } from '../case/summary.ts';
import { actionIds, idOf } from '../ids.ts';

/** To the desk's channel: who calls this complainant? */
export function callbackWanted(it: Case, names: Names, reader: Reader): Message {
  const { complaint } = it;
  if (stageOf(complaint) !== 'answered') return callbackDone(it, names, reader);
  const { callback, card } = reader.wording.messages;
  const due = runningDeadline(it, 'callback')?.dueAt ?? complaint.filedAt;
  const ask = callback.wanted(complaint.reference, whenForAll(reader, due));
  const why = complaint.owner === null ? callback.settled : callback.answeredBy(names.name(complaint.owner));
  const text = sentences(reader, [ask, why]);
  return {
    text,
    blocks: [
      section(text),
      actions(`callback:${complaint.id}`, [
        button(idOf('callback'), callback.record, { value: complaint.id, style: 'primary' }),
        button(actionIds.openCase, card.open, { value: complaint.id }),
      ]),
    ],
  };
}

/** The same message once nobody has to call any more: nothing is left to press but the case. */
function callbackDone(it: Case, names: Names, reader: Reader): Message {
  const { complaint } = it;
  const last = it.callbacks.at(-1);
  const how = `  ${last === undefined || complaint.endedAs !== null ? stageName(complaint, reader) : calledBack(last, names, reader)}`;
  return {
    text: `${complaint.reference}${how}`,
    blocks: [
      section(`*${complaint.reference}*${how}`),
      actions(`callback:${complaint.id}`, [
        button(actionIds.openCase, reader.wording.messages.card.open, { value: complaint.id }),
      ]),
    ],
  };
}

/** Who called, and how it went. mrkdwn. */
export function calledBack(
  { calledBy, outcome, satisfaction }: Pick<Callback, 'calledBy' | 'outcome' | 'satisfaction'>,
  names: Names,
  reader: Reader,
): string {
  const { thread } = reader.wording.messages;
  const by = names.name(calledBy);
  if (outcome === 'unreachable') return thread.notReached(by);
  if (outcome === 'no-contact') return thread.noContact(by);
  const grade = satisfaction as 1 | 2 | 3 | 4 | 5 | null;
  const { vocabulary } = reader.wording;
  return thread.calledBack(
    by,
    grade === null ? vocabulary.callbackOutcome.reached : vocabulary.satisfaction[grade],
  );
}
