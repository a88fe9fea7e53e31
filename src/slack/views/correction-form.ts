import type { KnownBlock, ModalView } from '@slack/types';
import { input, plain, radioInput, textInput } from '../blocks.ts';
import { viewIds } from '../ids.ts';
import type { Reader } from '../reader.ts';

/** Something to be changed, by whom and until when. */
export function correctionForm(countermeasure: string | undefined, reader: Reader): ModalView {
  const w = reader.wording.correction.form;
  return form(viewIds.correction, w.title, reader, [
    textInput('text', w.text, { multiline: true, limit: 1500, initial: countermeasure }),
    // The name under which colleagues are looked up while somebody types.
    input('person', w.owner, { type: 'external_select', min_query_length: 0 }),
    input('dueOn', w.due, { type: 'datepicker' }, { optional: true, hint: w.dueHint }),
  ]);
}

/** Whether it helped. */
export function correctionCheckForm(reader: Reader): ModalView {
  const w = reader.wording.correction.checkForm;
  return form(viewIds.checkCorrection, w.title, reader, [
    radioInput('effective', w.effective, [
      ['yes', w.yes],
      ['no', w.no],
    ]),
    textInput('effect', w.effect, { multiline: true, limit: 1500 }),
  ]);
}

function form(callbackId: string, title: string, reader: Reader, blocks: KnownBlock[]): ModalView {
  const { save, cancel } = reader.wording.case;
  return {
    type: 'modal',
    callback_id: callbackId,
    title: plain(title, 24),
    submit: plain(save, 24),
    close: plain(cancel, 24),
    blocks,
  };
}
