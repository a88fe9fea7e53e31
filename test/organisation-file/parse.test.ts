import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { holidayCodes } from '../../src/content/holiday-library.ts';
import type { Organisation } from '../../src/domain/facts/organisation.ts';
import { exportOrganisation } from '../../src/organisation-file/export.ts';
import { holidayCodes as copiedCodes } from '../../src/organisation-file/holiday-codes.ts';
import { parseOrganisation } from '../../src/organisation-file/parse.ts';
import { changed, problemsOf, smallFile } from './small-file.ts';

function read(text: string): Organisation {
  const { organisation } = parseOrganisation(text, 'o.yml');
  if (!organisation) throw new Error(problemsOf(text).join('\n'));
  return organisation;
}

const minutes = (value: number) => ({ unit: 'minutes', value });
const days = (value: number) => ({ unit: 'days', value });

describe('the example', () => {
  const organisation = read(
    readFileSync(new URL('../../examples/organisation.yml', import.meta.url), 'utf8'),
  );

  it('is complete', () => {
    expect(organisation.people).toHaveLength(18);
    expect(organisation.departments.map(({ id }) => id)).toEqual([
      'fresh',
      'deli',
      'electronics',
      'delivery',
      'front',
    ]);
    expect(organisation.people.find(({ id }) => id === 'till-3')).toEqual({
      id: 'till-3',
      name: 'Till 3',
      rank: 'staff',
      department: 'front',
      manager: 'tang',
    });
  });

  it('speaks three languages in every department and category', () => {
    for (const { name } of [...organisation.departments, ...organisation.categories]) {
      expect(Object.keys(name)).toEqual(['en', 'zh-Hans', 'zh-Hant']);
    }
  });

  it('keeps the shop’s hours in minutes', () => {
    const day = [
      [540, 750],
      [810, 1080],
    ];
    expect(organisation.calendars.shop).toEqual({
      kind: 'hours',
      timezone: 'Asia/Shanghai',
      week: [day, day, day, day, day, [[600, 960]], []],
      holidays: 'CN',
      closed: ['2026-10-05', '2026-10-06', '2026-10-07', '2026-12-31'],
      open: ['2026-09-20', '2026-10-10'],
    });
    expect(organisation.quietHours).toEqual({ from: 1200, to: 480 });
    expect(organisation.digest).toEqual({ day: 1, minute: 540 });
  });

  it('says the same targets as the retail preset', () => {
    const { targets: _, ...rest } = organisation;
    const preset = read(
      readFileSync(new URL('../../examples/organisation.yml', import.meta.url), 'utf8').replace(
        /^ {2}ordinary:.*\n {2}major:\n(?: {4}.*\n)+/m,
        '',
      ),
    );
    expect(preset).toEqual({ ...rest, targets: organisation.targets });
  });
});

describe('what a file need not say', () => {
  const bare = smallFile
    .replace(/^ranks:.*\n/m, '')
    .replace(/, lead: chen }/, ' }')
    .replace(/^calendars:\n.*\n/m, '')
    .replace(', calendar: shop', '')
    .replace(', severity: major', '')
    .replace(/^targets:.*\napprovals:.*\nquietHours:.*\ndigest:.*\n/m, '');

  it('has sensible answers', () => {
    const organisation = read(bare);
    expect(organisation).toMatchObject({
      workspace: { language: 'en' },
      ranks: ['staff', 'lead', 'manager', 'director', 'executive'],
      desk: { lead: 'chen' },
      audit: { people: [] },
      departments: [{ ladder: ['li', 'zhao'], minimumClaimRank: 'lead', calendar: 'office', language: 'en' }],
      categories: [{ severity: 'ordinary' }],
      approvals: [
        { upTo: 5_000, by: 'desk-lead' },
        { upTo: 20_000, by: 'lead' },
        { upTo: 200_000, by: 'manager' },
        { by: 'executive' },
      ],
      digest: { day: 1, minute: 540 },
    });
    expect(organisation.quietHours).toBeUndefined();
    expect(organisation.calendars.always).toEqual({ kind: 'always', timezone: 'Asia/Shanghai' });
    expect(organisation.calendars.office).toMatchObject({ kind: 'hours', timezone: 'Asia/Shanghai' });
  });

  it('lets a deputy manager approve, where there is such a rank', () => {
    const ranks = 'ranks: [staff, lead, deputy, manager, executive]\npeople:';
    expect(read(bare.replace('people:', ranks)).approvals.map(({ by }) => by)).toEqual([
      'desk-lead',
      'deputy',
      'manager',
      'executive',
    ]);
  });

  it('follows other ranks', () => {
    const renamed = bare
      .replace('people:', 'ranks: [clerk, boss]\npeople:')
      .replace(/rank: (lead|staff)/g, 'rank: clerk')
      .replace(/rank: (manager|executive)/g, 'rank: boss');
    expect(read(renamed).departments[0]?.minimumClaimRank).toBe('boss');
    expect(read(renamed).approvals.map(({ by }) => by)).toEqual(['desk-lead', 'boss', 'boss', 'boss']);
  });

  it('takes the department’s language from the workspace, and names in it where there are several', () => {
    const text = changed('currency: CNY', 'currency: CNY, language: zh-Hant').replace(
      'name: Li Qiang',
      'name: { en: Li Qiang, zh-Hant: 李強 }',
    );
    const organisation = read(text);
    expect(organisation.departments[0]?.language).toBe('zh-Hant');
    expect(organisation.people[1]?.name).toBe('李強');
  });

  it('uses the first calendar with hours for departments that name none', () => {
    const text = changed(', calendar: shop', '').replace('  shop:', '  night: around-the-clock\n  shop:');
    expect(read(text).departments[0]?.calendar).toBe('shop');
  });
});

