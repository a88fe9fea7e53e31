import type { Control } from '../block-tree.ts';
import { optionsOf } from '../blocks/composition.ts';
import { type Json, text } from '../json.ts';
import type { Channel, User } from '../state/entities.ts';
import type { World } from '../world.ts';

/** What Slack itself offers in a select, narrowed by the query; undefined where the app must be asked. */
export function selectable(world: World, user: User, control: Control, query: string): Json[] | undefined {
  const kind = text(control.element.type).replace(/^multi_/, '');
  const wanted = query.trim().toLowerCase();
  const matches = (option: Json) => label(option).toLowerCase().includes(wanted);
  if (kind === 'users_select') return people(world).filter(matches).slice(0, 100);
  if (kind === 'channels_select') return channels(world, user, ['public']).filter(matches).slice(0, 100);
  if (kind === 'conversations_select')
    return channels(world, user, kindsOf(control)).filter(matches).slice(0, 100);
  if (kind === 'external_select') return undefined;
  return optionsOf(control.element).filter(matches);
}

function people(world: World): Json[] {
  return world.state.users
    .all()
    .filter((person) => !person.deleted)
    .map((person) => option(person.real_name, person.id));
}

function kindsOf(control: Control): Channel['kind'][] {
  const filter = control.element.filter as { include?: string[] } | undefined;
  return (filter?.include ?? ['public', 'private', 'im']) as Channel['kind'][];
}

function channels(world: World, user: User, kinds: Channel['kind'][]): Json[] {
  return world.state.channels
    .all()
    .filter((channel) => kinds.includes(channel.kind) && !channel.archived)
    .filter((channel) => channel.kind === 'public' || channel.members.includes(user.id))
    .map((channel) => option(nameFor(world, user, channel), channel.id));
}

/** The name under which the person knows the conversation. */
export function nameFor(world: World, user: User, channel: Channel): string {
  if (channel.kind !== 'im') return channel.name;
  const other = channel.members.find((member) => member !== user.id) ?? user.id;
  return world.state.users.get(other)?.real_name ?? other;
}

function option(name: string, value: string): Json {
  return { text: { type: 'plain_text', text: name, emoji: true }, value };
}

function label(option: Json): string {
  return text((option.text as Json | undefined)?.text);
}
