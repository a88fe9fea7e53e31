import type { ModalView } from '@slack/types';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import type { Opening } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** What happened now, after the time to open a case again is over. */
export function followUpForm(reader: Reader): ModalView {
  const w = reader.wording.closing.followUp;
  return caseForm(idOf('followUp'), w.title, reader, [
    context(w.intro),
    textInput('narrative', w.narrative, { multiline: true }),
  ]);
}

export const takingUp = ({ reader }: Opening) => followUpForm(reader);
