import type { App } from '@slack/bolt';
import { followPerson } from '../../operations/people/follow-person.ts';
import { followChannel } from '../../operations/routing/follow-channel.ts';
import type { Shell } from '../shell.ts';

/** Keeps what is known of people and channels fresh, so that nothing is posted where nobody can be. */
export function registerDirectoryEvents(app: App, shell: Shell): void {
  app.event('user_change', async ({ event, context }) => {
    await followPerson(shell.context, { workspace: context.teamId ?? '', slack: event.user.id });
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
