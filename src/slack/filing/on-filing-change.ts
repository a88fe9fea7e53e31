import type { App } from '@slack/bolt';
import { emptyForm, type Form } from '../../domain/filing/filing-form.ts';
import { sources } from '../../domain/filing/records.ts';
import { readDraft } from '../../operations/filing/read-draft.ts';
import { discardDraft, saveDraft } from '../../operations/filing/save-draft.ts';
import { oneOf, type StateValues } from '../blocks/form-values.ts';
import { actionIds, idOf, viewIds } from '../ids.ts';
import { onPress, type Press } from '../listening/press.ts';
import { redraw } from '../listening/redraw.ts';
import { type Visit, visit } from '../listening/visit.ts';
import { refreshHome } from '../reading/show-home.ts';
import type { Shell } from '../shell.ts';
import { readForm, revive } from './filing-state.ts';
import { type FilingMetadata, filingView } from './filing-view.ts';
import { growAmendment } from './on-amend.ts';
import { openForm } from './open-filing.ts';

/** What the form does while it is filled in: grow, begin anew, and be kept when it is closed. */
export function registerFilingForm(app: App, shell: Shell): void {
  onPress(app, shell, actionIds.openForm, async (_, press) => {
    await press.ack();
    const here = await visit(shell, press.caller);
    const { refusals } = here.reader.wording;
    if (here.visitor.outsider) return press.say(refusals.outsider);
    if ((await openForm(shell, here, press.trigger, {}, press.home)) === 'expired')
      await press.say(refusals.tooSlow);
  });
  // Correcting asks by the same fields.
  onPress(app, shell, /^(?:category|settled|flags|soughtAmount)$/u, (_, press) =>
    press.view?.callback === idOf('amend') ? growAmendment(shell, press, {}) : grow(shell, press, {}),
  );
  onPress(app, shell, actionIds.moreFields, (_, press) => grow(shell, press, { full: true }));
  onPress(app, shell, actionIds.startAfresh, (_, press) => startAfresh(shell, press));
  app.view({ type: 'view_closed', callback_id: viewIds.filing }, async ({ ack, body, view, context }) => {
    const workspace = context.teamId ?? body.team?.id ?? '';
    const state = (view.state?.values ?? {}) as StateValues;
    const form = readForm(state, formBefore(view.private_metadata));
    const here = await visit(shell, { workspace, slack: body.user.id, team: undefined });
    // Slack tells of a closed form once more than it tells what stood in it: never overwrite with nothing.
    if (hasWords(form)) await saveDraft(shell.context, here.visitor, { view: view.id, values: { ...form } });
    await ack();
    // They may look at their Home already, where a draft is offered.
    if (hasWords(form)) await refreshHome(shell, here);
  });
}

/**
 * Shows the form again with what was typed and with what the latest choice adds. Answers to another
 * category's questions stay in the draft and return with their category.
 */
async function grow(shell: Shell, press: Press, change: { full?: boolean }): Promise<void> {
  const { view } = press;
  if (view === undefined) return press.ack();
  const here = await visit(shell, press.caller);
  const { full, begun, home } = readMetadata(view.metadata);
  const kept = await readDraft(shell.context, here.visitor);
  const answers = kept?.view === view.id ? revive(kept.values).answers : {};
  const form = readForm(view.values, { ...formBefore(view.metadata), answers });
  if (hasWords(form)) await saveDraft(shell.context, here.visitor, { view: view.id, values: { ...form } });
  await press.ack();
  const grown = { form, full: change.full ?? full, begun, home };
  await redraw(shell, press, view, filingView({ ...frame(shell, here), ...grown }));
}

async function startAfresh(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  await discardDraft(shell.context, here.visitor);
  await press.ack();
  const { view } = press;
  if (view === undefined) return;
  const { begun, home } = readMetadata(view.metadata);
  await redraw(
    shell,
    press,
    view,
    filingView({ ...frame(shell, here), form: emptyForm, full: false, begun: begun + 1, home }),
  );
}

function frame(shell: Shell, { organisation, reader }: Visit) {
  return { organisation, reader, scenarios: shell.context.scenarios, draftFrom: null };
}

/** What the form holds that its inputs may not show. */
export function formBefore(metadata: string): Form {
  const { link, source } = readMetadata(metadata);
  return { ...emptyForm, link, source };
}

export function readMetadata(text: string): FilingMetadata {
  const nothing = { full: false, link: null, source: emptyForm.source, begun: 0, home: false };
  try {
    const { full, link, source, begun, home } = JSON.parse(text) as Partial<FilingMetadata>;
    return {
      full: full === true,
      link: typeof link === 'string' ? link : null,
      source: oneOf(sources, source ?? null) ?? nothing.source,
      begun: typeof begun === 'number' ? begun : 0,
      home: home === true,
    };
  } catch {
    return nothing;
  }
}

export function hasWords(form: ReturnType<typeof readForm>): boolean {
  const texts = [
    form.narrative,
    form.complainantName,
    form.complainantContact,
    form.soughtAmount,
    form.place,
  ];
  const more = [form.product, form.receipt, form.points, form.settledHow, ...Object.values(form.answers)];
  return [...texts, ...more].some((text) => text.trim() !== '');
}
