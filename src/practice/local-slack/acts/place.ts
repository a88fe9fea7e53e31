import { type Control, controlsIn } from '../block-tree.ts';
import { SlackError } from '../slack-error.ts';
import type { Channel, Message, StateValues, View } from '../state/entities.ts';
import { stateFor } from '../state-values.ts';
import { openViews } from '../views.ts';
import type { World } from '../world.ts';

/** Where a person finds a control: in a message, or in a view (modal or Home). */
export type Place = { message: Message; channel: Channel } | { view: View };

/** The controls of a place in reading order. */
export function controlsOf(place: Place): Control[] {
  return controlsIn('view' in place ? place.view.blocks : (place.message.blocks ?? []));
}

/** What the person has entered in the place so far. */
export function valuesOf(world: World, user: string, place: Place): StateValues {
  if ('view' in place) return place.view.state;
  const kept = world.state.messageStates.get(stateKey(user, place.message)) as StateValues | undefined;
  return stateFor(place.message.blocks ?? [], kept);
}

/** Keeps what the person entered. */
export function keepValue(
  world: World,
  user: string,
  place: Place,
  control: Pick<Control, 'blockId' | 'actionId'>,
  state: Record<string, unknown>,
): void {
  const values = structuredClone(valuesOf(world, user, place));
  values[control.blockId] = { ...values[control.blockId], [control.actionId]: state };
  if ('view' in place) {
    place.view.state = values;
    world.state.views.put(place.view.id, place.view);
  } else {
    world.state.messageStates.put(stateKey(user, place.message), values);
  }
}

function stateKey(user: string, message: Message): string {
  return `${user}:${message.channel}:${message.ts}`;
}

/** The message as the person sees it. Throws `channel_not_found`, `message_not_found`. */
export function messagePlace(
  world: World,
  user: string,
  channelId: string,
  ts: string,
): { message: Message; channel: Channel } {
  const channel = visibleChannel(world, user, channelId);
  const message = world.state.messages.get(channel.id, ts);
  if (message === undefined) throw new SlackError('message_not_found');
  if (message.ephemeral_to !== undefined && message.ephemeral_to !== user)
    throw new SlackError('message_not_found');
  return { message, channel };
}

/** The channel if the person may look into it. Throws `channel_not_found`. */
export function visibleChannel(world: World, user: string, id: string): Channel {
  const channel = world.state.channels.get(id);
  const visible = channel !== undefined && (channel.kind === 'public' || channel.members.includes(user));
  if (!visible) throw new SlackError('channel_not_found');
  return channel;
}

/** The person's open modal or Home. Throws `view_not_found`. */
export function viewPlace(world: World, user: string, id: string): { view: View } {
  const view = world.state.views.get(id);
  const shown = view?.type === 'home' || openViews(world, user).some((open) => open.id === id);
  if (view === undefined || view.user !== user || !shown) throw new SlackError('view_not_found');
  return { view };
}
