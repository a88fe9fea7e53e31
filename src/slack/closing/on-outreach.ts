import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { BadRow } from '../../domain/closing/outreach-list.ts';
import { outreachOutcomes } from '../../domain/closing/records.ts';
import { isRefusal, type Refusal } from '../../domain/facts/refusal.ts';
import { importOutreach } from '../../operations/closing/import-outreach.ts';
import { logOutreach } from '../../operations/closing/log-outreach.ts';
import { readAttempts, readOutreach } from '../../operations/closing/read-outreach.ts';
import { oneOf } from '../blocks/form-values.ts';
import { namesFor } from '../blocks/names.ts';
import { actionIds, idOf, viewIds } from '../ids.ts';
import { onPress, type Press, show } from '../listening/press.ts';
import { onSubmission, type Submission } from '../listening/submission.ts';
import { type Visit, visit, worded } from '../listening/visit.ts';
import type { Shell } from '../shell.ts';
import { outreachImportForm } from './outreach-import-form.ts';
import { outreachLogForm } from './outreach-log-form.ts';
import { outreachView } from './outreach-view.ts';

/** What a form above the list carries: whose it is, and the list's view to bring up to date. */
interface Above {
  complaint: string;
  parent: string;
  contact?: string;
}

/** "Could others be affected?": the list, its import, and the log of calls. */
export function registerOutreach(app: App, shell: Shell): void {
  onPress(app, shell, idOf('outreach'), async (_, press) => {
    const here = await visit(shell, press.caller);
    const view = await listView(shell, here, press.value, { offset: 0 });
    await press.ack();
    if (isRefusal(view)) return press.say(await worded(shell, here, view));
    await show(shell, press, view);
  });
  for (const id of [actionIds.outreachNext, actionIds.outreachPrevious]) onPress(app, shell, id, turn);
  onPress(app, shell, actionIds.outreachImport, async (_, press) => {
    await press.ack();
    const { reader } = await visit(shell, press.caller);
    const above: Above = { complaint: press.value, parent: press.view?.id ?? '' };
    await show(shell, press, outreachImportForm(reader, JSON.stringify(above)));
  });
  onPress(app, shell, actionIds.outreachLog, openLog);
  onSubmission(app, shell, viewIds.outreachImport, submitImport);
  onSubmission(app, shell, viewIds.outreachLog, submitLog);
}

async function turn(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const { complaint, offset } = JSON.parse(press.value) as { complaint: string; offset: number };
  const view = await listView(shell, here, complaint, { offset });
  await press.ack();
  if (isRefusal(view)) return press.say(await worded(shell, here, view));
  if (press.view === undefined) return;
  const { id, hash } = press.view;
  await shell.clientsOf(press.caller.workspace).interactive.views.update({ view_id: id, hash, view });
}

async function openLog(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const { complaint, contact } = JSON.parse(press.value) as { complaint: string; contact: string };
  const found = await readAttempts(shell.context, here.visitor, { complaint, contactKey: contact });
  await press.ack();
  if (isRefusal(found)) return press.say(await worded(shell, here, found));
  const { row, attempts } = found;
  const callers = attempts.map(({ by }) => by);
  const names = await namesFor(shell.context, here.visitor.workspace, here.organisation, callers);
  const above: Above = { complaint, contact, parent: press.view?.id ?? '' };
  await show(shell, press, outreachLogForm(row, attempts, names, here.reader, JSON.stringify(above)));
}

async function submitImport(shell: Shell, submission: Submission): Promise<void> {
  const here = await visit(shell, submission.caller);
  const { form } = here.reader.wording.outreach;
  const above = JSON.parse(submission.metadata) as Above;
  const file = submission.values.files('list')[0];
  if (file === undefined) return submission.refuse({ list: form.needed });
  const deed = { visitor: here.visitor, complaint: above.complaint, key: submission.key };
  const answer = await importOutreach(shell.context, deed, file.id);
  if (isRefusal(answer)) return submission.refuse({ list: await worded(shell, here, answer) });
  if ('problem' in answer) return submission.refuse({ list: form.problem[answer.problem] });
  await submission.close();
  await refresh(shell, here, above, answer.bad);
}

async function submitLog(shell: Shell, submission: Submission): Promise<void> {
  const here = await visit(shell, submission.caller);
  const above = JSON.parse(submission.metadata) as Above;
  const outcome = oneOf(outreachOutcomes, submission.values.choice('outcome'));
  if (outcome === null) {
    return submission.refuse({ outcome: here.reader.wording.filing.problems.required });
  }
  const deed = { visitor: here.visitor, complaint: above.complaint, key: submission.key };
  const words = submission.values.text('words').trim();
  const answer = await logOutreach(shell.context, deed, { contactKey: above.contact ?? '', outcome, words });
  if (isRefusal(answer)) return submission.refuseAll(await worded(shell, here, answer));
  await submission.close();
  await refresh(shell, here, above);
}

async function refresh(shell: Shell, here: Visit, above: Above, bad?: readonly BadRow[]): Promise<void> {
  const view = await listView(shell, here, above.complaint, {
    offset: 0,
    ...(bad === undefined ? {} : { bad }),
  });
  if (isRefusal(view)) return;
  const { interactive } = shell.clientsOf(here.visitor.workspace);
  await interactive.views.update({ view_id: above.parent, view });
}

async function listView(
  shell: Shell,
  here: Visit,
  complaint: string,
  how: { offset: number; bad?: readonly BadRow[] },
): Promise<ModalView | Refusal> {
  const { visitor, organisation, reader } = here;
  const found = await readOutreach(shell.context, visitor, complaint);
  if (isRefusal(found)) return found;
  const callers = found.rows.map(({ contactedBy }) => contactedBy);
  const names = await namesFor(shell.context, visitor.workspace, organisation, callers);
  return outreachView({ ...found, names, reader, ...how });
}
