import type { App } from '@slack/bolt';
import { readHome } from '../../../operations/read-home.ts';
import type { Shell } from '../../shell.ts';
import { homeView } from '../../views/home.ts';
import { type Caller, visit } from '../visit.ts';

/** Shows somebody their Home whenever they look at it. */
export function registerHome(app: App, shell: Shell): void {
  app.event('app_home_opened', async ({ event, context }) => {
    if (event.tab !== 'home') return;
    await refreshHome(shell, { workspace: context.teamId ?? '', slack: event.user, team: undefined });
  });
}

/** Draws somebody's Home as it is now. */
export async function refreshHome(shell: Shell, caller: Caller): Promise<void> {
  const here = await visit(shell, caller);
  if (here.visitor.outsider) return;
  const lists = await readHome(shell.context, here.visitor);
  const view = homeView({ ...here, ...lists, now: shell.context.now() });
  await shell.clientsOf(caller.workspace).interactive.views.publish({ user_id: caller.slack, view });
}
