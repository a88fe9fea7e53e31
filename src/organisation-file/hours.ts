/** A calendar's working hours: `{ mon-fri: ["09:00-12:30", "13:30-18:00"], sat: ["10:00-16:00"] }`. */
import * as z from 'zod';
import type { Interval } from '../domain/facts/organisation.ts';
import { formatTime, readSpan } from './clock-time.ts';
import { say } from './fields.ts';
import { readWeekdays, weekdays } from './weekdays.ts';

type Report = (path: (string | number)[], message: string) => void;

const spanExpected = say('a span in quotes such as "09:00-12:30"');
const spansExpected = say('a list of spans such as ["09:00-12:30", "13:30-18:00"], empty on a closed day');

export const hours = z
  .record(z.string(), z.unknown(), {
    error: say('days with their hours, such as mon-fri: ["09:00-12:30", "13:30-18:00"]'),
  })
  .transform((entries, context): Interval[][] => {
    const report: Report = (path, message) =>
      context.issues.push({ code: 'custom', input: entries, path, message });
    const week = weekdays.map((): Interval[] => []);
    const saidBy = new Map<number, string>();
    for (const [key, value] of Object.entries(entries)) {
      const intervals = readIntervals(value, (path, message) => report([key, ...path], message));
      const days = readWeekdays(key);
      if (!days)
        report([key], 'is not a day: write mon, mon-fri or "mon, wed-fri" (mon tue wed thu fri sat sun)');
      for (const day of days ?? []) {
        const before = saidBy.get(day);
        if (before !== undefined) report([key], `names ${weekdays[day]} again, after "${before}"`);
        saidBy.set(day, key);
        week[day] = intervals;
      }
    }
    if (context.issues.length === 0 && week.every((day) => day.length === 0)) {
      report([], 'never open: at least one day needs working hours, such as mon-fri: ["09:00-18:00"]');
    }
    return week;
  });

/** One span or a list of them, in the order of the day. */
function readIntervals(value: unknown, report: Report): Interval[] {
  if (typeof value !== 'string' && !Array.isArray(value)) {
    report([], spansExpected({ input: value }));
    return [];
  }
  const found: { interval: Interval; text: string }[] = [];
  for (const [index, text] of (Array.isArray(value) ? value : [value]).entries()) {
    const path = Array.isArray(value) ? [index] : [];
    const times = typeof text === 'string' ? readSpan(text.trim()) : undefined;
    if (!times) {
      report(path, spanExpected({ input: text }));
      continue;
    }
    const { from, to } = times;
    if (to <= from) {
      report(
        path,
        `"${text}" ends before it begins: split hours over midnight, "22:00-24:00" and "00:00-02:00"`,
      );
      continue;
    }
    const overlapped = found.find(({ interval }) => interval[0] < to && from < interval[1]);
    if (overlapped) report(path, `"${text}" overlaps "${overlapped.text}"`);
    found.push({ interval: [from, to], text });
  }
  return found.map(({ interval }) => interval).sort(([one], [other]) => one - other);
}

/** Hours as the file writes them, days with the same hours in one range. */
export function formatHours(week: readonly (readonly Interval[])[]): Record<string, string[]> {
  const ranges: { first: number; last: number; texts: string[] }[] = [];
  for (const [day, intervals] of week.entries()) {
    const texts = intervals.map(([from, to]) => `${formatTime(from)}-${formatTime(to)}`);
    const before = ranges.at(-1);
    if (texts.length === 0) continue;
    if (before?.last === day - 1 && before.texts.join() === texts.join()) before.last = day;
    else ranges.push({ first: day, last: day, texts });
  }
  return Object.fromEntries(
    ranges.map(({ first, last, texts }) => [
      first === last ? weekdays[first] : `${weekdays[first]}-${weekdays[last]}`,
      texts,
    ]),
  );
}
