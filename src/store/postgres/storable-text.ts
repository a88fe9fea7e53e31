/**
 * PostgreSQL stores neither U+0000 nor, from JSON, half a surrogate pair; both come from cut or broken
 * input and must not cost somebody their complaint. They become the replacement character.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** JSON of a value whose texts can all be stored. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // The escapes are rare; looking for them costs less than going through every text.
  return /\\u(?:0000|d[89a-f])/.test(json) ? JSON.stringify(storable(value)) : json;
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [storableText(key), storable(member)]),
  );
}
