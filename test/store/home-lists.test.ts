import { describe, expect, it } from 'vitest';
import type { OpenFilter } from '../../src/operations/ports/list-reads.ts';
import { onBothEngines } from './engines.ts';
import { add, hour, monday, workspace } from './samples.ts';

/** Due one hour after another, in this order. */
const open = ['fresh', 'claimed', 'ill', 'heard', 'asked'];

const rows = [
  ...open.map((id, place) =>
    add('complaints', {
      id,
      department: id === 'heard' ? 'deli' : 'fresh',
      severity: id === 'ill' ? 'major' : 'ordinary',
      owner: id === 'fresh' ? null : 'chen',
      filedAt: monday + place,
    }),
  ),
  ...open.map((complaint, place) =>
    add('deadlines', {
      complaint,
      clock: complaint === 'ill' ? 'acknowledge' : 'response',
      dueAt: monday + (open.length - place) * hour,
    }),
  ),
  add('deadlines', { complaint: 'claimed', clock: 'acknowledge', metAt: monday }),
  add('complaints', { id: 'closed', department: 'fresh', closedAt: monday }),
  add('hearings', { complaint: 'heard', ruledAt: null }),
  add('hearings', { complaint: 'claimed', ruledAt: monday }),
  add('approvals', { complaint: 'asked', asked: ['wang', 'li'], decidedAt: null, withdrawnAt: null }),
  add('approvals', { complaint: 'ill', asked: ['wang'], decidedAt: monday, withdrawnAt: null }),
  add('approvals', { complaint: 'heard', asked: ['wang'], decidedAt: null, withdrawnAt: monday }),
];

onBothEngines((place) => {
  describe('open complaints', () => {
    it.each<[string, Partial<OpenFilter>, string[]]>([
      ['by time left', {}, ['asked', 'heard', 'ill', 'claimed', 'fresh']],
      [
        'unclaimed first, then by time left',
        { unclaimedFirst: true },
        ['fresh', 'asked', 'heard', 'ill', 'claimed'],
      ],
      ['of several departments', { departments: ['deli', 'front'] }, ['heard']],
      ['of no department', { departments: [] }, []],
      ['of a severity', { severity: 'major' }, ['ill']],
      ['with a running clock', { running: 'acknowledge' }, ['ill']],
      ['in a hearing without a ruling', { inHearing: true }, ['heard']],
      ['that wait for somebody’s approval', { waitingFor: ['li'] }, ['asked']],
      ['that wait for nobody of a longer name', { waitingFor: ['l'] }, []],
      ['a page of them', { limit: 2, offset: 1 }, ['heard', 'ill']],
    ])('%s', async (_, filter, expected) => {
      const store = await place.open();
      await store.commit(rows);
      const found = await store.openComplaints({ workspace, limit: 9, ...filter });
      expect(found.map(({ complaint }) => complaint.id)).toEqual(expected);
      if (filter.limit === undefined) {
        await expect(store.countOpen({ workspace, ...filter })).resolves.toBe(expected.length);
      }
    });
  });
});
