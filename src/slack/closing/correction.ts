import type { KnownBlock } from '@slack/types';
import { refuseFinishingOf } from '../../domain/closing/correction.ts';
import { refuseCheckingOf } from '../../domain/closing/correction-check.ts';
import type { CorrectiveAction } from '../../domain/closing/records.ts';
import type { CorrectionDirectSay, CorrectionSay } from '../../domain/closing/says.ts';
import type { Asked } from '../../domain/facts/action.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { DirectSay } from '../../domain/facts/notice.ts';
import { actions, button, quotation, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, whenForAll } from '../blocks/reader.ts';
import { quoteLine } from '../blocks/text.ts';
import { actionIds, buttonValue, idOf } from '../ids.ts';

const directs: Record<CorrectionDirectSay['type'], true> = {
  'correct-this': true,
  'check-effect': true,
  'lesson-failed': true,
  'lesson-held': true,
};

export function isOfCorrection(say: DirectSay): say is CorrectionDirectSay {
  return say.type in directs;
}

/** What is to be corrected, how far it is, and what can be pressed next. */
export function correctionBlocks(facts: Asked, names: Names, reader: Reader): KnownBlock[] {
  const { correctiveActions } = facts.it;
  if (correctiveActions.length === 0) return [];
  return [
    section(`*${reader.wording.correction.heading}*`),
    ...correctiveActions.map((action) => correctionBlock(facts, action, names, reader)),
  ];
}

function correctionBlock(facts: Asked, action: CorrectiveAction, names: Names, reader: Reader): KnownBlock {
  const w = reader.wording.correction;
  const text = quoteLine(action.text, 600);
  const value = buttonValue(action.complaint, action.id);
  const place = { block_id: `correction:${action.id}` };
  if (action.failedAt !== null) return { ...section(w.failed(text)), ...place };
  if (action.checkedAt !== null)
    return { ...section(w.effective(text, names.name(action.checkedBy))), ...place };
  if (action.doneAt !== null) {
    const told = w.done(text, names.name(action.doneBy), whenForAll(reader, action.doneAt));
    const check = button(idOf('checkCorrection'), w.check, { value });
    const mayCheck = refuseCheckingOf(facts, action) === undefined;
    return { ...section(told, mayCheck ? check : undefined), ...place };
  }
  const told = w.planned(text, names.name(action.owner), whenForAll(reader, action.dueAt));
  const finish = button(idOf('finishCorrection'), w.finish, { value });
  const mayFinish = refuseFinishingOf(facts, action) === undefined;
  return { ...section(told, mayFinish ? finish : undefined), ...place };
}

/** The line in the thread. */
export function correctionLine(say: CorrectionSay, names: Names, reader: Reader): string {
  const { thread } = reader.wording.correction;
  switch (say.type) {
    case 'correction':
      return thread.planned(names.name(say.by), names.name(say.owner), whenForAll(reader, say.dueAt));
    case 'correction-done':
      return thread.done(names.name(say.by));
    case 'correction-checked':
      return say.effective ? thread.effective(names.name(say.by)) : thread.notEffective(names.name(say.by));
  }
}

/** To whoever is to correct something or to judge it, and to those whose lesson did not hold. */
export function correctionMessage(
  it: Case,
  say: CorrectionDirectSay,
  { names, reader, earlier }: { names: Names; reader: Reader; earlier: string | undefined },
): Message {
  const { direct, finish, check } = reader.wording.correction;
  const { reference } = it.complaint;
  if ('earlier' in say) {
    const told = say.type === 'lesson-failed' ? direct.failed : direct.held;
    const text = told(earlier ?? reference, reference);
    const open = button(actionIds.openCase, reader.wording.messages.card.open, { value: say.earlier });
    return { text, blocks: [section(text), actions(`failed:${say.earlier}`, [open])] };
  }
  const action = it.correctiveActions.find(({ id }) => id === say.action);
  const value = JSON.stringify({ complaint: it.complaint.id, action: say.action });
  const open = button(actionIds.openCase, reader.wording.messages.card.open, { value: it.complaint.id });
  const by = names.name(say.by);
  if (say.type === 'check-effect') {
    const waits = action !== undefined && action.checkedAt === null && action.failedAt === null;
    const press = waits ? button(idOf('checkCorrection'), check, { value }) : open;
    const text = direct.check(by, reference);
    const row = actions(`check:${say.action}`, [press]);
    return { text, blocks: [section(text), quotation(action?.text ?? ''), row] };
  }
  const due = action === undefined ? '' : whenForAll(reader, action.dueAt);
  const text = direct.yours(by, reference, due);
  const press = action?.doneAt === null ? button(idOf('finishCorrection'), finish, { value }) : open;
  const row = actions(`correct:${say.action}`, [press]);
  return { text, blocks: [section(text), quotation(action?.text ?? ''), row] };
}
