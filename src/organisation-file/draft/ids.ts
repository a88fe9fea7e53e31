/** Ids and names for a draft, from whatever people wrote into Slack. */
const longestId = 50;
const longestName = 75;

/** An id like the text that nobody has yet; `otherwise` where the text gives none. */
export function freeId(text: string, otherwise: string, taken: Set<string>): string {
  const plain = text
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[._-]+/, '')
    .slice(0, longestId);
  let id = plain || otherwise.toLowerCase();
  if (taken.has(id)) id = otherwise.toLowerCase();
  for (let number = 2; taken.has(id); number += 1) id = `${otherwise.toLowerCase()}-${number}`;
  taken.add(id);
  return id;
}

/** Text as a name: one line, not too long; `otherwise` where nothing remains. */
export function nameFrom(text: string, otherwise: string): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim();
  return [...plain].slice(0, longestName).join('') || otherwise;
}

/** `fresh-food` as `Fresh food`; `otherwise` where no words remain. */
export function titleFrom(channelName: string, otherwise: string): string {
  const words = nameFrom(channelName.replace(/[-_]+/g, ' '), otherwise);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
