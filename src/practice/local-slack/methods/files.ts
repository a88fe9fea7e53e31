import { botMayRead, deleteFile, fileJson, newFile, shareFile } from '../files.ts';
import { isObject, objects, text } from '../json.ts';
import { addMessage } from '../messages.ts';
import { SlackError } from '../slack-error.ts';
import type { SlackFile } from '../state/entities.ts';
import type { Arguments } from '../web/arguments.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';
import { postingChannel, threadOf } from './posting-place.ts';

const info: Method = {
  token: 'bot',
  scopes: ['files:read'],
  rate: 100,
  run: (world, given) => {
    const file = world.state.files.get(given.needed('file'));
    if (file === undefined || !botMayRead(world, file)) throw new SlackError('file_not_found');
    return { file: fileJson(world, file), comments: [], response_metadata: { next_cursor: '' } };
  },
};

const getUploadUrl: Method = {
  token: 'bot',
  scopes: ['files:write'],
  rate: 100,
  run: (world, given) => {
    const length = Number(given.needed('length'));
    if (!Number.isInteger(length) || length < 1) throw new SlackError('invalid_arguments');
    const file = newFile(world, world.identity.bot_user_id, given.needed('filename'), length);
    return { upload_url: `${world.url}/upload/v1/${file.id}`, file_id: file.id };
  },
};

const completeUpload: Method = {
  token: 'bot',
  scopes: ['files:write'],
  rate: 100,
  run: (world, given) => {
    const entries = objects(given.json('files', 'invalid_arguments'));
    if (entries.length === 0) throw new SlackError('invalid_arguments', ['missing required field: files']);
    const files = entries.map((entry) => titled(world, text(entry.id), text(entry.title)));
    const target = given.text('channel_id') || given.names('channels')[0];
    if (target !== undefined) share(world, given, target, files);
    return { files: files.map((file) => fileJson(world, world.state.files.get(file.id)!)) };
  },
};

/** Only its own: other people's files are theirs to delete. */
const remove: Method = {
  token: 'bot',
  scopes: ['files:write'],
  rate: 50,
  run: (world, given) => {
    const file = world.state.files.get(given.needed('file'));
    if (file === undefined) throw new SlackError('file_not_found');
    if (file.user !== world.identity.bot_user_id) throw new SlackError('cant_delete_file');
    deleteFile(world, file.id);
    return {};
  },
};

function titled(world: World, id: string, title: string): SlackFile {
  const file = world.state.files.get(id);
  if (file === undefined || file.pending) throw new SlackError('file_not_found');
  return world.state.files.put(id, { ...file, title: title || file.title });
}

function share(world: World, given: Arguments, target: string, files: SlackFile[]): void {
  const channel = postingChannel(world, target);
  const thread = threadOf(world, channel, given);
  const blocks = given.json('blocks', 'invalid_blocks_format');
  for (const file of files) shareFile(world, file.id, channel.id);
  addMessage(world, channel, {
    user: world.identity.bot_user_id,
    bot_id: world.identity.bot_id,
    subtype: 'file_share',
    text: given.text('initial_comment'),
    ...(Array.isArray(blocks) ? { blocks: blocks.filter(isObject) } : {}),
    files: files.map((file) => file.id),
    ...thread,
  });
}

export const files: Record<string, Method> = {
  'files.info': info,
  'files.delete': remove,
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
};
