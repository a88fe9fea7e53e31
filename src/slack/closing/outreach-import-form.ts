import type { ModalView } from '@slack/types';
import { caseForm } from '../blocks/case-form.ts';
import { input } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { viewIds } from '../ids.ts';

/** `metadata` leads back to the list. */
export function outreachImportForm(reader: Reader, metadata: string): ModalView {
  const { form: w } = reader.wording.outreach;
  const file = { type: 'file_input' as const, filetypes: ['csv', 'txt'], max_files: 1 };
  const view = caseForm(viewIds.outreachImport, w.title, reader, [
    input('list', w.file, file, { hint: w.hint }),
  ]);
  return { ...view, private_metadata: metadata };
}
