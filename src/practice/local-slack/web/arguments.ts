import { isObject, type Json } from '../json.ts';
import { SlackError } from '../slack-error.ts';

/** The arguments of a Web API call: from a form all are texts, from JSON they have their types. */
export class Arguments {
  readonly #values: Json;

  constructor(values: Json) {
    this.#values = values;
  }

  has(name: string): boolean {
    const value = this.#values[name];
    return value !== undefined && value !== null && value !== '';
  }

  /** A text, empty when absent. */
  text(name: string): string {
    const value = this.#values[name];
    if (value === undefined || value === null) return '';
    if (typeof value === 'object') throw invalid(`must be a string [json-pointer:/${name}]`);
    return String(value);
  }

  /** A text that must be there. Throws `invalid_arguments`. */
  needed(name: string): string {
    if (!this.has(name)) throw invalid(`missing required field: ${name}`);
    return this.text(name);
  }

  flag(name: string, otherwise = false): boolean {
    if (!this.has(name)) return otherwise;
    return ['true', '1', 'yes'].includes(String(this.#values[name]).toLowerCase());
  }

  /** A whole number within bounds; `otherwise` when absent. Throws `invalid_limit`. */
  count(name: string, otherwise: number, most: number): number {
    if (!this.has(name)) return otherwise;
    const value = Number(this.#values[name]);
    if (!Number.isInteger(value) || value < 0 || value > most) throw new SlackError(`invalid_${name}`);
    return value === 0 ? otherwise : value;
  }

  /** Names separated by commas, or a list. */
  names(name: string): string[] {
    const value = this.#values[name];
    if (Array.isArray(value)) return value.map(String);
    return this.text(name)
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  /** A JSON value, which forms carry as text. Throws the error when it is not JSON. */
  json(name: string, error: string): unknown {
    const value = this.#values[name];
    if (typeof value !== 'string') return value ?? undefined;
    if (value === '') return undefined;
    try {
      return JSON.parse(value);
    } catch {
      throw new SlackError(error);
    }
  }
}

function invalid(message: string): SlackError {
  return new SlackError('invalid_arguments', [message]);
}

/** Reads a request's body into arguments. Throws `invalid_json`, `json_not_object`. */
export function parseArguments(contentType: string, body: Buffer, query: URLSearchParams): Arguments {
  const values: Json = Object.fromEntries(query);
  if (contentType.startsWith('application/json')) {
    if (body.length > 0) Object.assign(values, parseObject(body));
  } else {
    Object.assign(values, Object.fromEntries(new URLSearchParams(body.toString('utf8'))));
  }
  return new Arguments(values);
}

function parseObject(body: Buffer): Json {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw new SlackError('invalid_json');
  }
  if (!isObject(parsed)) throw new SlackError('json_not_object');
  return parsed;
}
