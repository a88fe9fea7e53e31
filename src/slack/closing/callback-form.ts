import type { KnownBlock, ModalView } from '@slack/types';
import { attemptsSince, type CallbackReport, outcomesFor } from '../../domain/closing/callback.ts';
import { callbackOutcomes } from '../../domain/closing/records.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf } from '../blocks/form-values.ts';
import type { Reader } from '../blocks/reader.ts';
import { escapeText } from '../blocks/text.ts';
import { written } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';
import { callbackFields } from './callback-fields.ts';

/** How the callback went. */
export function callbackForm(it: Case, reader: Reader): ModalView {
  const w = reader.wording.case.callback;
  const attempt = attemptsSince(it, it.complaint.respondedAt ?? 0) + 1;
  return caseForm(idOf('callback'), w.title, reader, [
    ...whomToCall(it.complaint),
    ...(attempt > 1 ? [context(w.attempt(attempt))] : []),
    ...callbackFields(outcomesFor(it.complaint), 'reached', reader),
  ]);
}

/** Whoever calls has the number in front of them. */
function whomToCall({ complainantName, complainantContact }: Complaint): KnownBlock[] {
  const known = [complainantName, complainantContact].filter((part) => part !== null);
  return known.length === 0 ? [] : [context(escapeText(known.join(' · ')))];
}

export const callback: Form<CallbackReport> = {
  view: ({ facts, reader }) => callbackForm(facts.it, reader),
  read({ inputs, reader }) {
    const { needed } = reader.wording.case.callback;
    const outcome = oneOf(callbackOutcomes, inputs.choice('outcome')) ?? 'reached';
    const resolved = inputs.choice('resolved');
    const satisfaction = inputs.choice('satisfaction');
    const words = written(inputs, 'words');
    if (outcome !== 'reached') return { values: { outcome, resolved: null, satisfaction: null, words } };
    if (resolved === null || satisfaction === null) {
      return {
        errors: {
          ...(resolved === null ? { resolved: needed } : {}),
          ...(satisfaction === null ? { satisfaction: needed } : {}),
        },
      };
    }
    const answered = { resolved: resolved === 'yes', satisfaction: Number(satisfaction) };
    return { values: { outcome, ...answered, words } };
  },
};
