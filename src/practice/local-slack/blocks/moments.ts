import { action, focusable, placeholder } from './actionable.ts';
import { type Check, formed, integer, object, type } from './check.ts';
import { confirm } from './composition.ts';

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Whether the text is a time of day, `HH:mm`. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Whether the text names an IANA zone. */
export function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

export const datepicker: Check = object(
  { ...type },
  {
    ...action,
    ...focusable,
    ...placeholder,
    confirm,
    initial_date: formed(isDate, 'must be a date like YYYY-MM-DD'),
  },
);

export const timepicker: Check = object(
  { ...type },
  {
    ...action,
    ...focusable,
    ...placeholder,
    confirm,
    initial_time: formed(isTime, 'must be a time like HH:mm'),
    timezone: formed(isZone, 'must be an IANA time zone'),
  },
);

export const datetimepicker: Check = object(
  { ...type },
  { ...action, ...focusable, confirm, initial_date_time: integer(1_000_000_000, 9_999_999_999) },
);
