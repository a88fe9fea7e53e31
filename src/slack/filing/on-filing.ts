import type { App } from '@slack/bolt';
import { isRefusal } from '../../domain/facts/refusal.ts';
import type { AttachedFile } from '../../domain/filing/attached-file.ts';
import { fileComplaint } from '../../operations/filing/file-complaint.ts';
import { saveDraft } from '../../operations/filing/save-draft.ts';
import { sentences } from '../blocks/reader.ts';
import { viewIds } from '../ids.ts';
import { onSubmission } from '../listening/submission.ts';
import { visit, worded } from '../listening/visit.ts';
import { refreshHome } from '../reading/show-home.ts';
import type { Shell } from '../shell.ts';
import { problemTexts } from './filing-problems.ts';
import { readForm } from './filing-state.ts';
import { formBefore, hasWords, readMetadata } from './on-filing-change.ts';
import { receiptView } from './receipt.ts';

/** Larger files are refused while the form is still open. */
export const largestFile = 10 * 1024 * 1024;

/** The form was sent: it becomes a receipt, or stays with what is wrong at each field. */
export function registerFilingSubmission(app: App, shell: Shell): void {
  onSubmission(app, shell, viewIds.filing, async (_, submission) => {
    const here = await visit(shell, submission.caller);
    const { visitor, reader, organisation } = here;
    const { problems: wording } = reader.wording.filing;
    const form = readForm(submission.state, formBefore(submission.metadata));
    const files = submission.values.files('files').map(
      ({ id, name, mimetype, size }): AttachedFile => ({
        id,
        name: name ?? id,
        mimetype: mimetype ?? 'application/octet-stream',
        size: size ?? 0,
      }),
    );
    const tooLarge = files.find(({ size }) => size > largestFile);
    const answer =
      tooLarge === undefined
        ? await fileComplaint(shell.context, { visitor, form, files, key: submission.key })
        : undefined;
    if (answer !== undefined && 'it' in answer) {
      await submission.show(receiptView({ ...answer, organisation, reader }));
      if (readMetadata(submission.metadata).home) await refreshHome(shell, here);
      return;
    }
    if (answer !== undefined && isRefusal(answer)) {
      return submission.refuseAll(await worded(shell, here, answer));
    }
    if (hasWords(form)) {
      await saveDraft(shell.context, visitor, { view: submission.view.id, values: { ...form } });
    }
    if (tooLarge !== undefined)
      return submission.refuse({ files: wording.fileTooLarge(tooLarge.name, '10 MB') });
    const texts = problemTexts(answer?.problems ?? {}, reader);
    // A field that the short form does not show cannot carry its error: the first one carries it.
    const shown = Object.entries(texts).filter(([field]) => submission.values.has(field));
    if (shown.length > 0) return submission.refuse(Object.fromEntries(shown));
    return submission.refuseAll(sentences(reader, Object.values(texts)));
  });
}
