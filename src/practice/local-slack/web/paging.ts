import type { Json } from '../json.ts';
import { SlackError } from '../slack-error.ts';
import type { Arguments } from './arguments.ts';

/** One page of a list by `cursor` and `limit`, and the cursor of the next. Throws `invalid_cursor`. */
export function page<T>(
  items: T[],
  given: Arguments,
  otherwise: number,
  most: number,
): { items: T[]; rest: boolean; metadata: Json } {
  const limit = given.count('limit', otherwise, most);
  const start = given.has('cursor') ? startOf(given.text('cursor')) : 0;
  const end = start + limit;
  const rest = end < items.length;
  const next = rest ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: items.slice(start, end), rest, metadata: { next_cursor: next } };
}

function startOf(cursor: string): number {
  const match = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString('utf8'));
  if (match === null) throw new SlackError('invalid_cursor');
  return Number(match[1]);
}
