import type { Control } from '../block-tree.ts';
import { optionsOf } from '../blocks/composition.ts';
import { type Json, text } from '../json.ts';
import { messageJson } from '../message-json.ts';
import { newResponseUrl } from '../response-urls.ts';
import { SlackError } from '../slack-error.ts';
import type { User } from '../state/entities.ts';
import { valueField } from '../state-values.ts';
import { viewJson } from '../views.ts';
import type { World } from '../world.ts';
import { interact, interactionBase, payloadChannel } from './payload.ts';
import { keepValue, type Place, valuesOf } from './place.ts';
import { actionTs } from './shortcut.ts';

/** Presses a button, or chooses an option of an overflow menu by its value. */
export async function press(
  world: World,
  user: User,
  place: Place,
  control: Control,
  value?: string,
): Promise<void> {
  const { element } = control;
  if (element.type === 'overflow') {
    const option = optionsOf(element).find((one) => one.value === value);
    if (option === undefined) throw new SlackError('option_not_found', [`no option ${value}`]);
    return send(world, user, place, control, { selected_option: option });
  }
  const carried = element.value === undefined ? {} : { value: element.value };
  const style = element.style === undefined ? {} : { style: element.style };
  await send(world, user, place, control, { text: element.text, ...carried, ...style });
}

/** Enters a value; the app hears of it where the block or element says so. */
export async function enter(
  world: World,
  user: User,
  place: Place,
  control: Control,
  state: Json,
  how: { entered?: boolean } = {},
): Promise<void> {
  keepValue(world, user.id, place, control, state);
  if ('view' in place && place.view.errors[control.blockId] !== undefined) {
    delete place.view.errors[control.blockId];
  }
  world.state.commit();
  if (!dispatches(control, how.entered ?? false)) return;
  const field = valueField(text(control.element.type))!;
  await send(world, user, place, control, { [field]: state[field] });
}

/** Whether entering something tells the app: always outside input blocks, inside with `dispatch_action`. */
function dispatches({ block, element }: Control, entered: boolean): boolean {
  if (block.type === 'input' && block.dispatch_action !== true) return false;
  const typed = /_input$/.test(text(element.type)) && element.type !== 'file_input';
  if (!typed) return true;
  const config = element.dispatch_action_config as { trigger_actions_on?: string[] } | undefined;
  const triggers = config?.trigger_actions_on ?? ['on_enter_pressed'];
  return entered ? triggers.includes('on_enter_pressed') : triggers.includes('on_character_entered');
}

async function send(world: World, user: User, place: Place, control: Control, chosen: Json): Promise<void> {
  const action = {
    type: control.element.type,
    action_id: control.actionId,
    block_id: control.blockId,
    ...chosen,
    action_ts: actionTs(world),
  };
  const complaint = `${world.identity.app_name} did not respond. Try again.`;
  const payload = {
    type: 'block_actions',
    ...interactionBase(world, user),
    ...('view' in place ? fromView(world, user, place) : fromMessage(world, user, place)),
    actions: [action],
  };
  await interact(world, user, payload, complaint);
}

function fromView(world: World, user: User, { view }: Extract<Place, { view: unknown }>): Json {
  return {
    container: { type: 'view', view_id: view.id },
    trigger_id: world.triggers.issue(user.id, view.type === 'modal' ? view.id : undefined),
    view: viewJson(world, view),
  };
}

function fromMessage(world: World, user: User, place: Extract<Place, { message: unknown }>): Json {
  const { message, channel } = place;
  const ephemeral = message.ephemeral_to !== undefined;
  const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
  const url = newResponseUrl(world, {
    channel: channel.id,
    user: user.id,
    message_ts: message.ts,
    ephemeral,
    ...thread,
  });
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...thread,
    },
    trigger_id: world.triggers.issue(user.id),
    channel: payloadChannel(channel),
    ...(ephemeral ? {} : { message: messageJson(world, message, { metadata: true, counts: true }) }),
    state: { values: valuesOf(world, user.id, place) },
    response_url: url.address,
  };
}
