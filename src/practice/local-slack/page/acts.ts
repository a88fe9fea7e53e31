import type { OptionsRequest, PageAction, Where } from '../../page-contract.ts';
import { enter, press } from '../acts/action.ts';
import { closeView } from '../acts/close.ts';
import { runCommand } from '../acts/command.ts';
import { lookAtHome, markRead } from '../acts/look.ts';
import { controlsOf, keepValue, messagePlace, type Place, viewPlace, visibleChannel } from '../acts/place.ts';
import { edit, say, unsay } from '../acts/say.ts';
import { runGlobalShortcut, runMessageShortcut } from '../acts/shortcut.ts';
import { submitView } from '../acts/submission.ts';
import { suggest } from '../acts/suggestion.ts';
import { stateWith } from '../acts/value.ts';
import type { Control } from '../block-tree.ts';
import { openDirect } from '../channels.ts';
import type { Json } from '../json.ts';
import { SlackError } from '../slack-error.ts';
import type { User } from '../state/entities.ts';
import type { World } from '../world.ts';
import { selectable } from './selectable.ts';

type Done = { channel?: string; ts?: string };

/** Does what a person did on the page. Throws SlackError and AppDidNotAnswer. */
export async function actOnPage(world: World, user: User, action: PageAction): Promise<Done> {
  switch (action.do) {
    case 'say': {
      const message = say(world, user, visibleChannel(world, user.id, action.channel), action.text, action);
      return { channel: message.channel, ts: message.ts };
    }
    case 'edit': {
      const { channel, message } = messagePlace(world, user.id, action.channel, action.ts);
      edit(world, user, channel, message, action.text);
      return {};
    }
    case 'delete': {
      const { channel, message } = messagePlace(world, user.id, action.channel, action.ts);
      unsay(world, user, channel, message);
      return {};
    }
    case 'command':
      await runCommand(world, user, visibleChannel(world, user.id, action.channel), action.text);
      return {};
    case 'global-shortcut':
      await runGlobalShortcut(world, user, action.callbackId);
      return {};
    case 'message-shortcut': {
      const { channel, message } = messagePlace(world, user.id, action.channel, action.ts);
      await runMessageShortcut(world, user, action.callbackId, channel, message);
      return {};
    }
    case 'open-home':
      lookAtHome(world, user);
      return {};
    case 'read':
      markRead(world, user, visibleChannel(world, user.id, action.channel));
      return {};
    case 'open-dm': {
      const channel = openDirect(world, user.id, action.personId);
      world.state.commit();
      return { channel: channel.id };
    }
    case 'press': {
      const place = placeOf(world, user, action.where);
      await press(world, user, place, controlAt(place, action), action.value);
      return {};
    }
    case 'change': {
      const place = placeOf(world, user, action.where);
      const control = controlAt(place, action);
      const state = stateWith(world, control, action.value, world.offers.of(user.id, control));
      await enter(world, user, place, control, state, { entered: action.entered });
      return {};
    }
    case 'submit':
      await submit(world, user, action);
      return {};
    case 'close':
      await closeView(world, user, viewPlace(world, user.id, action.view).view, action.all);
      return {};
    default:
      throw new SlackError('unknown_action');
  }
}

async function submit(
  world: World,
  user: User,
  action: Extract<PageAction, { do: 'submit' }>,
): Promise<void> {
  const place = viewPlace(world, user.id, action.view);
  for (const [blockId, values] of Object.entries(action.values ?? {})) {
    for (const [actionId, value] of Object.entries(values)) {
      const control = controlAt(place, { blockId, actionId });
      const state = stateWith(world, control, value, world.offers.of(user.id, control));
      keepValue(world, user.id, place, control, state);
    }
  }
  await submitView(world, user, place.view);
}

/** The options that a select offers to the person. */
export async function optionsForPage(
  world: World,
  user: User,
  asked: OptionsRequest,
): Promise<{ options: Json[]; optionGroups?: { label: Json; options: Json[] }[] }> {
  const place = placeOf(world, user, asked.where);
  const control = controlAt(place, asked);
  const own = selectable(world, user, control, asked.query);
  if (own !== undefined) return { options: own };
  const { options, groups } = await suggest(world, user, place, control, asked.query);
  world.offers.remember(user.id, control, options);
  return groups === undefined ? { options } : { options, optionGroups: groups };
}

function placeOf(world: World, user: User, where: Where): Place {
  if ('view' in where) return viewPlace(world, user.id, where.view);
  return messagePlace(world, user.id, where.channel, where.ts);
}

function controlAt(place: Place, at: { blockId: string; actionId: string }): Control {
  const control = controlsOf(place).find((one) => one.blockId === at.blockId && one.actionId === at.actionId);
  if (control === undefined) throw new SlackError('control_not_found', ['This control is no longer here.']);
  return control;
}
