import type { Organisation } from '../facts/organisation.ts';
import { instantAt } from '../facts/zone.ts';

/** Minutes since midnight at which a working day ends: six in the evening. */
const endOfWork = 18 * 60;

/** A day, `2026-11-18`, and a time of it, `15:00`, as somebody chose them. */
export interface Chosen {
  date: string;
  time: string | null;
  /** Of whoever chose: a time is what their own clock shows. */
  timezone: string;
}

/** The instant that was chosen. A day without a time lasts until the organisation's working day ends. */
export function chosenMoment({ workspace }: Organisation, { date, time, timezone }: Chosen): number {
  if (time === null) return instantAt(date, endOfWork, workspace.timezone);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantAt(date, hours * 60 + minutes, timezone);
}
