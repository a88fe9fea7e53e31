import type { App } from '@slack/bolt';
import type { Case } from '../../domain/facts/case.ts';
import { isRefusal } from '../../domain/facts/refusal.ts';
import { amendComplaint } from '../../operations/filing/amend-complaint.ts';
import { readCase } from '../../operations/reading/read-case.ts';
import { type StateValues, valuesOf } from '../blocks/form-values.ts';
import { sentences } from '../blocks/reader.ts';
import { refreshCase } from '../case/refresh-case.ts';
import { actionIds, idOf } from '../ids.ts';
import { noticeView } from '../listening/notice-view.ts';
import type { Press } from '../listening/press.ts';
import { onPress } from '../listening/press.ts';
import { redraw } from '../listening/redraw.ts';
import { onSubmission, readFormMetadata } from '../listening/submission.ts';
import { type Visit, visit, worded } from '../listening/visit.ts';
import { refreshHome } from '../reading/show-home.ts';
import type { Shell } from '../shell.ts';
import { type AmendView, amendForm, sentForm } from './amend-form.ts';
import { problemTexts } from './filing-problems.ts';

/** Correcting what was filed: opened short, grown by choice and by category, sent. */
export function registerAmendment(app: App, shell: Shell): void {
  const { context } = shell;
  onPress(app, shell, actionIds.amendMore, (_, press) => growAmendment(shell, press, { full: true }));

  onSubmission(app, shell, idOf('amend'), async (_, submission) => {
    const here = await visit(shell, submission.caller);
    const { complaint, parent, mark } = readFormMetadata(submission.metadata);
    const { amending, filing } = here.reader.wording;
    const reason = submission.values.text('reason').trim();
    if (reason === '') return submission.refuse({ reason: filing.problems.required });
    const it = await readCase(context, here.visitor, { complaint });
    if (isRefusal(it)) return submission.refuseAll(await worded(shell, here, it));
    const deed = { visitor: here.visitor, complaint, key: submission.key };
    const result = await amendComplaint(context, deed, { ...sentForm(it, submission.state), reason, mark });
    if (isRefusal(result)) return submission.refuseAll(await worded(shell, here, result));
    if ('problems' in result) {
      const texts = problemTexts(result.problems, here.reader);
      const shown = Object.entries(texts).filter(([field]) => submission.values.has(field));
      if (shown.length > 0) return submission.refuse(Object.fromEntries(shown));
      return submission.refuseAll(sentences(here.reader, Object.values(texts)));
    }
    if (result.alike.length === 0) await submission.close();
    else {
      const list = here.reader.wording.vocabulary.and(result.alike);
      await submission.show(noticeView(amending.alike(list), here.reader, amending.done));
    }
    if (parent === undefined) return;
    await refreshCase(shell, here, complaint, { view_id: parent });
    await refreshHome(shell, here);
  });
}

/** Shows the form again with what was typed, and with what the latest choice adds. */
export async function growAmendment(shell: Shell, press: Press, change: { full?: boolean }): Promise<void> {
  await press.ack();
  const { view } = press;
  if (view === undefined) return;
  const here = await visit(shell, press.caller);
  const { complaint } = readFormMetadata(view.metadata);
  const it = await readCase(shell.context, here.visitor, { complaint });
  if (isRefusal(it)) return press.say(await worded(shell, here, it));
  const full = change.full ?? valuesOf(view.values).has('source');
  const grown = amendForm({ ...viewOf(shell, here, it, view.values), full });
  await redraw(shell, press, view, { ...grown, private_metadata: view.metadata });
}

function viewOf(
  { context }: Shell,
  { organisation, reader }: Visit,
  it: Case,
  state: StateValues,
): Omit<AmendView, 'full'> {
  return { ...sentForm(it, state), it, organisation, reader, scenarios: context.scenarios };
}
