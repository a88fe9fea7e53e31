import { problemsOfBlocks } from '../blocks/validate.ts';
import { isShowablePicture } from '../files.ts';
import { isObject, objects } from '../json.ts';
import { SlackError } from '../slack-error.ts';
import type { Message } from '../state/entities.ts';
import type { Arguments } from '../web/arguments.ts';
import type { World } from '../world.ts';

/** Longest text of a new message; `chat.update` takes less. */
const textLimit = 40_000;
export const updateTextLimit = 4_000;

/** What a message says. */
export type Content = Pick<Message, 'text' | 'blocks' | 'attachments'>;

/** Text, blocks and attachments, checked. Throws `invalid_blocks`, `no_text`, `msg_too_long`, … */
export function contentOf(world: World, given: Arguments, limit = textLimit): Content {
  const blocks = given.json('blocks', 'invalid_blocks_format');
  const attachments = given.json('attachments', 'invalid_attachments');
  if (attachments !== undefined && !Array.isArray(attachments)) throw new SlackError('invalid_attachments');
  if (blocks !== undefined) refuseProblems(world, blocks);
  for (const attachment of objects(attachments)) {
    if (attachment.blocks !== undefined) refuseProblems(world, attachment.blocks);
  }
  if (objects(attachments).length > 100) throw new SlackError('too_many_attachments');
  const text = given.text('text');
  if (text.length > limit) throw new SlackError('msg_too_long');
  if (text.trim() === '' && objects(blocks).length === 0 && objects(attachments).length === 0) {
    throw new SlackError('no_text');
  }
  return {
    text,
    ...(blocks === undefined ? {} : { blocks: objects(blocks) }),
    ...(attachments === undefined ? {} : { attachments: objects(attachments) }),
  };
}

function refuseProblems(world: World, blocks: unknown): void {
  if (!Array.isArray(blocks)) throw new SlackError('invalid_blocks_format');
  const problems = problemsOfBlocks(blocks, (reference) => isShowablePicture(world, reference));
  if (problems.length > 0) throw new SlackError('invalid_blocks', problems, { errors: problems });
}

/** `metadata`, checked. Throws `metadata_must_be_sent_from_app`, `invalid_metadata_format`. */
export function metadataOf(given: Arguments): Message['metadata'] {
  const metadata = given.json('metadata', 'invalid_metadata_format');
  if (metadata === undefined) return undefined;
  const { event_type, event_payload, ...rest } = isObject(metadata) ? metadata : {};
  const sound = typeof event_type === 'string' && event_type !== '' && isObject(event_payload);
  if (!sound || Object.keys(rest).length > 0) throw new SlackError('invalid_metadata_format');
  return { event_type, event_payload };
}
