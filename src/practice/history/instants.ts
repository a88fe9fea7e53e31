import { instantAt, isoWeekBounds, isoWeekOf, localDate } from '../../domain/facts/zone.ts';

const day = 24 * 60 * 60 * 1000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `-3 tue 10:20`: the third week before that of `until`. */
export function instantOf(when: string, until: number, zone: string): number {
  const [weeks = '0', weekday = 'mon', time = '09:00'] = when.split(' ');
  const { from } = isoWeekBounds(isoWeekOf(until, zone), zone);
  const noon = from + day / 2 + (Number(weeks) * 7 + weekdays.indexOf(weekday)) * day;
  return instantAt(localDate(noon, zone), minuteOf(time), zone);
}

/** `+1 09:40`: the next day at that time. */
export function laterInstant(when: string, filedAt: number, zone: string): number {
  const [days = '+0', time = '09:00'] = when.split(' ');
  const date = new Date(Date.parse(localDate(filedAt, zone)) + Number(days) * day).toISOString().slice(0, 10);
  return instantAt(date, minuteOf(time), zone);
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
