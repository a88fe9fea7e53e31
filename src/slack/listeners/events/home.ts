import type { App } from '@slack/bolt';
import { readHome } from '../../../operations/read-home.ts';
import type { Shell } from '../../shell.ts';
import { homeView } from '../../views/home.ts';
import { visit } from '../visit.ts';

/** Shows somebody their Home whenever they look at it. */
export function registerHome(app: App, shell: Shell): void {
  app.event('app_home_opened', async ({ event, context }) => {
    if (event.tab !== 'home') return;
    const workspace = context.teamId ?? '';
    const here = await visit(shell, { workspace, slack: event.user, team: undefined });
    if (here.visitor.outsider) return;
    const lists = await readHome(shell.context, here.visitor);
    const view = homeView({ ...here, ...lists, now: shell.context.now() });
    await shell.clientsOf(workspace).interactive.views.publish({ user_id: event.user, view });
  });
}
