import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import type { Severity } from '../facts/severity.ts';
import { instantAt, localDate, localMinute } from '../facts/zone.ts';

/**
 * When somebody may be pinged (rules §4: "Quiet hours, a cap and one combined message for many lapses
 * keep pings bearable; major complaints ignore quiet hours"). Instants are UTC epoch milliseconds.
 */
export type PingTime = (person: PersonId, severity: Severity) => number;

/** Messages of pings that one person gets in a day; further ones wait together for the next morning. */
export const mostPingsADay = 12;

/** When gathered pings are read where the organisation keeps no quiet hours: eight in the morning. */
const morning = 8 * 60;

export interface Recipient {
  /** IANA name of where they are. */
  timezone: string;
  /** Messages of pings they were sent since their midnight. */
  pingsToday: number;
}

/** `now`, or when the quiet hours of the recipient's own zone, or their full day, are over. */
export function pingTime(
  organisation: Pick<Organisation, 'quietHours'>,
  severity: Severity,
  recipient: Recipient,
  now: number,
): number {
  if (severity === 'major') return now;
  const { quietHours } = organisation;
  const quietEnd = quietHours === undefined ? now : endOfQuiet(quietHours, recipient.timezone, now);
  if (quietEnd > now || recipient.pingsToday < mostPingsADay) return quietEnd;
  return nextMorning(quietHours?.to ?? morning, recipient.timezone, now);
}

/** The instant at which the hours that `now` lies in are over; `now` itself outside them. */
export function endOfQuiet(hours: { from: number; to: number }, timezone: string, now: number): number {
  const { from, to } = hours;
  const minute = localMinute(now, timezone);
  const wraps = from > to;
  const quiet = wraps ? minute >= from || minute < to : minute >= from && minute < to;
  if (!quiet) return now;
  const today = localDate(now, timezone);
  const tomorrow = wraps && minute >= from;
  return instantAt(tomorrow ? dayAfter(today) : today, to, timezone);
}

/** The first instant of the recipient's day that `now` lies in. */
export function startOfDay(timezone: string, now: number): number {
  return instantAt(localDate(now, timezone), 0, timezone);
}

function nextMorning(minute: number, timezone: string, now: number): number {
  return instantAt(dayAfter(localDate(now, timezone)), minute, timezone);
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
