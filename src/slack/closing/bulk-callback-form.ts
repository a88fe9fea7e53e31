import type { ModalView } from '@slack/types';
import { callbackOutcomes } from '../../domain/closing/records.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { viewIds } from '../ids.ts';
import { type BulkView, complaintBoxes } from './bulk-choice.ts';
import { callbackFields } from './callback-fields.ts';

/** Several callbacks of one outcome: mostly those that nobody answered. */
export function bulkCallbackForm(view: BulkView): ModalView {
  const { bulk } = view.reader.wording.closing;
  return caseForm(viewIds.bulkCallback, bulk.callTitle, view.reader, [
    context(bulk.sameForAll),
    ...complaintBoxes(view),
    ...callbackFields(callbackOutcomes, 'unreachable', view.reader),
  ]);
}
