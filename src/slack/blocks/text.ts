/** Slack's own three: with them gone, nothing people wrote can mention, link or format a date. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * What Slack hands out as markup, as it was typed: mentions and links become their words. `nameOf` knows
 * what a Slack user is called.
 */
export function unescapeText(text: string, nameOf: (slack: string) => string = (slack) => slack): string {
  const words = text
    .replace(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/gu, (_, slack: string) => `@${nameOf(slack)}`)
    .replace(/<(?:[#!][^|>]*\|)([^>]+)>/gu, '$1')
    .replace(/<(?:https?:|mailto:)[^|>]*\|([^>]*)>/gu, '$1')
    .replace(/<([^>]*)>/gu, '$1');
  return unescapeSigns(words);
}

/** The same where there is no markup, as behind a command: `<` is a sign like any other. */
export function unescapeSigns(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/**
 * At most `limit` UTF-16 units, with an ellipsis where something was cut; never half a character and
 * never half an escape.
 */
export function clamp(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text
    .slice(0, limit - 1)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .replace(/&[a-z]{0,4}$/u, '')
    .replace(/<[^>]*$/u, '');
  return `${cut}…`;
}

/** Text that people wrote, ready for mrkdwn: escaped, on one line, shortened. */
export function quoteLine(text: string, limit = 300): string {
  return clamp(escapeText(text.replace(/\s+/gu, ' ').trim()), limit);
}

/** A long text in parts of at most `limit` UTF-16 units, cut where a paragraph, a line or a sentence ends. */
export function partsOf(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const at = cutIn(rest.slice(0, limit));
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...parts, rest];
}

function cutIn(text: string): number {
  for (const end of [/\n\n/gu, /\n/gu, /[。！？]|[.!?](?=\s)/gu, /\s/gu]) {
    const last = [...text.matchAll(end)].at(-1);
    if (last !== undefined && last.index > text.length / 2) return last.index + last[0].length;
  }
  return text.replace(/[\uD800-\uDBFF]$/u, '').length;
}
