import type { Json } from '../json.ts';
import { action, dispatchable, focusable, placeholder } from './actionable.ts';
import {
  boolean,
  type Check,
  type Checking,
  type Fields,
  formed,
  integer,
  list,
  object,
  problem,
  string,
  type,
} from './check.ts';
import { richText } from './rich-text.ts';

const common: Fields = { ...action, ...focusable, ...placeholder, ...dispatchable };

function lengthsFit(value: Json, at: string, checking: Checking): void {
  const { min_length: min, max_length: max, initial_value: initial } = value;
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    problem(checking, `${at}/min_length`, 'min_length must not exceed max_length');
  }
  if (typeof initial === 'string' && typeof max === 'number' && initial.length > max) {
    problem(checking, `${at}/initial_value`, `must be less than ${max + 1} characters`);
  }
}

export const plainTextInput: Check = object(
  { ...type },
  {
    ...common,
    initial_value: string(3000, 0),
    multiline: boolean,
    min_length: integer(0, 3000),
    max_length: integer(1, 3000),
  },
  lengthsFit,
);

export const emailInput: Check = object({ ...type }, { ...common, initial_value: string(3000, 0) });
export const urlInput: Check = object({ ...type }, { ...common, initial_value: string(3000, 0) });

const numeral = formed((text) => /^-?\d+(\.\d+)?$/.test(text), 'must be a number in a string');

export const numberInput: Check = object(
  { ...type, is_decimal_allowed: boolean },
  { ...common, initial_value: numeral, min_value: numeral, max_value: numeral },
  (value, at, checking) => {
    const [min, max] = [Number(value.min_value ?? -Infinity), Number(value.max_value ?? Infinity)];
    const initial = value.initial_value === undefined ? undefined : Number(value.initial_value);
    if (min > max) problem(checking, `${at}/min_value`, 'min_value must not exceed max_value');
    if (initial !== undefined && (initial < min || initial > max)) {
      problem(checking, `${at}/initial_value`, 'initial_value must lie between min_value and max_value');
    }
    if (initial !== undefined && value.is_decimal_allowed === false && !Number.isInteger(initial)) {
      problem(checking, `${at}/initial_value`, 'decimals are not allowed');
    }
  },
);

export const fileInput: Check = object(
  { ...type },
  { ...action, filetypes: list(string(50), 1, 100), max_files: integer(1, 10) },
);

export const richTextInput: Check = object(
  { ...type },
  { ...common, initial_value: richText, min_lines: integer(1, 100), max_lines: integer(1, 100) },
);
