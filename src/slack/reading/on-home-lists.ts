import type { App } from '@slack/bolt';
import { readHomePage } from '../../operations/reading/read-home.ts';
import { actionIds } from '../ids.ts';
import { onPress, type Press, show } from '../listening/press.ts';
import { visit } from '../listening/visit.ts';
import type { Shell } from '../shell.ts';
import { digestModal } from './complaint-command.ts';
import { homeListView, readPageCode } from './home-list-view.ts';
import { refreshHome } from './on-home.ts';

/** Turning the pages of Home's lists, filtering them, and going back. */
export function registerHomeLists(app: App, shell: Shell): void {
  for (const id of [
    actionIds.homeList,
    actionIds.homeNext,
    actionIds.homePrevious,
    actionIds.homeSeverity,
    actionIds.homeDepartment,
  ]) {
    onPress(app, shell, id, showPage);
  }
  onPress(app, shell, actionIds.showDigest, async (_, press) => {
    await press.ack();
    await show(shell, press, await digestModal(shell, await visit(shell, press.caller)));
  });
  onPress(app, shell, actionIds.homeBack, async (_, press) => {
    await press.ack();
    await refreshHome(shell, press.caller);
  });
}

/** A list that is no longer of this person's roles gives way to their Home as it is now. */
async function showPage(shell: Shell, press: Press): Promise<void> {
  await press.ack();
  const here = await visit(shell, press.caller);
  const which = readPageCode(press.value);
  const page = which && (await readHomePage(shell.context, here.visitor, which));
  if (page === undefined) return refreshHome(shell, press.caller);
  const view = homeListView({ ...here, page, now: shell.context.now() });
  const { interactive } = shell.clientsOf(press.caller.workspace);
  await interactive.views.publish({ user_id: press.caller.slack, view });
}
