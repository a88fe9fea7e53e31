import { expect, it } from 'vitest';
import { checkLadders } from '../../src/cli/doctor/ladders.ts';
import type { Absence } from '../../src/domain/records.ts';
import { hour, now, organisation, organisationWith } from '../domain/cases.ts';

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
    'ok: In the coming week somebody is there for every department.',
  ]);
});

it('tells from when to when nobody is there', async () => {
  expect(await said(organisation, { absences: [away('gao')], now })).toEqual([
    'warning: deli, from 2026-11-23 10:00 to 2026-11-24 10:00: nobody can claim a complaint.',
    'warning: deli, from 2026-11-23 10:00 to 2026-11-24 10:00: Gao Jun of the ladder cannot be reached, and nobody stands in.',
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