describe('amounts', () => {
  it.each([
    ['CNY', 200.5, 20_050],
    ['JPY', 200, 200],
    ['KWD', 200.125, 200_125],
    ['EUR', 1234.56, 123_456],
  ])('in %s: %d are %d', (currency, upTo, minor) => {
    const text = changed('currency: CNY', `currency: ${currency}`).replace('upTo: 200.5', `upTo: ${upTo}`);
    expect(read(text).approvals[1]).toEqual({ upTo: minor, by: 'lead' });
  });
});

it('reads what policy grants, and tiers of a second currency, in minor units', () => {
  const tiers =
    '{ by: executive }, { upTo: 60.5, by: desk-lead, currency: HKD }, { by: lead, currency: HKD }]';
  const text = changed('{ by: executive }]', tiers).replace(
    'quietHours:',
    'entitlements: [{ category: illness, kind: compensation, amount: 1000 }]\nquietHours:',
  );
  const { approvals, entitlements } = read(text);
  expect(approvals.slice(3)).toEqual([
    { upTo: 60_50, by: 'desk-lead', currency: 'HKD' },
    { by: 'lead', currency: 'HKD' },
  ]);
  expect(entitlements).toEqual([
    { category: 'illness', kind: 'compensation', amount: 1_000_00, currency: 'CNY' },
  ]);
  const again = parseOrganisation(exportOrganisation(read(text)), 'again.yml');
  expect(again.organisation).toEqual(read(text));
});

describe('hours', () => {
  it.each([
    ['mon: "09:00-10:00", fri-mon: []', undefined],
    ['monday: "9:00-10:00", "wed, fri-sun": ["00:00-01:00", "23:00-24:00"]', [0, 2, 4, 5, 6]],
    ['sat-mon: ["13:00-14:00", "09:00-13:00"]', [0, 5, 6]],
  ])('%s', (hours, open) => {
    const text = changed('mon-fri: ["09:00-18:00"]', hours);
    const { organisation } = parseOrganisation(text, 'o.yml');
    const shop = organisation?.calendars.shop;
    const days =
      shop?.kind === 'hours' ? shop.week.flatMap((day, index) => (day.length > 0 ? index : [])) : undefined;
    expect(days).toEqual(open);
  });

  it('are sorted, and may touch', () => {
    const shop = read(changed('["09:00-18:00"]', '["13:00-24:00", "00:00-13:00"]')).calendars.shop;
    expect(shop?.kind === 'hours' && shop.week[0]).toEqual([
      [0, 780],
      [780, 1440],
    ]);
  });
});

describe('targets', () => {
  it.each([
    ['90s', minutes(1.5)],
    ['30m', minutes(30)],
    ['2h', minutes(120)],
    ['1d', days(1)],
  ])('%s', (text, duration) => {
    expect(read(changed('claim: 15m', `claim: ${text}`)).targets.major.claim).toEqual(duration);
  });

  it('fill what is not said from the preset', () => {
    const { major, ordinary } = read(smallFile).targets;
    expect(major).toMatchObject({ calendar: 'always', claim: minutes(15), response: minutes(24 * 60) });
    expect(ordinary).toEqual({
      acknowledge: minutes(120),
      claim: minutes(120),
      finding: days(1),
      update: days(2),
      response: days(3),
      callback: days(2),
      escalation: minutes(240),
      corrective: days(10),
    });
  });

  it('can leave a preset’s calendar for the department’s own', () => {
    const { major } = read(changed('claim: 15m', 'calendar: department')).targets;
    expect(major.calendar).toBeUndefined();
  });

  it.each([
    ['uk-complaint-handling-code', { acknowledge: days(5), response: days(10), secondStage: days(20) }],
    ['fca-disp', { calendar: 'always', response: days(56) }],
    ['beijing-12345', { calendar: 'always', claim: minutes(120), response: days(7) }],
  ])('know %s', (preset, expected) => {
    expect(read(changed('preset: retail', `preset: ${preset}`)).targets.ordinary).toMatchObject(expected);
  });
});

describe('what follows the answer', () => {
  it.each([
    ['recourse: { reopenDays: 14 }', { callbackAttempts: 3, reopenDays: 14 }],
    ['recourse: { callbackAttempts: 5 }', { callbackAttempts: 5, reopenDays: 30 }],
    [
      'recourse: { settledCallbacks: { ordinary: 0.5 } }',
      { callbackAttempts: 3, reopenDays: 30, settledCallbacks: { ordinary: 0.5, major: 1 } },
    ],
    [
      'recourse: { settledCallbacks: { ordinary: 0, major: 0.25 } }',
      { callbackAttempts: 3, reopenDays: 30, settledCallbacks: { ordinary: 0, major: 0.25 } },
    ],
  ])('%s fills the rest', (text, recourse) => {
    expect(read(changed('quietHours:', `${text}\nquietHours:`)).recourse).toEqual(recourse);
  });

  it('has a second stage of the length that the file says', () => {
    const { major } = read(changed('claim: 15m', 'claim: 15m, secondStage: 5d')).targets;
    expect(major.secondStage).toEqual(days(5));
  });
});

describe('YAML', () => {
  it('may share parts', () => {
    const text = smallFile
      .replace('major: {', 'ordinary: &fast { claim: 10m }, major: { <<: *fast,')
      .replace(' claim: 15m', '');
    expect(read(text).targets.major.claim).toEqual(minutes(10));
  });
});

it('knows the same holidays as the library', async () => {
  expect([...copiedCodes]).toEqual(holidayCodes());
});
