import { messageJson } from '../message-json.ts';
import { newResponseUrl } from '../response-urls.ts';
import { SlackError } from '../slack-error.ts';
import type { Channel, Message, User } from '../state/entities.ts';
import type { World } from '../world.ts';
import { interact, interactionBase, payloadChannel } from './payload.ts';

/** Runs a global shortcut. */
export async function runGlobalShortcut(world: World, user: User, callbackId: string): Promise<void> {
  refuseUnknown(world, 'global', callbackId);
  const payload = {
    type: 'shortcut',
    ...interactionBase(world, user),
    action_ts: actionTs(world),
    callback_id: callbackId,
    trigger_id: world.triggers.issue(user.id),
  };
  await interact(world, user, payload, `${world.identity.app_name} did not respond.`);
}

/** Runs a shortcut on a message. */
export async function runMessageShortcut(
  world: World,
  user: User,
  callbackId: string,
  channel: Channel,
  message: Message,
): Promise<void> {
  refuseUnknown(world, 'message', callbackId);
  const url = newResponseUrl(world, { channel: channel.id, user: user.id, thread_ts: message.thread_ts });
  const payload = {
    type: 'message_action',
    ...interactionBase(world, user),
    action_ts: actionTs(world),
    callback_id: callbackId,
    trigger_id: world.triggers.issue(user.id),
    response_url: url.address,
    message_ts: message.ts,
    channel: payloadChannel(channel),
    message: messageJson(world, message, { metadata: false, counts: true }),
  };
  await interact(world, user, payload, `${world.identity.app_name} did not respond.`);
}

/** The instant of an act in Slack's form. */
export function actionTs(world: World): string {
  return (world.now() / 1000).toFixed(6);
}

function refuseUnknown(world: World, type: 'global' | 'message', callbackId: string): void {
  const shortcuts = world.manifest.features?.shortcuts ?? [];
  const known = shortcuts.some((shortcut) => shortcut.type === type && shortcut.callback_id === callbackId);
  if (!known) throw new SlackError('unknown_shortcut', [`the app has no ${type} shortcut ${callbackId}`]);
}
