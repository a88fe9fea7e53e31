import { randomBytes, randomInt } from 'node:crypto';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** An id as Slack makes them: a letter for the kind, ten more characters. */
export function newId(prefix: string): string {
  let id = prefix;
  for (let index = 0; index < 10; index += 1) id += letters[randomInt(letters.length)];
  return id;
}

/** A random text of hexadecimal digits. */
export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}

/** A short random block_id or action_id, as Slack fills them in. */
export function shortId(): string {
  return randomBytes(4).toString('base64url').replace(/[-_]/g, 'x').slice(0, 5);
}
