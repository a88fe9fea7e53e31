import type { Point } from '../answering/finding-records.ts';
import type { Complaint } from './records.ts';

/** `1.`, `2)`, `（三）` or a dash before a point; but `1.5 kg` and `-5 °C` begin with what they say. */
const numbering =
  /^\s*(?:[(（][\p{Nd}一二三四五六七八九十]+[)）]|\p{Nd}+[.)、．）](?!\p{Nd})|[-*](?!\p{Nd})|[•·])\s*/u;

/** One a line, without the numbers that people put before them. */
export function pointsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(numbering, '').trim())
    .filter((line) => line !== '');
}

/** One grievance of a complaint, about which nothing is found yet. */
export function newPoint(complaint: Complaint, number: number, text: string): Point {
  return {
    workspace: complaint.workspace,
    complaint: complaint.id,
    number,
    text,
    outcome: null,
    facts: null,
    cause: null,
    responsibility: null,
    foundBy: null,
    foundAt: null,
  };
}
