import type { App } from '@slack/bolt';
import { type Caller, visit } from '../listening/visit.ts';
import type { Shell } from '../shell.ts';
import { showHome } from './show-home.ts';

/** Shows somebody their Home whenever they look at it. */
export function registerHome(app: App, shell: Shell): void {
  app.event('app_home_opened', async ({ event, context }) => {
    if (event.tab !== 'home') return;
    await refreshHome(shell, { workspace: context.teamId ?? '', slack: event.user, team: undefined });
  });
}

/** Draws somebody's Home as it is now. */
export async function refreshHome(shell: Shell, caller: Caller): Promise<void> {
  await showHome(shell, await visit(shell, caller));
}
