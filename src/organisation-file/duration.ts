/** Lengths of time as the organisation file writes them: `90s`, `30m`, `2h`, `1d`. */
import type { Duration } from '../domain/facts/duration.ts';
import { readAs } from './fields.ts';

const secondsPer = { s: 1, m: 60, h: 3600 } as const;
/** Ten years of round-the-clock time; a longer target is a slip of the finger. */
const mostMinutes = 10 * 366 * 24 * 60;
const mostDays = 10 * 366;

export const duration = readAs(
  'a whole number above 0 with s, m, h or d (working days), such as 90s, 30m, 2h or 1d',
  readDuration,
);

function readDuration(text: string): Duration | undefined {
  const match = /^(\d{1,9})\s?([smhd])$/.exec(text);
  if (!match) return undefined;
  const value = Number(match[1]);
  const unit = match[2] as 's' | 'm' | 'h' | 'd';
  if (unit === 'd') return value > 0 && value <= mostDays ? { unit: 'days', value } : undefined;
  const minutes = (value * secondsPer[unit]) / 60;
  return minutes > 0 && minutes <= mostMinutes ? { unit: 'minutes', value: minutes } : undefined;
}

/** The shortest writing that reads back as the same duration. */
export function formatDuration({ unit, value }: Duration): string {
  if (unit === 'days') return `${value}d`;
  const seconds = Math.round(value * 60);
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
