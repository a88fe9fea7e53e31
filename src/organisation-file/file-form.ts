/** An organisation as its file would say it, everything spelled out: what export writes and differences compare. */

import { targetClocks } from '../domain/clocks/clock.ts';
import type {
  Calendar,
  Category,
  CategoryTargets,
  Organisation,
  TargetSet,
} from '../domain/facts/organisation.ts';
import { toMajorUnits } from './approvals.ts';
import { formatTime } from './clock-time.ts';
import { departmentsOwn } from './defaults.ts';
import { formatDuration } from './duration.ts';
import { formatHours } from './hours.ts';
import { formatWeekday } from './weekdays.ts';

/** Plain values in the order of the file; nothing undefined. */
type FileForm = Record<string, unknown>;

export function fileForm(organisation: Organisation): FileForm {
  const { workspace, quietHours, digest } = organisation;
  return withoutGaps({
    workspace,
    ranks: organisation.ranks,
    people: organisation.people,
    administrators: organisation.administrators,
    desk: organisation.desk,
    audit: organisation.audit,
    leadership: organisation.leadership,
    restricted: organisation.restricted,
    departments: organisation.departments,
    calendars: Object.fromEntries(
      Object.entries(organisation.calendars).map(([id, calendar]) => [id, calendarForm(calendar)]),
    ),
    categories: organisation.categories.map(categoryForm),
    targets: {
      ordinary: targetForm(organisation.targets.ordinary),
      major: targetForm(organisation.targets.major),
    },
    approvals: organisation.approvals.map(({ upTo, by, currency }) => ({
      upTo: upTo === undefined ? undefined : toMajorUnits(upTo, currency ?? workspace.currency),
      by,
      currency,
    })),
    entitlements: organisation.entitlements?.map(({ amount, currency, ...rest }) => ({
      ...rest,
      amount: amount === undefined ? undefined : toMajorUnits(amount, currency),
      currency: currency === workspace.currency ? undefined : currency,
    })),
    recourse: organisation.recourse,
    quietHours: quietHours && `${formatTime(quietHours.from)}-${formatTime(quietHours.to)}`,
    digest: { day: formatWeekday(digest.day), time: formatTime(digest.minute), channel: digest.channel },
  }) as FileForm;
}

function calendarForm(calendar: Calendar): unknown {
  if (calendar.kind === 'always') return 'around-the-clock';
  const { timezone, week, holidays, closed, open } = calendar;
  return { timezone, hours: formatHours(week), holidays, closed, open };
}

function categoryForm({ targets, ...category }: Category): unknown {
  if (targets === undefined) return category;
  const lengths = (own: CategoryTargets | undefined) =>
    own && Object.fromEntries(Object.entries(own).map(([clock, target]) => [clock, formatDuration(target)]));
  return { ...category, targets: { ordinary: lengths(targets.ordinary), major: lengths(targets.major) } };
}

/** The calendar is always said, because a preset may bring one of its own. */
function targetForm(targets: TargetSet): unknown {
  const lengths = targetClocks.map((clock) => [clock, formatDuration(targets[clock])]);
  const secondStage = targets.secondStage && formatDuration(targets.secondStage);
  return { calendar: targets.calendar ?? departmentsOwn, ...Object.fromEntries(lengths), secondStage };
}

function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGaps);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(said.map(([key, part]) => [key, withoutGaps(part)]));
}
