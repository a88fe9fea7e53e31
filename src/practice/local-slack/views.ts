import { randomInt } from 'node:crypto';
import { completed } from './block-tree.ts';
import { isObject, type Json, objects, text } from './json.ts';
import { SlackError } from './slack-error.ts';
import type { View } from './state/entities.ts';
import { newId, randomHex } from './state/ids.ts';
import { stateFor } from './state-values.ts';
import { nowSeconds, type World } from './world.ts';

const stackLimit = 3;

/** The person's open modals, bottom first. */
export function openViews(world: World, user: string): View[] {
  const ids = world.state.stacks.get(user) ?? [];
  return ids.map((id) => world.state.views.get(id)).filter((view) => view !== undefined);
}

/** The person's Home as the app published it. */
export function homeOf(world: World, user: string): View | undefined {
  return world.state.views.get(world.state.homes.get(user) ?? '');
}

/** Opens a modal on a stack of its own. */
export function openView(world: World, user: string, source: Json): View {
  const view = newView(world, user, 'modal', source);
  putOnTop(world, view);
  return view;
}

/** Puts a modal on top of another. Throws `push_limit_reached`. */
export function pushView(world: World, below: View, source: Json): View {
  const stack = openViews(world, below.user).filter((view) => view.root_view_id === below.root_view_id);
  if (stack.length >= stackLimit) throw new SlackError('push_limit_reached');
  const top = stack.at(-1) ?? below;
  const view = newView(world, below.user, 'modal', source);
  view.root_view_id = below.root_view_id;
  view.previous_view_id = top.id;
  putOnTop(world, view);
  return view;
}

/** Replaces what a view shows; what was entered stays where block_id and action_id are the same. */
export function replaceView(world: World, view: View, source: Json): View {
  refuseTakenExternalId(world, text(source.external_id), view.id);
  const next: View = {
    ...view,
    ...content(source, view),
    hash: newHash(world),
    errors: {},
    trouble: undefined,
  };
  return world.state.views.put(view.id, next);
}

/** Replaces the person's Home, or makes it. */
export function publishHome(world: World, user: string, source: Json): View {
  const home = homeOf(world, user);
  if (home !== undefined) return replaceView(world, home, source);
  const view = newView(world, user, 'home', source);
  world.state.homes.put(user, view.id);
  return world.state.views.put(view.id, view);
}

/** Takes modals off the person's screen. */
export function dropViews(world: World, user: string, ids: string[]): void {
  const left = (world.state.stacks.get(user) ?? []).filter((id) => !ids.includes(id));
  world.state.stacks.put(user, left);
  for (const id of ids) world.state.views.delete(id);
}

/** The view as the app sees it. */
export function viewJson(world: World, view: View): Json {
  const { identity } = world;
  const modal = view.type === 'modal';
  return {
    id: view.id,
    team_id: identity.team_id,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.private_metadata,
    callback_id: view.callback_id,
    state: { values: view.state },
    hash: view.hash,
    title: view.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: view.clear_on_close,
    notify_on_close: view.notify_on_close,
    close: view.close ?? null,
    submit: modal ? (view.submit ?? null) : null,
    previous_view_id: view.previous_view_id,
    root_view_id: view.root_view_id,
    app_id: identity.app_id,
    external_id: view.external_id,
    app_installed_team_id: identity.team_id,
    bot_id: identity.bot_id,
  };
}

function newView(world: World, user: string, type: View['type'], source: Json): View {
  refuseTakenExternalId(world, text(source.external_id));
  const id = newId('V');
  const links = { root_view_id: id, previous_view_id: null };
  return { id, type, user, ...links, ...content(source), hash: newHash(world), errors: {}, waiting: false };
}

function content(source: Json, before?: View) {
  const blocks = completed(objects(source.blocks));
  return {
    title: spelledOut(source.title),
    submit: spelledOut(source.submit),
    close: spelledOut(source.close),
    blocks,
    private_metadata: text(source.private_metadata),
    callback_id: text(source.callback_id),
    external_id: text(source.external_id),
    clear_on_close: source.clear_on_close === true,
    notify_on_close: source.notify_on_close === true,
    state: stateFor(blocks, before?.state),
  };
}

function spelledOut(title: unknown): Json | undefined {
  return isObject(title) ? { emoji: true, ...title } : undefined;
}

function refuseTakenExternalId(world: World, externalId: string, own?: string): void {
  if (externalId === '') return;
  const taken = world.state.views.all().some((view) => view.external_id === externalId && view.id !== own);
  if (taken) throw new SlackError('duplicate_external_id');
}

function putOnTop(world: World, view: View): void {
  world.state.views.put(view.id, view);
  world.state.stacks.put(view.user, [...(world.state.stacks.get(view.user) ?? []), view.id]);
}

function newHash(world: World): string {
  return `${nowSeconds(world)}.${randomHex(4)}${randomInt(10)}`;
}
