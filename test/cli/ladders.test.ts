import { expect, it } from 'vitest';
import { checkLadders } from '../../src/cli/doctor/ladders.ts';
import type { Absence } from '../../src/domain/people/records.ts';
import { hour, now, organisationWith, organisation as shop } from '../domain/cases.ts';

/** With a second auditor, so that somebody looks into a complaint about either. */
const organisation = organisationWith({
  people: [...shop.people, { id: 'he', name: 'He Yan', slack: 'U0HE', rank: 'manager', manager: 'zhao' }],
  audit: { people: ['qian', 'he'] },
});
const top = [
  'ok: Nobody stands above Zhao Lei: agree beforehand who outside looks into a complaint about them.',
  'ok: A major complaint about Li Qiang, Gao Jun or Till 3 would have one and the same person as owner and as head to countersign.',
];

const away = (person: string): Absence => ({
  workspace: 'T0',
  person,
  startsAt: now,
  endsAt: now + 24 * hour,
  substitute: null,
  plannedBy: person,
  plannedAt: now,
});
const said = async (...question: Parameters<typeof checkLadders>) =>
  (await checkLadders(...question)).map(({ level, what }) => `${level}: ${what}`);

it('is content where somebody is there for every department', async () => {
  expect(await said(organisation, { absences: [], now })).toEqual([
    'ok: In the coming week somebody is there for every department, whomever a complaint is about.',
    ...top,
  ]);
});

it('tells from when to when nobody is there', async () => {
  expect(await said(organisation, { absences: [away('gao')], now })).toEqual([
    'warning: deli, from 2026-11-23 10:00 to 2026-11-24 10:00: nobody can claim a complaint.',
    'warning: deli, from 2026-11-23 10:00 to 2026-11-24 10:00: Gao Jun of the ladder cannot be reached, and nobody stands in.',
    ...top,
  ]);
});

it('names those about whom nobody could do something, and the way to mend it', async () => {
  const findings = await checkLadders(shop, { absences: [away('zhao')], now });
  expect(findings.filter(({ what }) => what.includes('if the complaint'))).toMatchObject([
    {
      level: 'warning',
      what: 'every department, from 2026-11-23 10:00 to 2026-11-24 10:00: if the complaint is about Li Qiang or Qian Bo: nobody can claim it.',
      fix: 'Name a `manager` who outranks them, an `executive`, or a substitute for those who do.',
    },
    {
      what: 'fresh, from 2026-11-23 10:00 to 2026-11-24 10:00: if the complaint is about Li Qiang or Qian Bo: were it major, nobody could countersign as the head.',
    },
    {
      what: 'every department, all week: if the complaint is about Qian Bo: were it major, nobody of audit could look into it.',
      fix: 'Name a further person of audit, of another department.',
    },
    {
      what: 'deli, from 2026-11-23 10:00 to 2026-11-24 10:00: if the complaint is about Gao Jun, Till 3 or Wang Min: nobody can claim it.',
    },
  ]);
});

it('believes Slack about accounts', async () => {
  const gone = { deactivated: true, external: false, bot: false };
  const accounts = new Map([['U0GAO', gone]]);
  expect(await said(organisation, { absences: [], now }, accounts)).toContain(
    'warning: deli, all week: Gao Jun of the ladder cannot be reached, and nobody stands in.',
  );
});

it('says what to do about a desk of one person', async () => {
  const desk = { channel: 'C0DESK', people: ['wang'], lead: 'wang' };
  const findings = await checkLadders(organisationWith({ desk }), { absences: [], now });
  expect(findings.map(({ fix }) => fix)).toContain(
    'Name `callsWhenOwner` under `desk`, or a second person of the desk.',
  );
});
