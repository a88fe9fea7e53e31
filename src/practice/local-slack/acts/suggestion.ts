import type { Control } from '../block-tree.ts';
import { list, object } from '../blocks/check.ts';
import { option, optionGroup } from '../blocks/composition.ts';
import { problemsOfAnswer } from '../blocks/validate.ts';
import { isObject, type Json, objects, text } from '../json.ts';
import { messageJson } from '../message-json.ts';
import { AppDidNotAnswer } from '../slack-error.ts';
import type { User } from '../state/entities.ts';
import { viewJson } from '../views.ts';
import type { World } from '../world.ts';
import { interact, interactionBase, payloadChannel } from './payload.ts';
import type { Place } from './place.ts';

/** Options offered to a person: plain, or in groups. */
export interface Suggestions {
  options: Json[];
  groups?: { label: Json; options: Json[] }[];
}

/** Asks the app for an external select's options; below min_query_length nothing is asked. */
export async function suggest(
  world: World,
  user: User,
  place: Place,
  control: Control,
  query: string,
): Promise<Suggestions> {
  if (query.length < Number(control.element.min_query_length ?? 3)) return { options: [] };
  const where =
    'view' in place
      ? { container: { type: 'view', view_id: place.view.id }, view: viewJson(world, place.view) }
      : {
          container: {
            type: 'message',
            message_ts: place.message.ts,
            channel_id: place.channel.id,
            is_ephemeral: place.message.ephemeral_to !== undefined,
          },
          channel: payloadChannel(place.channel),
          message: messageJson(world, place.message, { metadata: false, counts: true }),
        };
  const payload = {
    type: 'block_suggestion',
    ...interactionBase(world, user),
    ...where,
    action_id: control.actionId,
    block_id: control.blockId,
    value: query,
  };
  return checked(await interact(world, user, payload, 'The list could not be loaded.'));
}

const answerOf = object(
  {},
  { options: list(option('menu'), 0, 100), option_groups: list(optionGroup, 0, 100) },
);

function checked(answer: unknown): Suggestions {
  const problems = isObject(answer) ? problemsOfAnswer(answerOf, answer) : ['the answer is not an object'];
  if (problems.length > 0)
    throw new AppDidNotAnswer('invalid_options', `The list could not be loaded: ${problems.join('; ')}`);
  const { options, option_groups } = answer as Json;
  const groups = objects(option_groups).map((group) => ({
    label: group.label as Json,
    options: objects(group.options),
  }));
  if (groups.length === 0) return { options: objects(options) };
  return { options: groups.flatMap((group) => group.options), groups };
}

/** The text of an option as people read it. */
export function optionLabel(choice: Json): string {
  return isObject(choice.text) ? text(choice.text.text) : '';
}
