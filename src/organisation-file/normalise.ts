/** From a checked file to the organisation that the rules work with: defaults filled in, amounts in minor units. */

import { targetClocks, usualTarget } from '../domain/clocks/clock.ts';
import type {
  ApprovalTier,
  Calendar,
  Category,
  Department,
  Entitlement,
  Language,
  LocalText,
  Organisation,
  PersonEntry,
  Recourse,
  TargetSet,
} from '../domain/facts/organisation.ts';
import type { Severity } from '../domain/facts/severity.ts';
import { standardRecourse, standardSettledCallbacks } from '../domain/filing/recourse.ts';
import { toMinorUnits } from './approvals.ts';
import {
  alwaysId,
  defaultApprovals,
  defaultDigest,
  defaultMinimumClaimRank,
  defaultRanks,
  departmentsOwn,
  officeCalendar,
  officeId,
} from './defaults.ts';
import { duration } from './duration.ts';
import { presets } from './presets.ts';
import type { OrganisationFile } from './schema.ts';

/** Expects a file in which the schema and the references hold. */
export function normalise(file: OrganisationFile): Organisation {
  const language = file.workspace.language ?? 'en';
  const { timezone, currency } = file.workspace;
  const ranks = file.ranks ?? [...defaultRanks];
  const calendars = calendarsOf(file);
  const leadership = file.leadership;
  return {
    workspace: { name: inOneLanguage(file.workspace.name, language), timezone, language, currency },
    ranks,
    people: file.people.map(
      (person): PersonEntry => said({ ...person, name: inOneLanguage(person.name, language) }),
    ),
    administrators: file.administrators,
    desk: said({ ...file.desk, lead: file.desk.lead ?? file.desk.people[0]! }),
    audit: said({ people: file.audit?.people ?? [], analyst: file.audit?.analyst }),
    leadership: said(leadership),
    restricted: file.restricted,
    departments: file.departments.map((department): Department => {
      const { head } = department;
      const ladder = [head, leadership.executive].filter((person) => person !== undefined);
      return said({
        ...department,
        ladder: department.ladder ?? [...new Set(ladder)],
        minimumClaimRank: department.minimumClaimRank ?? defaultMinimumClaimRank(ranks),
        calendar: department.calendar ?? defaultCalendarId(calendars),
        language: department.language ?? language,
      });
    }),
    calendars,
    categories: file.categories.map(
      (category): Category => said({ ...category, severity: category.severity ?? 'ordinary' }),
    ),
    targets: { ordinary: targetsOf(file, 'ordinary'), major: targetsOf(file, 'major') },
    approvals: (file.approvals ?? defaultApprovals(ranks)).map((tier) => approvalTier(tier, currency)),
    ...(file.entitlements && { entitlements: file.entitlements.map((each) => entitlement(each, currency)) }),
    ...(file.recourse && { recourse: recourse(file.recourse) }),
    ...(file.quietHours && { quietHours: file.quietHours }),
    digest: said({
      day: file.digest?.day ?? defaultDigest.day,
      minute: file.digest?.time ?? defaultDigest.minute,
      channel: file.digest?.channel,
    }),
  };
}

type FileTier = { upTo?: number | undefined; by: string; currency?: string | undefined };

/** The workspace's currency is not said. */
function approvalTier(tier: FileTier, own: string): ApprovalTier {
  const { upTo, by, currency = own } = tier;
  return said({
    upTo: upTo === undefined ? undefined : toMinorUnits(upTo, currency),
    by,
    currency: currency === own ? undefined : currency,
  }) as ApprovalTier;
}

function entitlement(
  granted: NonNullable<OrganisationFile['entitlements']>[number],
  own: string,
): Entitlement {
  const { category, kind, amount, currency = own } = granted;
  return said({
    category,
    kind,
    amount: amount === undefined ? undefined : toMinorUnits(amount, currency),
    currency,
  }) as Entitlement;
}

function recourse({ settledCallbacks, ...rest }: NonNullable<OrganisationFile['recourse']>): Recourse {
  return said({
    ...standardRecourse,
    ...said(rest),
    settledCallbacks: settledCallbacks && { ...standardSettledCallbacks, ...said(settledCallbacks) },
  });
}

/** The file's calendars; the one round the clock always stands among them. */
function calendarsOf(file: OrganisationFile): Record<string, Calendar> {
  const { timezone } = file.workspace;
  const always: Calendar = { kind: 'always', timezone };
  const calendars = Object.entries(file.calendars ?? {}).map(([id, calendar]): [string, Calendar] => [
    id,
    calendar === 'around-the-clock'
      ? always
      : said({
          kind: 'hours' as const,
          timezone: calendar.timezone ?? timezone,
          week: calendar.hours,
          holidays: calendar.holidays,
          closed: calendar.closed ?? [],
          open: calendar.open ?? [],
        }),
  ]);
  const office: [string, Calendar][] = calendars.length > 0 ? [] : [[officeId, officeCalendar(timezone)]];
  return { ...Object.fromEntries([...office, ...calendars]), [alwaysId]: always };
}

/** The first calendar with hours, in the file's order. */
function defaultCalendarId(calendars: Record<string, Calendar>): string {
  const first = Object.entries(calendars).find(([, { kind }]) => kind === 'hours');
  return first?.[0] ?? Object.keys(calendars)[0]!;
}

/** What the file says of a severity, the rest from its preset. */
function targetsOf({ targets }: OrganisationFile, severity: Severity): TargetSet {
  const own = targets?.[severity];
  const preset = presets[targets?.preset ?? 'retail'][severity];
  const lengths = targetClocks.map((clock) => [
    clock,
    own?.[clock] ?? presetTarget(preset[clock]) ?? usualTarget(clock, severity),
  ]);
  const calendar = own?.calendar ?? preset.calendar ?? departmentsOwn;
  const secondStage = own?.secondStage ?? presetTarget(preset.secondStage);
  const set = said({ ...Object.fromEntries(lengths), secondStage }) as TargetSet;
  return calendar === departmentsOwn ? set : { calendar, ...set };
}

function presetTarget(written: string | undefined) {
  return written === undefined ? undefined : duration.parse(written);
}

function inOneLanguage(text: LocalText, language: Language): string {
  if (typeof text === 'string') return text;
  return text[language] ?? Object.values(text)[0]!;
}

/** Without the keys that hold nothing, so that equal organisations are equal as JSON too. */
function said<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
}
