import { emptyForm, type Form } from '../../domain/filing/filing-form.ts';
import { readDraft } from '../../operations/filing/read-draft.ts';
import type { Visit } from '../listening/visit.ts';
import { slackError } from '../platform/clients.ts';
import type { Shell } from '../shell.ts';
import { revive } from './filing-state.ts';
import { filingView } from './filing-view.ts';

/** Opens the form: with what is given, else with the person's draft, else empty. */
export async function openForm(
  shell: Shell,
  { visitor, reader, organisation }: Visit,
  trigger: string,
  given: Partial<Form> = {},
  home = false,
): Promise<'opened' | 'expired'> {
  const { context } = shell;
  const begun = Object.keys(given).length > 0;
  const draft = begun ? undefined : await readDraft(context, visitor);
  const form = draft === undefined ? { ...emptyForm, ...given } : revive(draft.values);
  const view = filingView({
    form,
    organisation,
    scenarios: context.scenarios,
    reader,
    full: draft !== undefined && isLong(form),
    draftFrom: draft?.savedAt ?? null,
    home,
  });
  try {
    await shell.clientsOf(visitor.workspace).interactive.views.open({ trigger_id: trigger, view });
    return 'opened';
  } catch (error) {
    const code = slackError(error);
    if (code === 'expired_trigger_id') return 'expired';
    // The same press arrived twice: its first arrival has opened the form.
    if (code === 'exchanged_trigger_id') return 'opened';
    throw error;
  }
}

/** Whether something stands in a field that the short form does not show. */
function isLong(form: Form): boolean {
  const hidden = [form.place, form.product, form.receipt, form.points];
  return (
    hidden.some((text) => text !== '') ||
    [form.occurredDate, form.occurredTime, form.subject, form.severity, form.motive].some(
      (choice) => choice !== null,
    ) ||
    form.flags.length > 0 ||
    form.source !== 'counter' ||
    form.complainantKind !== 'named'
  );
}
