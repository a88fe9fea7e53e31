import { type Json, objects } from '../json.ts';
import { action, focusable, placeholder } from './actionable.ts';
import {
  boolean,
  type Check,
  type Checking,
  type Fields,
  integer,
  list,
  object,
  oneOf,
  problem,
  string,
  type,
} from './check.ts';
import { confirm, isOffered, option, optionGroup, optionsOf } from './composition.ts';

const common: Fields = { ...action, ...focusable, ...placeholder, confirm };
const several: Fields = { max_selected_items: integer(1, 100) };
const offered: Fields = { options: list(option('menu'), 1, 100), option_groups: list(optionGroup, 1, 100) };

function oneSource(value: Json, at: string, checking: Checking): void {
  if ((value.options === undefined) === (value.option_groups === undefined)) {
    problem(checking, at, 'provide either options or option_groups');
  }
}

function initialIsOffered(value: Json, at: string, checking: Checking): void {
  if (value.initial_option !== undefined && !isOffered(value.initial_option, optionsOf(value))) {
    problem(checking, `${at}/initial_option`, 'initial_option must match one of the options');
  }
  objects(value.initial_options).forEach((initial, index) => {
    if (!isOffered(initial, optionsOf(value))) {
      problem(checking, `${at}/initial_options/${index}`, 'initial_options must match the options');
    }
  });
}

function notTooMany(value: Json, at: string, checking: Checking): void {
  const initial = Object.entries(value).find(([field]) => field.startsWith('initial_'))?.[1];
  const most = value.max_selected_items;
  if (Array.isArray(initial) && typeof most === 'number' && initial.length > most) {
    problem(checking, at, 'more initial items than max_selected_items');
  }
}

export const staticSelect: Check = object(
  { ...type },
  { ...common, ...offered, initial_option: option('menu') },
  (value, at, checking) => {
    oneSource(value, at, checking);
    initialIsOffered(value, at, checking);
  },
);

export const multiStaticSelect: Check = object(
  { ...type },
  { ...common, ...several, ...offered, initial_options: list(option('menu'), 1, 100) },
  (value, at, checking) => {
    oneSource(value, at, checking);
    initialIsOffered(value, at, checking);
    notTooMany(value, at, checking);
  },
);

const queryLength: Fields = { min_query_length: integer(0, 3000) };

export const externalSelect: Check = object(
  { ...type },
  { ...common, ...queryLength, initial_option: option('menu') },
);

export const multiExternalSelect: Check = object(
  { ...type },
  { ...common, ...several, ...queryLength, initial_options: list(option('menu'), 1, 100) },
  notTooMany,
);

const id = string(255);
const ids = list(id, 1, 100);
const filter: Check = object(
  {},
  {
    include: list(oneOf('im', 'mpim', 'private', 'public'), 1, 4),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
);
const toConversation: Fields = { response_url_enabled: boolean };

export const usersSelect: Check = object({ ...type }, { ...common, initial_user: id });
export const multiUsersSelect: Check = object(
  { ...type },
  { ...common, ...several, initial_users: ids },
  notTooMany,
);
export const channelsSelect: Check = object(
  { ...type },
  { ...common, ...toConversation, initial_channel: id },
);
export const multiChannelsSelect: Check = object(
  { ...type },
  { ...common, ...several, initial_channels: ids },
  notTooMany,
);
export const conversationsSelect: Check = object(
  { ...type },
  {
    ...common,
    ...toConversation,
    initial_conversation: id,
    default_to_current_conversation: boolean,
    filter,
  },
);
export const multiConversationsSelect: Check = object(
  { ...type },
  { ...common, ...several, initial_conversations: ids, default_to_current_conversation: boolean, filter },
  notTooMany,
);

const boxes = list(option('boxes'), 1, 10);

export const checkboxes: Check = object(
  { ...type, options: boxes },
  { ...action, ...focusable, confirm, initial_options: boxes },
  initialIsOffered,
);
export const radioButtons: Check = object(
  { ...type, options: boxes },
  { ...action, ...focusable, confirm, initial_option: option('boxes') },
  initialIsOffered,
);
