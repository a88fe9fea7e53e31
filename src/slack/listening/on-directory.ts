import type { App } from '@slack/bolt';
import { followChannel } from '../../operations/routing/follow-channel.ts';
import { refreshProfile } from '../../operations/visitor.ts';
import type { Shell } from '../shell.ts';

/** Keeps what is known of people and channels fresh, so that nothing is posted where nobody can be. */
export function registerDirectoryEvents(app: App, shell: Shell): void {
  app.event('user_change', async ({ event, context }) => {
    const workspace = context.teamId ?? '';
    if ((await shell.context.store.profile(workspace, event.user.id)) === undefined) return;
    await refreshProfile(shell.context, { workspace, slack: event.user.id });
  });
  const refresh = (workspace: string | undefined, channel: string) =>
    followChannel(shell.context, { workspace: workspace ?? '', channel });
  app.event('channel_archive', ({ event, context }) => refresh(context.teamId, event.channel));
  app.event('channel_deleted', ({ event, context }) => refresh(context.teamId, event.channel));
  app.event('channel_left', ({ event, context }) => refresh(context.teamId, event.channel));
  app.event('member_joined_channel', ({ event, context }) => refresh(context.teamId, event.channel));
  app.event('group_archive', ({ event, context }) => refresh(context.teamId, event.channel));
  app.event('group_deleted', ({ event, context }) => refresh(context.teamId, event.channel));
  app.event('group_left', ({ event, context }) => refresh(context.teamId, event.channel));
}
