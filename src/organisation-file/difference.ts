/** What changes between two versions of an organisation, in the words of its file. */
import { stringify } from 'yaml';
import type { Organisation } from '../domain/facts/organisation.ts';
import { fileForm } from './file-form.ts';

export interface Change {
  /** With ids instead of positions: `people.chen.rank`, `targets.major.claim`. */
  path: string;
  /** As the file would say it; absent when it was added. */
  before?: string;
  /** Absent when it was removed. */
  after?: string;
}

/** Empty when both say the same; the order of people, departments and categories counts as nothing. */
export function differences(before: Organisation, after: Organisation): Change[] {
  return compare('', fileForm(before), fileForm(after));
}

function compare(path: string, before: unknown, after: unknown): Change[] {
  const one = membersOf(before);
  const other = membersOf(after);
  if (one && other) {
    const keys = new Set([...one.keys(), ...other.keys()]);
    return [...keys].flatMap((key) => compare(path ? `${path}.${key}` : key, one.get(key), other.get(key)));
  }
  const said = say(before);
  const says = say(after);
  if (said === says) return [];
  return [{ path, ...(said !== undefined && { before: said }), ...(says !== undefined && { after: says }) }];
}

/** The parts of a group by key, of a list of things with ids by id; other values have none. */
function membersOf(value: unknown): Map<string, unknown> | undefined {
  if (Array.isArray(value)) {
    const ids = value.map((item: unknown) => idOf(item));
    return ids.length > 0 && ids.every((id) => id !== undefined)
      ? new Map(value.map((item, index) => [ids[index]!, item]))
      : undefined;
  }
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

function idOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return typeof item.id === 'string' ? item.id : undefined;
}

function say(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
