import type { App } from '@slack/bolt';
import { caseActions } from '../actions.ts';
import { actionIds, idOf, shortcuts, viewIds } from '../ids.ts';
import type { Shell } from '../shell.ts';
import { onPress, readerFor } from './press.ts';

/** Buttons, forms and shortcuts of another release still get an answer instead of silence. */
export function registerCatchAll(app: App, shell: Shell): void {
  const ofCases = caseActions.map(({ name }) => idOf(name));
  const inputs = ['category', 'settled', 'flags', 'soughtAmount'];
  onPress(app, shell, noneOf([...Object.values(actionIds), ...ofCases, ...inputs]), async (_, press) => {
    await press.ack();
    // Inputs that only report a change ask for nothing.
    if (press.view !== undefined && press.value === '') return;
    const reader = await readerFor(shell, press.caller.workspace, press.caller.slack);
    await press.say(reader.wording.messages.outOfDate);
  });
  app.view(
    { type: 'view_submission', callback_id: noneOf([...Object.values(viewIds), ...ofCases]) },
    async ({ ack, body, view, context }) => {
      const reader = await readerFor(shell, context.teamId ?? '', body.user.id);
      const input = view.blocks.find(({ type }) => type === 'input')?.block_id;
      if (input === undefined) await ack();
      else
        await ack({ response_action: 'errors', errors: { [input]: reader.wording.messages.formOutOfDate } });
    },
  );
  app.view({ type: 'view_closed', callback_id: /.*/u }, async ({ ack, view }) => {
    if (view.callback_id !== viewIds.filing) await ack();
  });
  app.shortcut({ callback_id: noneOf(Object.values(shortcuts)) }, async ({ ack }) => ack());
  app.options(noneOf(['subject', 'person', 'substitute', 'receiver', 'sameAs']), async ({ ack }) =>
    ack({ options: [] }),
  );
}

function noneOf(known: readonly string[]): RegExp {
  const escaped = known.map((id) => id.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^(?!(?:${escaped.join('|')})$)`, 'u');
}
