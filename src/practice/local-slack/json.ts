/** A JSON object whose fields are not known beforehand. */
export type Json = Record<string, unknown>;

/** Whether the value is a JSON object (not an array, not null). */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list of objects; whatever else it is counts as empty. */
export function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The value as text; whatever else it is counts as empty. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
