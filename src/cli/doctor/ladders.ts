import { loadHolidays, UnknownHolidaysError } from '../../content/holidays.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { localDate, localTime } from '../../domain/facts/zone.ts';
import { entryOf, slackOf } from '../../domain/people/people.ts';
import type { Absence } from '../../domain/people/records.ts';
import { preflight, preflightWeek } from '../../domain/watching/preflight.ts';
import type { Gap, Hole } from '../../domain/watching/preflight-hole.ts';
import { type SubjectDuty, unavoidable } from '../../domain/watching/preflight-subject.ts';
import { type Finding, findingsOf } from './finding.ts';
import type { AccountReading } from './people.ts';

const { ok, warning } = findingsOf('Ladders');

/** Whether somebody is there for every department in the coming week; accounts as far as Slack was asked. */
export async function checkLadders(
  organisation: Organisation,
  { absences, now }: { absences: readonly Absence[]; now: number },
  accounts?: ReadonlyMap<string, AccountReading>,
): Promise<Finding[]> {
  const inSlack = (person: string) => {
    const slack = slackOf(organisation, person);
    const account = slack === undefined ? undefined : accounts?.get(slack);
    if (slack === undefined || account === undefined) return slack !== undefined;
    return !('error' in account || account.deactivated || account.external || account.bot);
  };
  try {
    const timetable = await loadHolidays(organisation.calendars);
    const holes = preflight({ organisation, absences, inSlack }, timetable, now);
    if (holes.length === 0) {
      return [
        ok('In the coming week somebody is there for every department, whomever a complaint is about.'),
        ...topOf(organisation),
      ];
    }
    return [
      ...holes.map((hole) => warning(said(organisation, hole, now), fixOf(hole.gap))),
      ...topOf(organisation),
    ];
  } catch (error) {
    // Calendars are judged by themselves.
    if (error instanceof UnknownHolidaysError) return [];
    throw error;
  }
}

/** What no substitute mends, said calmly. */
function topOf(organisation: Organisation): Finding[] {
  const { nobodyAbove, oneAbove } = unavoidable(organisation);
  if (nobodyAbove.length === 0) return [];
  return [
    ok(
      `Nobody stands above ${named(organisation, nobodyAbove)}: agree beforehand who outside looks into a complaint about them.`,
    ),
    ...(oneAbove.length === 0
      ? []
      : [
          ok(
            `A major complaint about ${named(organisation, oneAbove)} would have one and the same person as owner and as head to countersign.`,
          ),
        ]),
  ];
}

/** More than this is a count: nobody reads a wall. */
const mostNamed = 12;

function named(organisation: Organisation, people: readonly string[]): string {
  const names = people.slice(0, mostNamed).map((person) => entryOf(organisation, person)?.name ?? person);
  if (people.length > mostNamed) names.push(`${people.length - mostNamed} more`);
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}

function said(organisation: Organisation, { departments, gap, from, to }: Hole, now: number): string {
  const { timezone } = organisation.workspace;
  const moment = (at: number) => `${localDate(at, timezone)} ${localTime(at, timezone)}`;
  const whole = from <= now && to >= now + preflightWeek;
  const when = whole ? 'all week' : `from ${moment(from)} to ${moment(to)}`;
  const all = departments.length > 1 && departments.length === organisation.departments.length;
  return `${all ? 'every department' : departments.join(', ')}, ${when}: ${gapText(organisation, gap)}.`;
}

function gapText(organisation: Organisation, gap: Gap): string {
  const name = (person: string) => entryOf(organisation, person)?.name ?? person;
  switch (gap.kind) {
    case 'claim':
      return 'nobody can claim a complaint';
    case 'rung':
      return `${name(gap.person)} of the ladder cannot be reached, and nobody stands in`;
    case 'ladder':
      return 'a lapse would reach nobody but whoever has the complaint';
    case 'callback':
      return 'nobody of the desk can call back';
    case 'callback-of-owner':
      return `nobody of the desk could call back what ${name(gap.person)} handled`;
    case 'head':
      return 'nobody can countersign a major complaint as the head';
    case 'audit':
      return 'nobody of audit can look into a major complaint';
    case 'about':
      return `if the complaint is about ${named(organisation, gap.subjects)}: ${missing[gap.duty]}`;
  }
}

const missing: Record<SubjectDuty, string> = {
  claim: 'nobody can claim it',
  ladder: 'a lapse would reach nobody',
  callback: 'nobody can call back',
  head: 'were it major, nobody could countersign as the head',
  audit: 'were it major, nobody of audit could look into it',
};

const anotherCaller = 'Name `callsWhenOwner` under `desk`, or a second person of the desk.';
const fixAbout: Record<SubjectDuty, string> = {
  claim: 'Name a `manager` who outranks them, an `executive`, or a substitute for those who do.',
  ladder: 'Add somebody who outranks them to the `ladder`, or name a substitute for those who do.',
  callback: anotherCaller,
  head: 'Name a `manager` above the head who outranks them, or a substitute for those who do.',
  audit: 'Name a further person of audit, of another department.',
};

function fixOf(gap: Gap): string {
  if (gap.kind === 'about') return fixAbout[gap.duty];
  return gap.kind === 'callback-of-owner'
    ? anotherCaller
    : 'Name a substitute, or somebody else, in the organisation file.';
}
