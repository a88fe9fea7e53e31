/**
 * Reading a file's plain values before they are known to be well formed, so that what one part says of
 * another is checked even while something else is wrong. What has the wrong shape counts as not said;
 * the schema reports it.
 */
export type Raw = Readonly<Record<string, unknown>>;
export type Path = readonly (string | number)[];

/** A text of the file and where it stands. */
export interface Said {
  text: string;
  path: Path;
}

/** A member of a list and where it stands. */
export interface Entry {
  entry: Raw;
  path: Path;
}

export type Report = (path: Path, message: string) => void;

export function group(value: unknown): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

export function entries(value: unknown, path: Path): Entry[] {
  return Array.isArray(value)
    ? value.map((entry, index) => ({ entry: group(entry), path: [...path, index] }))
    : [];
}

/** The text under a key, or nothing. */
export function said(parent: Raw, key: string, path: Path): Said[] {
  const value = parent[key];
  return typeof value === 'string' ? [{ text: value.trim(), path: [...path, key] }] : [];
}

/** The texts of a list under a key. */
export function saidAll(parent: Raw, key: string, path: Path): Said[] {
  const value = parent[key];
  if (!Array.isArray(value)) return [];
  return value.flatMap((text: unknown, index) =>
    typeof text === 'string' ? [{ text: text.trim(), path: [...path, key, index] }] : [],
  );
}
