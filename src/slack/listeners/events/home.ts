import type { App } from '@slack/bolt';
import type { Shell } from '../../shell.ts';
import { showHome } from '../show-home.ts';
import { visit } from '../visit.ts';

/** Shows somebody their Home whenever they look at it. */
export function registerHome(app: App, shell: Shell): void {
  app.event('app_home_opened', async ({ event, context }) => {
    if (event.tab !== 'home') return;
    const workspace = context.teamId ?? '';
    await showHome(shell, await visit(shell, { workspace, slack: event.user, team: undefined }));
  });
}
