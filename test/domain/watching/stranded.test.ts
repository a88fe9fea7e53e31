import { expect, it } from 'vitest';
import type { Case } from '../../../src/domain/facts/case.ts';
import type { Duty } from '../../../src/domain/facts/notice.ts';
import type { Organisation } from '../../../src/domain/facts/organisation.ts';
import { strandedDuties, strandedNotices } from '../../../src/domain/watching/stranded.ts';
import { caseAt, caseWith, hour, now, organisation, organisationWith, remedyWith } from '../cases.ts';

const deskOfOne = organisationWith({ desk: { channel: 'C0DESK', people: ['wang'], lead: 'wang' } });
const noAudit = organisationWith({ audit: { people: [] } });
const found = caseAt('answered').points;
const offered = {
  ...caseAt('handling'),
  remedies: [remedyWith()],
  approvals: [
    {
      id: 'a1',
      workspace: 'T0',
      complaint: 'c1',
      terms: ['refund 3000 CNY company'],
      amount: 30_00,
      currency: 'CNY',
      tier: 'desk-lead',
      askedBy: 'chen',
      askedAt: now - hour,
      asked: ['wang'],
      decidedBy: null,
      onBehalfOf: null,
      decidedAt: null,
      approved: null,
      reason: null,
      withdrawnAt: null,
    },
  ],
};
const away = {
  workspace: 'T0',
  person: 'wang',
  startsAt: now,
  endsAt: now + hour,
  substitute: null,
  plannedBy: 'wang',
  plannedAt: now,
};
const major = { severity: 'major' as const, investigator: 'qian' };

it.each<[string, Organisation, Case, Duty[]]>([
  ['an unclaimed one that somebody may claim', organisation, caseWith(), []],
  [
    'an unclaimed one about the executive',
    organisation,
    caseWith({ complaint: { subject: 'zhao' } }),
    ['claim'],
  ],
  ['an owned one about the executive', organisation, caseAt('handling', { subject: 'zhao' }), []],
  ['an answered one of the only caller', deskOfOne, caseAt('answered', { owner: 'wang' }), ['callback']],
  [
    'an answered one that falls due for no callback',
    deskOfOne,
    caseAt('answered', { owner: 'wang', callbackDue: false }),
    [],
  ],
  ['a major one without audit', noAudit, caseAt('handling', { severity: 'major' }), ['investigate']],
  [
    'a major one with a finding that audit cannot sign',
    noAudit,
    { ...caseAt('handling', major), points: found },
    ['sign-audit'],
  ],
  [
    'a major one that no head may sign',
    organisation,
    { ...caseAt('handling', { ...major, subject: 'zhao' }), points: found },
    ['sign-head'],
  ],
  [
    'a major one that waits for its finding',
    organisation,
    caseAt('handling', { ...major, subject: 'zhao' }),
    [],
  ],
  [
    'one whose approver was named as the subject',
    organisation,
    { ...offered, complaint: { ...offered.complaint, subject: 'wang' } },
    ['approve'],
  ],
  [
    'one whose approver is away with nobody in their place',
    organisationWith({ today: { absences: [away], at: now } }),
    offered,
    ['approve'],
  ],
  ['one whose approver is there', organisation, offered, []],
  ['a closed one', noAudit, caseAt('closed', { severity: 'major' }), []],
])('of %s', (_, staff, it, duties) => {
  expect(strandedDuties(staff, it)).toEqual(duties);
});

it('the lead of the desk and the administrators are told when it becomes so, and not again', () => {
  const stranded = caseWith({ complaint: { subject: 'zhao' } });
  expect(strandedNotices(organisation, caseWith(), stranded).map(({ lane }) => lane)).toEqual([
    'person:wang',
    'person:wu',
  ]);
  expect(strandedNotices(organisation, undefined, stranded)).toHaveLength(2);
  expect(strandedNotices(organisation, stranded, stranded)).toEqual([]);
});

it('nobody is told of a complaint about themselves', () => {
  const it = caseAt('answered', { owner: 'hu', subject: 'wang' });
  const small = organisationWith({ desk: { channel: 'C0DESK', people: ['wang', 'hu'], lead: 'wang' } });
  expect(strandedNotices(small, undefined, it).map(({ lane }) => lane)).toEqual(['person:wu']);
});
