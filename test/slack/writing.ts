/** What people could do to a message, were it not escaped; it stands at the beginning, where nothing cuts it off. */
const planted = '<!channel> & <@U1> ';

/** A text that somebody wrote, of `limit` UTF-16 units; of one where nobody writes more than they must. */
export type Writing = (limit: number) => string;

function filled(beginning: string, filler: string): Writing {
  return (limit) => (beginning + filler.repeat(limit)).slice(0, limit).replace(/[\uD800-\uDBFF]$/u, '鱼');
}

/**
 * At its shortest; in Chinese, where a character is three bytes and a rare one two UTF-16 units, which a careless
 * cut would halve; and in signs, where each becomes four or five once it is escaped.
 */
export const writings = {
  shortest: filled('', 'x').bind(null, 1),
  'longest in Chinese': filled('', '鱼不新鲜，店员说没有办法，请明天再来一次吧𠮷。'),
  'longest in signs': filled(planted, '<&>'),
} satisfies Record<string, Writing>;

export type Size = keyof typeof writings;

/** So many of something, from the first on. */
export function times<Thing>(count: number, make: (index: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
