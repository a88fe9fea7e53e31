/** Times of day and spans between them: `09:00`, `09:00-12:30`; minutes since local midnight. */
import { readAs } from './fields.ts';

export const clockTime = readAs('a time such as "09:00"', (text) => readTime(text, 1439));

/** Quiet hours: a span that may run over midnight. */
export const span = readAs('a span such as "20:00-08:00"', (text) => {
  const times = readSpan(text);
  return times && times.from !== times.to ? times : undefined;
});

/** `09:00-12:30` in minutes, the end up to 24:00; undefined when it is not a span. */
export function readSpan(text: string): { from: number; to: number } | undefined {
  const [first, second, ...others] = text.split(/\s*[-–]\s*/);
  const from = readTime(first, 1439);
  const to = readTime(second, 1440);
  return from === undefined || to === undefined || others.length > 0 ? undefined : { from, to };
}

/** Minutes as `09:00`. */
export function formatTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function readTime(text: string | undefined, latest: number): number | undefined {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text ?? '');
  if (!match) return undefined;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return minute <= latest ? minute : undefined;
}
