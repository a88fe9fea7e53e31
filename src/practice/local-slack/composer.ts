import type { Json } from './json.ts';
import type { World } from './world.ts';

/** What a person's client sends for what was typed: Slack's markup and the rich_text block. */
export interface Composed {
  text: string;
  blocks: Json[];
}

/** Escapes `&`, `<` and `>` as Slack's clients do. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Turns typed text into a message: `@handle`, `@channel`, `#name` and web addresses become links, everything
 * else is escaped, so that a typed `<!channel>` stays text.
 */
export function compose(world: World, typed: string): Composed {
  const elements: Json[] = [];
  let markup = '';
  for (const piece of typed.split(/(https?:\/\/[^\s<>]+|@[\p{L}\p{N}._-]+|#[\p{L}\p{N}_-]+)/u)) {
    if (piece === '') continue;
    const linked = link(world, piece);
    markup += linked?.markup ?? escapeMarkup(piece);
    elements.push(linked?.element ?? { type: 'text', text: piece });
  }
  const section = { type: 'rich_text_section', elements };
  return { text: markup, blocks: [{ type: 'rich_text', elements: [section] }] };
}

function link(world: World, piece: string): { markup: string; element: Json } | undefined {
  if (/^https?:/.test(piece)) {
    return { markup: `<${escapeMarkup(piece)}>`, element: { type: 'link', url: piece } };
  }
  const name = piece.slice(1);
  if (piece.startsWith('#')) {
    const channel = world.state.channels.all().find((one) => one.name === name && one.kind !== 'im');
    if (channel === undefined) return undefined;
    return {
      markup: `<#${channel.id}|${channel.name}>`,
      element: { type: 'channel', channel_id: channel.id },
    };
  }
  if (['channel', 'here', 'everyone'].includes(name)) {
    return { markup: `<!${name}>`, element: { type: 'broadcast', range: name } };
  }
  const user = world.state.users.all().find((one) => one.name === name);
  return user && { markup: `<@${user.id}>`, element: { type: 'user', user_id: user.id } };
}
