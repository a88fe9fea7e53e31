import { expect, it } from 'vitest';
import { type Change, differences } from '../../src/organisation-file/difference.ts';
import { parseOrganisation } from '../../src/organisation-file/parse.ts';
import { changed, smallFile } from './small-file.ts';

const before = parseOrganisation(smallFile, 'o.yml').organisation!;

function changesTo(text: string): Change[] {
  return differences(before, parseOrganisation(text, 'o.yml').organisation!);
}

it('finds nothing between a file and itself, in whatever order its people stand', () => {
  const [one, other] = smallFile.match(/^ {2}- \{ id: (chen|li),.*\n/gm)!;
  expect(changesTo(smallFile.replace(one! + other!, other! + one!))).toEqual([]);
});

it.each([
  ['rank: staff', 'rank: lead', { path: 'people.till.rank', before: 'staff', after: 'lead' }],
  ['slack: U0LI, ', '', { path: 'people.li.slack', before: 'U0LI' }],
  [
    '  - { id: till, name: Till 3, rank: staff }\n',
    '',
    { path: 'people.till', before: '{ id: till, name: Till 3, rank: staff }' },
  ],
  [
    'administrators: [zhao]',
    'administrators: [zhao, li]',
    { path: 'administrators', before: '[ zhao ]', after: '[ zhao, li ]' },
  ],
  [
    'calendar: shop',
    'calendar: always',
    { path: 'departments.fresh.calendar', before: 'shop', after: 'always' },
  ],
  [
    'mon-fri:',
    'mon-sat:',
    { path: 'calendars.shop.hours.mon-fri', before: '[ 09:00-18:00 ]' },
    { path: 'calendars.shop.hours.mon-sat', after: '[ 09:00-18:00 ]' },
  ],
  ['claim: 15m', 'claim: 1h', { path: 'targets.major.claim', before: '15m', after: '1h' }],
  [
    'upTo: 50,',
    'upTo: 49.9,',
    {
      path: 'approvals',
      before: '[ { upTo: 50, by: desk-lead }, { upTo: 200.5, by: lead }, { by: executive } ]',
      after: '[ { upTo: 49.9, by: desk-lead }, { upTo: 200.5, by: lead }, { by: executive } ]',
    },
  ],
  [
    'quietHours:',
    'recourse: { settledCallbacks: { ordinary: 0.5 } }\nquietHours:',
    {
      path: 'recourse',
      after: '{ callbackAttempts: 3, reopenDays: 30, settledCallbacks: { ordinary: 0.5, major: 1 } }',
    },
  ],
  ['quietHours: "20:00-08:00"\n', '', { path: 'quietHours', before: '20:00-08:00' }],
  ['day: monday', 'day: tue', { path: 'digest.day', before: 'monday', after: 'tuesday' }],
])('%s → %s', (passage, replacement, ...expected) => {
  expect(changesTo(changed(passage, replacement))).toEqual(expected);
});
