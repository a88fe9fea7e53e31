import type { ModalView } from '@slack/types';
import { caseForm } from './case-form.ts';
import { textInput } from './inputs.ts';
import type { Reader } from './reader.ts';

/** A form that asks for nothing but a reason. */
export function reasonForm(
  callbackId: string,
  w: { title: string; reason: string },
  reader: Reader,
  limit = 1500,
): ModalView {
  return caseForm(callbackId, w.title, reader, [textInput('reason', w.reason, { multiline: true, limit })]);
}
