import { fillFile, newFile } from '../files.ts';
import { SlackError } from '../slack-error.ts';
import type { SlackFile, User } from '../state/entities.ts';
import type { World } from '../world.ts';

const defaultLimit = 100 * 1024 * 1024;

/** Most bytes of one file. */
export function fileSizeLimit(world: World): number {
  return world.options.fileSizeLimit ?? defaultLimit;
}

/** The person uploads a file; nobody sees it until it is said or put into a modal. Throws `file_too_large`. */
export function upload(world: World, user: User, name: string, bytes: Buffer): SlackFile {
  if (bytes.length > fileSizeLimit(world)) throw new SlackError('file_too_large');
  if (bytes.length === 0) throw new SlackError('file_is_empty');
  const file = fillFile(world, newFile(world, user.id, name, bytes.length), bytes);
  world.state.commit();
  return file;
}
