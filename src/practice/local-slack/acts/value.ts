import type { Control } from '../block-tree.ts';
import { optionsOf } from '../blocks/composition.ts';
import { isDate, isTime } from '../blocks/moments.ts';
import { compose } from '../composer.ts';
import { fileJson } from '../files.ts';
import { isObject, type Json, text } from '../json.ts';
import { SlackError } from '../slack-error.ts';
import { stateOf } from '../state-values.ts';
import type { World } from '../world.ts';
import { optionLabel } from './suggestion.ts';

/** What a person can put into a control; see `ControlValue` of the page contract. */
export type Value = string | number | (string | number)[] | null;

/**
 * The control's state once the person put the value in. Options are named by value or by visible label; those of
 * an external select must be among `offered`. Throws when a real client would not allow it.
 */
export function stateWith(world: World, control: Control, value: Value, offered: Json[] = []): Json {
  const { element } = control;
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return stateOf(element, undefined);
  const kind = text(element.type);
  if (kind === 'file_input') return stateOf(element, chosenFiles(world, element, many(value)));
  if (kind === 'rich_text_input')
    return stateOf(element, {
      type: 'rich_text',
      elements: compose(world, single(value)).blocks[0]!.elements,
    });
  if (/users_select$/.test(kind)) return picked(element, value, (id) => userId(world, id));
  if (/(channels|conversations)_select$/.test(kind))
    return picked(element, value, (id) => channelId(world, id));
  if (/select$|^checkboxes$|^radio_buttons$/.test(kind)) {
    const options = /external_select$/.test(kind) ? [...initialOf(element), ...offered] : optionsOf(element);
    return picked(element, value, (name) => chosenOption(options, name));
  }
  if (kind === 'datepicker' && !isDate(single(value))) throw wrong(`${single(value)} is no date`);
  if (kind === 'timepicker' && !isTime(single(value))) throw wrong(`${single(value)} is no time`);
  if (kind === 'datetimepicker') return stateOf(element, Number(single(value)));
  return stateOf(element, single(value));
}

function wrong(message: string): SlackError {
  return new SlackError('not_possible', [message]);
}

function single(value: Value): string {
  if (Array.isArray(value) && value.length !== 1) throw wrong('only one value fits');
  return String(Array.isArray(value) ? value[0] : value);
}

function many(value: Value): string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}

function picked(element: Json, value: Value, find: (name: string) => unknown): Json {
  const severalFit = /^multi_|^checkboxes$/.test(text(element.type));
  return stateOf(element, severalFit ? [...new Set(many(value))].map(find) : find(single(value)));
}

function chosenOption(options: Json[], name: string): Json {
  const option =
    options.find((one) => one.value === name) ?? options.find((one) => optionLabel(one) === name);
  if (option === undefined)
    throw wrong(`no option "${name}"; there are: ${options.map(optionLabel).join(', ')}`);
  return option;
}

function initialOf(element: Json): Json[] {
  const several = Array.isArray(element.initial_options) ? element.initial_options : [];
  return [element.initial_option, ...several].filter(isObject);
}

function userId(world: World, name: string): string {
  const user = world.state.users.get(name) ?? world.state.users.all().find((one) => one.name === name);
  if (user === undefined || user.deleted) throw wrong(`no user ${name}`);
  return user.id;
}

function channelId(world: World, name: string): string {
  const channel =
    world.state.channels.get(name) ?? world.state.channels.all().find((one) => one.name === name);
  if (channel === undefined) throw wrong(`no channel ${name}`);
  return channel.id;
}

function chosenFiles(world: World, element: Json, ids: string[]): Json[] {
  if (ids.length > Number(element.max_files ?? 10))
    throw wrong(`no more than ${element.max_files ?? 10} files`);
  return ids.map((id) => {
    const file = world.state.files.get(id);
    if (file === undefined) throw wrong(`no file ${id}`);
    const extension = file.name.split('.').at(-1)?.toLowerCase() ?? '';
    const types = Array.isArray(element.filetypes) ? element.filetypes : undefined;
    if (types && !types.includes(extension)) throw wrong(`files of type ${extension} are not taken here`);
    world.state.files.put(id, { ...file, handed_to_app: true });
    return fileJson(world, file);
  });
}
