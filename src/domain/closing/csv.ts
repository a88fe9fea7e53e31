/** A row of a file with the line on which it began, the first being 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

export type CsvFault = 'stray-quote' | 'text-after-quote' | 'unended-quote';

/**
 * Comma-separated values as RFC 4180 has them: lines end with CRLF or LF, cells may stand in quotation marks,
 * which are doubled within. A row with a fault is left out and named by its line; empty lines are nothing.
 */
export function readCsv(text: string): { rows: CsvRow[]; faults: { line: number; fault: CsvFault }[] } {
  const rows: CsvRow[] = [];
  const faults: { line: number; fault: CsvFault }[] = [];
  const source = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  let at = 0;
  let line = 1;
  while (at < source.length) {
    const row = readRow(source, at);
    if (row.fault !== undefined) faults.push({ line, fault: row.fault });
    else if (row.cells.some((cell) => cell !== '')) rows.push({ line, cells: row.cells });
    line += source.slice(at, row.end).split('\n').length - 1;
    at = row.end;
  }
  return { rows, faults };
}

interface ReadRow {
  cells: string[];
  /** Where the next row begins. */
  end: number;
  fault?: CsvFault;
}

function readRow(source: string, start: number): ReadRow {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = source[at] === '"' ? readQuoted(source, at) : readPlain(source, at);
    if ('fault' in cell) return { cells, end: afterLine(source, cell.at), fault: cell.fault };
    cells.push(cell.value);
    if (source[cell.at] !== ',') return { cells, end: Math.min(cell.at + 1, source.length) };
    at = cell.at + 1;
  }
}

type ReadCell = { value: string; at: number } | { fault: CsvFault; at: number };

function readPlain(source: string, start: number): ReadCell {
  let at = start;
  while (at < source.length && source[at] !== ',' && source[at] !== '\n') at += 1;
  const value = source.slice(start, at);
  return value.includes('"') ? { fault: 'stray-quote', at: start } : { value: value.trim(), at };
}

function readQuoted(source: string, start: number): ReadCell {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = source.indexOf('"', at);
    // Nothing after it can be told from the open text: only this line is given up.
    if (quote === -1) return { fault: 'unended-quote', at: start };
    value += source.slice(at, quote);
    at = quote + 1;
    if (source[at] !== '"') break;
    value += '"';
    at += 1;
  }
  const ends = at >= source.length || source[at] === ',' || source[at] === '\n';
  return ends ? { value: value.trim(), at } : { fault: 'text-after-quote', at };
}

function afterLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end + 1;
}
