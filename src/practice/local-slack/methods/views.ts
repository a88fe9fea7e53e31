import { controlsIn } from '../block-tree.ts';
import { problemsOfView } from '../blocks/validate.ts';
import { isShowablePicture } from '../files.ts';
import { type Json, objects } from '../json.ts';
import { SlackError } from '../slack-error.ts';
import type { View } from '../state/entities.ts';
import { homeOf, openView, openViews, publishHome, pushView, replaceView, viewJson } from '../views.ts';
import type { Arguments } from '../web/arguments.ts';
import { userById, type World } from '../world.ts';
import type { Method } from './method.ts';
import { needScope } from './scopes.ts';

const sizeLimit = 250_000;

/** The `view` argument, checked. Throws `view_too_large`, `invalid_arguments`, `missing_scope`. */
function viewOf(world: World, given: Arguments, type: 'modal' | 'home'): Json {
  if (!given.has('view')) throw new SlackError('invalid_arguments', ['missing required field: view']);
  const view = given.json('view', 'invalid_arguments');
  if (Buffer.byteLength(JSON.stringify(view)) > sizeLimit) throw new SlackError('view_too_large');
  const problems = problemsOfView(view, type, (reference) => isShowablePicture(world, reference));
  if (problems.length > 0) throw new SlackError('invalid_arguments', problems);
  const controls = controlsIn(objects((view as Json).blocks));
  if (controls.some(({ element }) => element.type === 'file_input')) needScope(world, 'files:read');
  return view as Json;
}

const open: Method = {
  token: 'bot',
  scopes: [],
  rate: 100,
  run: (world, given) => {
    const view = viewOf(world, given, 'modal');
    const trigger = world.triggers.exchange(given.needed('trigger_id'));
    return { view: viewJson(world, openView(world, trigger.user, view)) };
  },
};

const push: Method = {
  token: 'bot',
  scopes: [],
  rate: 100,
  run: (world, given) => {
    const view = viewOf(world, given, 'modal');
    const trigger = world.triggers.exchange(given.needed('trigger_id'));
    const below = trigger.view && openViews(world, trigger.user).find((one) => one.id === trigger.view);
    if (!below) throw new SlackError('not_found');
    return { view: viewJson(world, pushView(world, below, view)) };
  },
};

const update: Method = {
  token: 'bot',
  scopes: [],
  rate: 100,
  run: (world, given) => {
    const view = viewOf(world, given, 'modal');
    const current = addressed(world, given);
    refuseOldHash(given, current);
    return { view: viewJson(world, replaceView(world, current, view)) };
  },
};

function addressed(world: World, given: Arguments): View {
  if (!given.has('view_id') && !given.has('external_id')) {
    throw new SlackError('invalid_arguments', ['missing required field: view_id']);
  }
  const view = given.has('view_id')
    ? world.state.views.get(given.text('view_id'))
    : world.state.views.all().find((one) => one.external_id === given.text('external_id'));
  if (view?.type !== 'modal') throw new SlackError('not_found');
  return view;
}

function refuseOldHash(given: Arguments, view: View | undefined): void {
  if (given.has('hash') && view !== undefined && given.text('hash') !== view.hash) {
    throw new SlackError('hash_conflict');
  }
}

const publish: Method = {
  token: 'bot',
  scopes: [],
  rate: 100,
  run: (world, given) => {
    const user = userById(world, given.needed('user_id'));
    if (user.deleted) throw new SlackError('user_not_found');
    const view = viewOf(world, given, 'home');
    if (world.manifest.features?.app_home?.home_tab_enabled !== true) throw new SlackError('not_enabled');
    refuseOldHash(given, homeOf(world, user.id));
    return { view: viewJson(world, publishHome(world, user.id, view)) };
  },
};

export const views: Record<string, Method> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
