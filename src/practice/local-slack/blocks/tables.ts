import { isObject, type Json, objects, text } from '../json.ts';
import {
  boolean,
  byType,
  type Check,
  type Checking,
  integer,
  list,
  object,
  oneOf,
  problem,
  string,
  type,
} from './check.ts';
import { richText } from './rich-text.ts';

const cell: Check = (value, at, checking) =>
  byType({
    raw_text: object({ ...type, text: string(10_000) }),
    raw_number: object({ ...type, value: number, text: string(1000) }),
    rich_text: richText,
  })(value, at, checking);

const number: Check = (value, at, checking) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) problem(checking, at, 'must be a number');
};

function charactersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + charactersIn(entry), 0);
  if (!isObject(value)) return 0;
  return text(value.text).length + charactersIn(value.elements);
}

function countCharacters(kind: 'table' | 'data_table', most: number) {
  return (value: Json, at: string, checking: Checking) => {
    checking.totals[kind] += charactersIn(value.rows);
    if (checking.totals[kind] > most)
      problem(checking, at, `no more than ${most} characters in all ${kind} cells`);
  };
}

/** The fields of a table block besides type and block_id. */
export const table = {
  required: { rows: list(list(cell, 1, 20), 1, 100) },
  optional: {
    column_settings: list(
      object({}, { align: oneOf('left', 'center', 'right'), is_wrapped: boolean }),
      0,
      20,
    ),
  },
  also: (value: Json, at: string, checking: Checking) => {
    countCharacters('table', 10_000)(value, at, checking);
    checking.totals.tables += 1;
    if (checking.totals.tables > 1) problem(checking, at, 'only_one_table_allowed');
  },
};

/** The fields of a data_table block besides type and block_id. */
export const dataTable = {
  required: { rows: list(list(cell, 1, 20), 2, 201), caption: string(2000) },
  optional: { page_size: integer(1, 100), row_header_column_index: integer(0, 19) },
  also: (value: Json, at: string, checking: Checking) => {
    countCharacters('data_table', 20_000)(value, at, checking);
    const rows = Array.isArray(value.rows) ? value.rows.map((row) => objects(row).length) : [];
    if (new Set(rows).size > 1) problem(checking, `${at}/rows`, 'all rows must have as many cells');
  },
};
