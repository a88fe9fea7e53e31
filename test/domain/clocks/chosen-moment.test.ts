import { expect, it } from 'vitest';
import { chosenMoment } from '../../../src/domain/clocks/chosen-moment.ts';
import { organisation } from '../cases.ts';

it.each<[string, string | null, string, string]>([
  ['a time, on the clock of whoever chose it', '15:00', 'Asia/Shanghai', '2026-11-18T15:00:00+08:00'],
  ['a time, wherever they are', '15:00', 'Europe/London', '2026-11-18T15:00:00+00:00'],
  ['no time: until the working day ends', null, 'Asia/Shanghai', '2026-11-18T18:00:00+08:00'],
  ['no time, from abroad: until it ends at home', null, 'Europe/London', '2026-11-18T18:00:00+08:00'],
])('reads a day with %s', (_, time, timezone, instant) => {
  expect(chosenMoment(organisation, { date: '2026-11-18', time, timezone })).toBe(Date.parse(instant));
});
