import { controlsIn } from '../block-tree.ts';
import { problemsOfView } from '../blocks/validate.ts';
import { isShowablePicture } from '../files.ts';
import { isObject, type Json, text } from '../json.ts';
import { newResponseUrl } from '../response-urls.ts';
import { AppDidNotAnswer, SlackError } from '../slack-error.ts';
import type { User, View } from '../state/entities.ts';
import { dropViews, openViews, pushView, replaceView, viewJson } from '../views.ts';
import type { World } from '../world.ts';
import { entriesRefused } from './client-checks.ts';
import { interactionBase } from './payload.ts';

const trouble = 'We had some trouble connecting. Try again?';

/**
 * Submits a modal: the client's own checks first, then the app. Errors stand in the view afterwards; a failure
 * as a whole throws `AppDidNotAnswer` and leaves the modal as it was.
 */
export async function submitView(world: World, user: User, view: View): Promise<void> {
  if (view.submit === undefined) throw new SlackError('no_submit', ['this modal has no submit button']);
  view.errors = entriesRefused(view);
  view.trouble = undefined;
  world.state.views.put(view.id, view);
  if (Object.keys(view.errors).length > 0) return world.state.commit();
  view.waiting = true;
  const payload = {
    type: 'view_submission',
    ...interactionBase(world, user),
    trigger_id: world.triggers.issue(user.id, view.id),
    view: viewJson(world, view),
    response_urls: responseUrls(world, view),
  };
  world.state.commit();
  const outcome = await world.dispatcher.deliver('interactive', payload);
  const current = world.state.views.get(view.id);
  if (current === undefined) return;
  world.state.views.put(view.id, Object.assign(current, { waiting: false }));
  try {
    if (!outcome.taken) throw new AppDidNotAnswer(outcome.code, trouble);
    obey(world, current, outcome.answer);
  } catch (error) {
    current.trouble = trouble;
    if (error instanceof SlackError) throw new AppDidNotAnswer('trouble', `${trouble} (${error.message})`);
    throw error;
  } finally {
    world.state.commit();
  }
}

/** Does what the app's answer to a submission says. Throws a SlackError for an answer that Slack would not take. */
function obey(world: World, view: View, answer: unknown): void {
  const response = answer === undefined || answer === '' ? {} : answer;
  if (!isObject(response)) throw new SlackError('invalid_response', ['the answer is not a JSON object']);
  switch (response.response_action) {
    case undefined:
      if (Object.keys(response).length > 0) {
        throw new SlackError('invalid_response', ['response_action is missing']);
      }
      dropViews(world, view.user, [view.id]);
      break;
    case 'clear':
      dropViews(world, view.user, stackOf(world, view));
      break;
    case 'errors':
      showErrors(world, view, response.errors);
      break;
    case 'update':
      replaceView(world, view, checkedView(world, response.view));
      break;
    case 'push':
      pushView(world, view, checkedView(world, response.view));
      break;
    default:
      throw new SlackError('invalid_response', [
        `unknown response_action ${String(response.response_action)}`,
      ]);
  }
}

function stackOf(world: World, view: View): string[] {
  return openViews(world, view.user)
    .filter((open) => open.root_view_id === view.root_view_id)
    .map((open) => open.id);
}

function checkedView(world: World, view: unknown): Json {
  const problems = problemsOfView(view, 'modal', (reference) => isShowablePicture(world, reference));
  if (problems.length > 0) throw new SlackError('invalid_arguments', problems);
  return view as Json;
}

function showErrors(world: World, view: View, errors: unknown): void {
  const inputs = view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id);
  if (!isObject(errors) || Object.keys(errors).length === 0)
    throw new SlackError('invalid_response', ['errors is empty']);
  for (const [blockId, words] of Object.entries(errors)) {
    if (!inputs.includes(blockId))
      throw new SlackError('invalid_response', [`errors name ${blockId}, which is no input block`]);
    if (text(words) === '') throw new SlackError('invalid_response', [`the error of ${blockId} is empty`]);
  }
  world.state.views.put(view.id, { ...view, errors: errors as Record<string, string> });
}

function responseUrls(world: World, view: View): Json[] {
  return controlsIn(view.blocks)
    .filter(({ block, element }) => block.type === 'input' && element.response_url_enabled === true)
    .flatMap(({ blockId, actionId }) => {
      const state = view.state[blockId]?.[actionId];
      const channel = text(state?.selected_conversation ?? state?.selected_channel);
      if (channel === '') return [];
      const url = newResponseUrl(world, { channel, user: view.user });
      return [{ block_id: blockId, action_id: actionId, channel_id: channel, response_url: url.address }];
    });
}
