import type {
  BlockJson,
  FileCard,
  ModalView,
  PageState,
  Person,
  Place,
  SidebarEntry,
} from '../../page-contract.ts';
import { canPost } from '../acts/say.ts';
import { objects, text } from '../json.ts';
import type { Channel, SlackFile, User, View } from '../state/entities.ts';
import { homeOf, openViews } from '../views.ts';
import type { World } from '../world.ts';
import { unreadIn } from './attention.ts';
import { fileCard, messageCard } from './message-card.ts';
import { nameFor } from './selectable.ts';

export { fileCard };

/** Everything the page shows to the person who acts. */
export function pageState(world: World, user: User, asked: URLSearchParams): PageState {
  const { state, identity, manifest } = world;
  const place = placeFor(world, user, asked);
  const thread = threadFor(world, user, place, asked.get('thread'));
  const mine = state.channels.all().filter((channel) => channel.members.includes(user.id));
  const entries = mine
    .map((channel) => entry(world, user, channel))
    .sort((a, b) => a.name.localeCompare(b.name));
  return {
    revision: state.revision,
    workspace: { id: identity.team_id, name: identity.team_name },
    app: {
      name: identity.app_name,
      botUserId: identity.bot_user_id,
      commands: (manifest.features?.slash_commands ?? []).map((one) => ({
        command: one.command,
        description: one.description ?? '',
        usageHint: one.usage_hint ?? '',
      })),
      shortcuts: (manifest.features?.shortcuts ?? []).map((one) => ({
        kind: one.type,
        name: one.name,
        callbackId: one.callback_id,
        description: one.description ?? '',
      })),
    },
    clock: { now: iso(world.now()) },
    me: person(user),
    people: state.users.all().map(person),
    channelNames: Object.fromEntries(
      state.channels
        .all()
        .filter((one) => one.kind === 'public' || mine.includes(one))
        .map((one) => [one.id, nameFor(world, user, one)]),
    ),
    groupNames: Object.fromEntries(state.groups.all().map((group) => [group.id, group.handle])),
    sidebar: {
      channels: entries.filter((one) => one.kind !== 'dm'),
      dms: entries.filter((one) => one.kind === 'dm'),
    },
    place,
    ...(thread === undefined ? {} : { thread }),
    modals: openViews(world, user.id).map((view) => modal(world, view)),
    notices: world.notices.of(user.id).map(({ id, text: said, at }) => ({ id, text: said, at: iso(at) })),
  };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

const colours = ['#4a154b', '#1264a3', '#2b6e4f', '#8a3b12', '#5b3a8c', '#9b2743', '#35566b', '#6b5b1f'];

/** A person as the page shows them. */
export function person(user: User): Person {
  const words = user.real_name.split(/\s+/).filter((word) => word !== '');
  const latin = /^\p{Script=Latin}/u.test(user.real_name);
  const initials = latin
    ? words
        .slice(0, 2)
        .map((word) => word[0])
        .join('')
    : [...user.real_name][0];
  const sum = [...user.id].reduce((total, character) => total + character.charCodeAt(0), 0);
  return {
    id: user.id,
    handle: user.name,
    name: user.real_name,
    initials: (initials ?? '?').toUpperCase(),
    colour: colours[sum % colours.length]!,
    locale: user.locale,
    timezone: user.tz,
    title: user.title,
    isBot: user.is_bot,
    deactivated: user.deleted,
  };
}

function entry(world: World, user: User, channel: Channel): SidebarEntry {
  const other = channel.members.find((member) => member !== user.id) ?? user.id;
  return {
    id: channel.id,
    name: nameFor(world, user, channel),
    kind: channel.kind === 'im' ? 'dm' : channel.kind,
    archived: channel.archived,
    ...unreadIn(world, channel, user),
    ...(channel.kind === 'im' ? { personId: other } : {}),
  };
}

function placeFor(world: World, user: User, asked: URLSearchParams): Place {
  const channel = world.state.channels.get(asked.get('place') ?? '');
  if (channel === undefined || !(channel.kind === 'public' || channel.members.includes(user.id))) {
    const home = homeOf(world, user.id);
    if (home === undefined) return { kind: 'home' };
    return { kind: 'home', home: { id: home.id, blocks: home.blocks as BlockJson[], values: home.state } };
  }
  const limit = Math.min(Number(asked.get('limit') ?? 100) || 100, 1000);
  const visible = world.state.messages
    .in(channel.id)
    .filter((one) => one.ephemeral_to === undefined || one.ephemeral_to === user.id)
    .filter((one) => one.thread_ts === undefined || one.thread_ts === one.ts || one.reply_broadcast === true);
  const shown = visible.slice(-limit);
  return {
    kind: 'channel',
    channel: {
      ...entry(world, user, channel),
      topic: channel.topic,
      memberIds: channel.members,
      isMember: channel.members.includes(user.id),
      canPost: canPost(world, user, channel),
    },
    messages: shown.map((message) => messageCard(world, user, channel, message)),
    hasOlder: visible.length > shown.length,
  };
}

function threadFor(world: World, user: User, place: Place, ts: string | null): PageState['thread'] {
  if (place.kind !== 'channel' || !ts) return undefined;
  const channel = world.state.channels.get(place.channel.id)!;
  const messages = world.state.messages
    .in(channel.id)
    .filter((one) => one.ts === ts || one.thread_ts === ts)
    .filter((one) => one.ephemeral_to === undefined || one.ephemeral_to === user.id);
  if (messages[0]?.ts !== ts) return undefined;
  return { channel: channel.id, ts, messages: messages.map((one) => messageCard(world, user, channel, one)) };
}

function modal(world: World, view: View): ModalView {
  const label = (title: unknown) => text((title as { text?: unknown } | undefined)?.text);
  return {
    id: view.id,
    title: label(view.title),
    ...(view.submit === undefined ? {} : { submit: label(view.submit) }),
    close: label(view.close) || 'Cancel',
    blocks: view.blocks as BlockJson[],
    values: view.state,
    files: filesIn(world, view),
    errors: view.errors,
    ...(view.trouble === undefined ? {} : { trouble: view.trouble }),
    waiting: view.waiting,
  };
}

function filesIn(world: World, view: View): FileCard[] {
  const states = Object.values(view.state).flatMap((block) => Object.values(block));
  const ids = states.flatMap((state) => objects(state.files).map((file) => text(file.id)));
  return ids
    .map((id) => world.state.files.get(id))
    .filter((file): file is SlackFile => file !== undefined)
    .map(fileCard);
}
