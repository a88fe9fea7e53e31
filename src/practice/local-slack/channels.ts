import type { Json } from './json.ts';
import type { Channel } from './state/entities.ts';
import { newId } from './state/ids.ts';
import { botIsIn, nowSeconds, type World } from './world.ts';

/** The direct conversation of two people, opened when there is none yet. */
export function openDirect(world: World, one: string, other: string): Channel {
  const found = directBetween(world, one, other);
  if (found !== undefined) return found;
  const id = newId('D');
  return world.state.channels.put(id, {
    id,
    name: 'directmessage',
    kind: 'im',
    members: [...new Set([one, other])],
    topic: '',
    archived: false,
    ext_shared: false,
    creator: one,
    created: nowSeconds(world),
  });
}

/** The direct conversation of two people, if there is one. */
export function directBetween(world: World, one: string, other: string): Channel | undefined {
  const size = one === other ? 1 : 2;
  return world.state.channels
    .all()
    .find(
      ({ kind, members }) =>
        kind === 'im' && members.length === size && members.includes(one) && members.includes(other),
    );
}

/** The conversation as `conversations.info` shows it to the app. */
export function channelJson(world: World, channel: Channel): Json {
  const common = {
    id: channel.id,
    created: channel.created,
    is_archived: channel.archived,
    is_im: channel.kind === 'im',
    is_mpim: false,
    is_org_shared: false,
    context_team_id: world.identity.team_id,
    updated: channel.created * 1000,
  };
  if (channel.kind === 'im') {
    const other = channel.members.find((member) => member !== world.identity.bot_user_id);
    const deleted = world.state.users.get(other ?? '')?.deleted ?? false;
    return { ...common, user: other, is_user_deleted: deleted, is_open: true, priority: 0 };
  }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_private: channel.kind === 'private',
    is_general: false,
    is_shared: channel.ext_shared,
    is_ext_shared: channel.ext_shared,
    is_pending_ext_shared: false,
    is_member: botIsIn(world, channel),
    creator: channel.creator,
    unlinked: 0,
    shared_team_ids: [world.identity.team_id],
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
  };
}

/** The name that interaction payloads give: only public channels have theirs. */
export function payloadChannelName(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}

/** `channel_type` of message events. */
export function channelType(channel: Channel): 'channel' | 'group' | 'im' {
  if (channel.kind === 'im') return 'im';
  return channel.kind === 'private' ? 'group' : 'channel';
}

/** Scope families are named after the kind of conversation: `channels:read`, `groups:read`, `im:read`. */
export function scopeFamily(channel: Channel): 'channels' | 'groups' | 'im' {
  if (channel.kind === 'im') return 'im';
  return channel.kind === 'private' ? 'groups' : 'channels';
}
