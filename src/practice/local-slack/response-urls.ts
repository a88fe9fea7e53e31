import { problemsOfBlocks } from './blocks/validate.ts';
import { isShowablePicture } from './files.ts';
import { isObject, type Json, objects, text } from './json.ts';
import { addMessage, changeMessage, removeMessage } from './messages.ts';
import { SlackError } from './slack-error.ts';
import type { Channel, Message, ResponseUrl } from './state/entities.ts';
import { newId, randomHex } from './state/ids.ts';
import type { World } from './world.ts';

const lifetime = 30 * 60_000;
const useLimit = 5;

/** A response_url: 30 minutes of the injected clock, five uses. */
export function newResponseUrl(
  world: World,
  about: Omit<ResponseUrl, 'id' | 'uses' | 'expires'>,
): { id: string; address: string } {
  const id = `${world.identity.team_id}/${newId('')}/${randomHex(12)}`;
  world.state.responseUrls.put(id, { ...about, id, uses: 0, expires: world.now() + lifetime });
  return { id, address: `${world.url}/actions/${id}` };
}

/** Does what was posted to a response_url, or given as the answer to a command. Throws SlackErrors. */
export function respond(world: World, id: string, body: unknown, how: { fromAck?: boolean } = {}): void {
  const url = world.state.responseUrls.get(id);
  if (url === undefined) throw new SlackError('invalid_url');
  if (!isObject(body)) throw new SlackError('invalid_payload');
  if (!how.fromAck) spend(world, url);
  const channel = world.state.channels.get(url.channel);
  if (channel === undefined) throw new SlackError('channel_not_found');
  if (channel.archived) throw new SlackError('is_archived');
  const original = world.state.messages.get(url.channel, url.message_ts ?? '');
  if (body.delete_original === true) deleteOriginal(world, channel, original);
  else if (body.replace_original === true)
    replaceOriginal(world, channel, original, checkedDraft(world, body));
  else addResponse(world, channel, url, body);
}

function addResponse(world: World, channel: Channel, url: ResponseUrl, body: Json): void {
  const draft = checkedDraft(world, body);
  const thread = text(body.thread_ts) || url.thread_ts;
  const { bot_user_id, bot_id } = world.identity;
  const author = { user: bot_user_id, bot_id, ...(thread ? { thread_ts: thread } : {}) };
  const seenBy = body.response_type === 'in_channel' ? {} : { ephemeral_to: url.user };
  addMessage(world, channel, { ...draft, ...author, ...seenBy });
}

function spend(world: World, url: ResponseUrl): void {
  if (world.now() > url.expires) throw new SlackError('expired_url');
  if (url.uses >= useLimit) throw new SlackError('used_url');
  world.state.responseUrls.put(url.id, { ...url, uses: url.uses + 1 });
}

function checkedDraft(world: World, body: Json): Pick<Message, 'text' | 'blocks'> {
  const blocks = body.blocks === undefined ? undefined : objects(body.blocks);
  if (blocks !== undefined) {
    const problems = problemsOfBlocks(body.blocks, (reference) => isShowablePicture(world, reference));
    if (problems.length > 0) throw new SlackError('invalid_blocks', problems);
  }
  if (text(body.text) === '' && (blocks ?? []).length === 0) throw new SlackError('no_text');
  return { text: text(body.text), blocks };
}

function deleteOriginal(world: World, channel: Channel, original: Message | undefined): void {
  if (original === undefined) throw new SlackError('message_not_found');
  removeMessage(world, channel, original);
}

function replaceOriginal(
  world: World,
  channel: Channel,
  original: Message | undefined,
  draft: Pick<Message, 'text' | 'blocks'>,
): void {
  if (original === undefined) throw new SlackError('message_not_found');
  changeMessage(world, channel, original, draft, original.ephemeral_to ? undefined : original.user);
}
