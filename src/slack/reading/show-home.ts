import { readHome } from '../../operations/reading/read-home.ts';
import type { Visit } from '../listening/visit.ts';
import { slackError } from '../platform/clients.ts';
import type { Shell } from '../shell.ts';
import { homeView } from './home-view.ts';

/** Publishes somebody's Home as things stand now. */
export async function showHome(shell: Shell, here: Visit): Promise<void> {
  const { workspace, slack, outsider } = here.visitor;
  if (outsider) return;
  const lists = await readHome(shell.context, here.visitor);
  const view = homeView({ ...here, ...lists, now: shell.context.now() });
  await shell.clientsOf(workspace).interactive.views.publish({ user_id: slack, view });
}

/** Slack says when Home is opened, not that it is still looked at: what is done from there shows at once. */
export async function refreshHome(shell: Shell, here: Visit): Promise<void> {
  try {
    await showHome(shell, here);
  } catch (error) {
    if (slackError(error) === undefined) throw error;
    shell.log.debug({ error }, 'Home will be brought up to date when it is opened');
  }
}
