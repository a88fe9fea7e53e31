import type { App } from '@slack/bolt';
import { discardDraft, saveDraft } from '../../../operations/save-draft.ts';
import type { StateValues } from '../../form-values.ts';
import { actionIds, viewIds } from '../../ids.ts';
import type { Shell } from '../../shell.ts';
import { type FilingMetadata, filingView } from '../../views/filing.ts';
import { emptyForm, readForm } from '../../views/filing-form.ts';
import { openForm } from '../open-form.ts';
import { onPress, type Press } from '../press.ts';
import { visit } from '../visit.ts';

/** What the form does while it is filled in: grow, begin anew, and be kept when it is closed. */
export function registerFilingForm(app: App, shell: Shell): void {
  onPress(app, shell, actionIds.openForm, async (_, press) => {
    await press.ack();
    const here = await visit(shell, press.caller);
    const { help, refusals } = here.reader.wording;
    if (here.visitor.outsider) return press.say(refusals.outsider);
    if ((await openForm(shell, here, press.trigger)) === 'expired') await press.say(help.expired);
  });
  onPress(app, shell, /^(?:category|settled)$/u, (_, press) => grow(shell, press, {}));
  onPress(app, shell, actionIds.moreFields, (_, press) => grow(shell, press, { full: true }));
  onPress(app, shell, actionIds.startAfresh, (_, press) => startAfresh(shell, press));
  app.view({ type: 'view_closed', callback_id: viewIds.filing }, async ({ ack, body, view, context }) => {
    const workspace = context.teamId ?? body.team?.id ?? '';
    const state = (view.state?.values ?? {}) as StateValues;
    const form = readForm(state, { ...emptyForm, link: readMetadata(view.private_metadata).link });
    const { visitor } = await visit(shell, { workspace, slack: body.user.id, team: undefined });
    // Slack tells of a closed form once more than it tells what stood in it: never overwrite with nothing.
    if (hasWords(form)) await saveDraft(shell.context, visitor, { view: view.id, values: { ...form } });
    await ack();
  });
}

/** Shows the form again with what was typed and with what the latest choice adds. */
async function grow(shell: Shell, press: Press, change: { full?: boolean }): Promise<void> {
  const { view } = press;
  if (view === undefined) return press.ack();
  const here = await visit(shell, press.caller);
  const metadata = readMetadata(view.metadata);
  const form = readForm(view.values, { ...emptyForm, link: metadata.link });
  if (hasWords(form)) await saveDraft(shell.context, here.visitor, { view: view.id, values: { ...form } });
  await press.ack();
  await shell.clientsOf(press.caller.workspace).interactive.views.update({
    view_id: view.id,
    hash: view.hash,
    view: filingView({
      form,
      organisation: here.organisation,
      scenarios: shell.context.scenarios,
      reader: here.reader,
      full: change.full ?? metadata.full,
      draftFrom: null,
    }),
  });
}

async function startAfresh(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  await discardDraft(shell.context, here.visitor);
  await press.ack();
  const { view } = press;
  if (view === undefined) return;
  await shell.clientsOf(press.caller.workspace).interactive.views.update({
    view_id: view.id,
    hash: view.hash,
    view: filingView({
      form: emptyForm,
      organisation: here.organisation,
      scenarios: shell.context.scenarios,
      reader: here.reader,
      full: false,
      draftFrom: null,
    }),
  });
}

export function readMetadata(text: string): FilingMetadata {
  try {
    const { full, link } = JSON.parse(text) as Partial<FilingMetadata>;
    return { full: full === true, link: typeof link === 'string' ? link : null };
  } catch {
    return { full: false, link: null };
  }
}

export function hasWords(form: ReturnType<typeof readForm>): boolean {
  const texts = [form.narrative, form.complainantName, form.complainantContact, form.soughtAmount, form.place];
  return [...texts, form.product, form.receipt, form.points, form.settledHow].some((text) => text.trim() !== '');
}
