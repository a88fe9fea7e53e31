import { isObject, type Json } from '../json.ts';

/** Where blocks stand. */
export type Surface = 'message' | 'modal' | 'home';

/** What a check of one message or view knows and finds. */
export interface Checking {
  surface: Surface;
  problems: string[];
  blockIds: Set<string>;
  /** Action ids of the block under check. */
  actionIds: Set<string>;
  /** How many elements want the focus. */
  focused: number;
  /** Characters of all markdown blocks, table cells, data table cells. */
  totals: { markdown: number; table: number; data_table: number; tables: number };
  /** The file behind a `slack_file`, if the app may show it. */
  imageFile(reference: { id?: string; url?: string }): boolean;
}

/** A check of one value at a JSON pointer; what is wrong goes into `problems`. */
export type Check = (value: unknown, at: string, checking: Checking) => void;

/** Notes a problem in Slack's form. */
export function problem(checking: Checking, at: string, message: string): void {
  checking.problems.push(`${message} [json-pointer:${at}]`);
}

/** A text of `min` to `max` UTF-16 units. */
export function string(max: number, min = 1): Check {
  return (value, at, checking) => {
    if (typeof value !== 'string') problem(checking, at, 'must provide a string');
    else if (value.length > max) problem(checking, at, `must be less than ${max + 1} characters`);
    else if (value.length < min) problem(checking, at, `must be more than ${min - 1} characters`);
  };
}

export const boolean: Check = (value, at, checking) => {
  if (typeof value !== 'boolean') problem(checking, at, 'must be a boolean');
};

/** A whole number from `min` to `max`. */
export function integer(min: number, max: number): Check {
  return (value, at, checking) => {
    if (!Number.isInteger(value)) problem(checking, at, 'must be an integer');
    else if ((value as number) < min) problem(checking, at, `must be at least ${min}`);
    else if ((value as number) > max) problem(checking, at, `must be at most ${max}`);
  };
}

/** One of the values. */
export function oneOf(...values: (string | number)[]): Check {
  return (value, at, checking) => {
    if (!values.includes(value as string)) {
      problem(checking, at, `must be a valid enum value: ${values.join(', ')}`);
    }
  };
}

/** A text of a form, such as a date. */
export function formed(isFormed: (text: string) => boolean, message: string): Check {
  return (value, at, checking) => {
    if (typeof value !== 'string' || !isFormed(value)) problem(checking, at, message);
  };
}

/** A list of `min` to `max` items. */
export function list(item: Check, min: number, max: number): Check {
  return (value, at, checking) => {
    if (!Array.isArray(value)) return problem(checking, at, 'must be an array');
    if (value.length < min) problem(checking, at, `no fewer than ${min} items required`);
    if (value.length > max) problem(checking, at, `no more than ${max} items allowed`);
    value.forEach((entry, index) => {
      item(entry, `${at}/${index}`, checking);
    });
  };
}

export type Fields = Record<string, Check>;

/** An object with these fields and no others. */
export function object(
  required: Fields,
  optional: Fields = {},
  also?: (value: Json, at: string, checking: Checking) => void,
): Check {
  return (value, at, checking) => {
    if (!isObject(value)) return problem(checking, at, 'must be an object');
    for (const field of Object.keys(required)) {
      if (value[field] === undefined || value[field] === null) {
        problem(checking, at, `missing required field: ${field}`);
      }
    }
    for (const [field, content] of Object.entries(value)) {
      const check = required[field] ?? optional[field];
      if (check === undefined) problem(checking, at, `invalid additional property: ${field}`);
      else if (content !== undefined && content !== null) check(content, `${at}/${field}`, checking);
    }
    also?.(value, at, checking);
  };
}

/** An object whose `type` says which check holds. */
export function byType(checks: Record<string, Check>): Check {
  return (value, at, checking) => {
    if (!isObject(value)) return problem(checking, at, 'must be an object');
    if (typeof value.type !== 'string') return problem(checking, at, 'missing required field: type');
    const check = Object.hasOwn(checks, value.type) ? checks[value.type] : undefined;
    if (check === undefined) problem(checking, `${at}/type`, `unsupported type: ${value.type}`);
    else check(value, at, checking);
  };
}

/** Lets the type field pass: `byType` has looked at it. */
export const type: Fields = { type: string(255) };
