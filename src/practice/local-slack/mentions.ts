import { isObject, type Json } from './json.ts';

/** Whom a text and its blocks notify: user ids, `subteam:S…`, and `channel`, `here`, `everyone`. */
export function mentionsIn(text: string, blocks: Json[] | undefined): string[] {
  const found = new Set(mentionsInMarkup(text));
  for (const block of blocks ?? []) collect(block, found);
  return [...found];
}

function mentionsInMarkup(text: string): string[] {
  const users = [...text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].map((match) => match[1]!);
  const wide = [...text.matchAll(/<!(channel|here|everyone|group)(?:\|[^>]*)?>/g)].map((match) =>
    match[1] === 'group' ? 'channel' : match[1]!,
  );
  const groups = [...text.matchAll(/<!subteam\^(S[A-Z0-9]+)(?:\|[^>]*)?>/g)].map(
    (match) => `subteam:${match[1]}`,
  );
  return [...users, ...wide, ...groups];
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const entry of value) collect(entry, found);
  if (!isObject(value)) return;
  if (value.type === 'mrkdwn' && typeof value.text === 'string') {
    for (const mention of mentionsInMarkup(value.text)) found.add(mention);
  }
  if (value.type === 'markdown' && typeof value.text === 'string') {
    for (const mention of mentionsInMarkup(value.text)) found.add(mention);
  }
  if (value.type === 'user' && typeof value.user_id === 'string') found.add(value.user_id);
  if (value.type === 'broadcast' && typeof value.range === 'string') found.add(value.range);
  if (value.type === 'usergroup' && typeof value.usergroup_id === 'string') {
    found.add(`subteam:${value.usergroup_id}`);
  }
  for (const entry of Object.values(value)) collect(entry, found);
}
