/** Days of the week as the organisation file names them: `mon`, `monday`, `mon-fri`, `mon, wed-fri`. */
import { readAs } from './fields.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const longNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** 1 is Monday … 7 Sunday. */
export const weekday = readAs(`a day of the week: ${longNames.join(', ')}`, (text) => {
  const index = readWeekday(text);
  return index === undefined ? undefined : index + 1;
});

/** The days (0 is Monday) that a key of `hours` names, in order; undefined when it is no such key. */
export function readWeekdays(key: string): number[] | undefined {
  const days: number[] = [];
  for (const part of key.split(',')) {
    const [first, last, ...others] = part.split(/[-–]/).map(readWeekday);
    if (first === undefined || others.length > 0) return undefined;
    if (part.search(/[-–]/) >= 0 && last === undefined) return undefined;
    const length = (((last ?? first) - first + 7) % 7) + 1;
    for (let step = 0; step < length; step += 1) days.push((first + step) % 7);
  }
  return days;
}

/** `monday` for 1 … `sunday` for 7. */
export function formatWeekday(day: number): string {
  return longNames[day - 1]!;
}

function readWeekday(text: string): number | undefined {
  const word = text.trim().toLowerCase();
  const index = longNames.findIndex((long) => long === word || long.slice(0, 3) === word);
  return index < 0 ? undefined : index;
}
