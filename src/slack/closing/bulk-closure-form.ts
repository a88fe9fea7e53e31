import type { ModalView } from '@slack/types';
import { causeSelect } from '../answering/cause-select.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { input, textInput } from '../blocks/inputs.ts';
import { viewIds } from '../ids.ts';
import { type BulkView, complaintBoxes } from './bulk-choice.ts';

/** Several complaints, one lesson. */
export function bulkClosureForm(view: BulkView, earlier: boolean): ModalView {
  const { closing: w } = view.reader.wording.case;
  const { bulk } = view.reader.wording.closing;
  const same = input(
    'sameAs',
    w.sameAs,
    { type: 'external_select', min_query_length: 0 },
    { optional: true, hint: w.sameAsHint },
  );
  return caseForm(viewIds.bulkClose, bulk.closeTitle, view.reader, [
    context(bulk.sameForAll),
    ...complaintBoxes(view),
    ...(earlier ? [same] : []),
    textInput('happened', w.happened, { multiline: true, optional: true, limit: 1500 }),
    causeSelect('cause', w.cause, view.reader, 'undetermined'),
    textInput('countermeasure', w.countermeasure, { multiline: true, optional: true, limit: 1500 }),
  ]);
}
