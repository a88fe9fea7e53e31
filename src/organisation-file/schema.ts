/**
 * The shape of the organisation file. Its keys are a fixed contract, so that files can be shared. What one
 * part says of another (a person's manager, a category's department) is checked in references.ts.
 */
import * as z from 'zod';
import { type TargetClock, targetClocks } from '../domain/clocks/clock.ts';
import { remedyKinds } from '../domain/facts/remedy-kind.ts';
import { clockTime, span } from './clock-time.ts';
import { duration } from './duration.ts';
import {
  channel,
  depending,
  id,
  language,
  list,
  localText,
  oneOf,
  say,
  section,
  slackUser,
} from './fields.ts';
import { hours } from './hours.ts';
import { currency, date, holidays, timezone } from './places.ts';
import { presetNames } from './presets.ts';
import { weekday } from './weekdays.ts';

/** Slack shows at most so many options in a menu. */
const mostOptions = 100;
const tooMany = (what: string) => ({
  error: `too many: Slack shows at most ${mostOptions} ${what} in a menu`,
});

const person = section({
  id,
  name: localText,
  slack: slackUser.optional(),
  rank: id,
  department: id.optional(),
  manager: id.optional(),
  substitute: id.optional(),
});

const department = section({
  id,
  name: localText,
  channel,
  head: id.optional(),
  ladder: list(id, 'person ids, lowest first').optional(),
  minimumClaimRank: id.optional(),
  calendar: id.optional(),
  language: language.optional(),
});

const aroundTheClock = z.literal('around-the-clock', {
  error: say('around-the-clock, or a group of the keys timezone, hours, holidays, closed, open'),
});
const workingHours = section({
  timezone: timezone.optional(),
  hours,
  holidays: holidays.optional(),
  closed: list(date, 'dates such as 2026-12-31').optional(),
  open: list(date, 'dates such as 2026-10-10').optional(),
});
type CalendarInput = z.output<typeof aroundTheClock> | z.output<typeof workingHours>;
const calendar = depending<CalendarInput>((input) =>
  typeof input === 'object' && input !== null ? workingHours : aroundTheClock,
);

const clockTargets = Object.fromEntries(targetClocks.map((clock) => [clock, duration.optional()])) as Record<
  TargetClock,
  z.ZodOptional<typeof duration>
>;
const category = section({
  id,
  name: localText,
  department: id,
  severity: oneOf(['ordinary', 'major']).optional(),
  scenario: id.optional(),
  targets: section({
    ordinary: section(clockTargets).optional(),
    major: section(clockTargets).optional(),
  }).optional(),
});

const targetSet = section({ calendar: id.optional(), ...clockTargets, secondStage: duration.optional() });
const count = (most: number) => {
  const error = say(`a whole number from 1 to ${most}`);
  return z.number({ error }).int({ error }).min(1, { error }).max(most, { error });
};

const shareError = say('a share from 0 (none) to 1 (all), such as 0.2');
const share = z.number({ error: shareError }).min(0, { error: shareError }).max(1, { error: shareError });

const amountError = say('an amount above 0 in the main unit of the currency, such as 200 or 49.90');
const amount = z
  .number({ error: amountError })
  .positive({ error: amountError })
  .max(1_000_000_000, { error: amountError });

export const organisationFile = section({
  workspace: section({ name: localText, timezone, language: language.optional(), currency }),
  ranks: list(id, 'ranks, lowest first', 1).optional(),
  people: list(person, 'people', 1),
  administrators: list(id, 'person ids', 1),
  desk: section({
    channel,
    people: list(id, 'person ids', 1),
    lead: id.optional(),
    callsWhenOwner: id.optional(),
  }),
  audit: section({ people: list(id, 'person ids'), analyst: id.optional() }).optional(),
  leadership: section({
    channel,
    people: list(id, 'person ids', 1),
    executive: id.optional(),
  }),
  restricted: section({ channel }),
  departments: list(department, 'departments', 1).max(mostOptions, tooMany('departments')),
  calendars: z
    .record(id, calendar, { error: say('calendars by their id, such as shop: { hours: … }') })
    .optional(),
  categories: list(category, 'categories', 1).max(mostOptions, tooMany('categories')),
  targets: section({
    preset: oneOf(presetNames).optional(),
    ordinary: targetSet.optional(),
    major: targetSet.optional(),
  }).optional(),
  approvals: list(
    section({ upTo: amount.optional(), by: id, currency: currency.optional() }),
    'tiers such as { upTo: 50, by: desk-lead }',
    1,
  ).optional(),
  entitlements: list(
    section({
      category: id,
      kind: oneOf(remedyKinds),
      amount: amount.optional(),
      currency: currency.optional(),
    }),
    'entitlements such as { category: quality, kind: refund, amount: 20 }',
  ).optional(),
  recourse: section({
    callbackAttempts: count(10).optional(),
    reopenDays: count(365).optional(),
    settledCallbacks: section({ ordinary: share.optional(), major: share.optional() }).optional(),
  }).optional(),
  quietHours: span.optional(),
  digest: section({
    day: weekday.optional(),
    time: clockTime.optional(),
    channel: channel.optional(),
  }).optional(),
});

export type OrganisationFile = z.output<typeof organisationFile>;
