import { randomBytes } from './random.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Ids of 24 characters that rise with time, also within one millisecond: milliseconds, a counter, and
 * 50 random bits, so that several processes never make the same one.
 */
export function identifiers(now: () => number): () => string {
  let last = 0;
  let counter = 0;
  return () => {
    const instant = Math.max(now(), last);
    counter = instant === last ? counter + 1 : 0;
    last = instant;
    const random = [...randomBytes(10)].map((byte) => alphabet[byte % 32]).join('');
    return digits(instant, 10) + digits(counter, 4) + random;
  };
}

function digits(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32))
    text = alphabet[rest % 32] + text;
  return text;
}
