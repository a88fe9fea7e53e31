import { describe, expect, it } from 'vitest';
import {
  complainedWrites,
  importOutreach,
  logOutreach,
  progressOf,
} from '../../../src/domain/closing/outreach.ts';
import { readContacts } from '../../../src/domain/closing/outreach-list.ts';
import type { OutreachContact } from '../../../src/domain/closing/records.ts';
import { caseAt, decided, factsOf, hour, now, refused } from '../cases.ts';

const header = 'name,contact,note\n';
const luo = { name: 'Mr Luo', contact: '138 0000 0000', note: '', contactKey: '13800000000' };

function listed(changes: Partial<OutreachContact> = {}): OutreachContact {
  return {
    workspace: 'T0',
    complaint: 'c1',
    ...luo,
    listedBy: 'chen',
    listedAt: now - hour,
    outcome: null,
    contactedBy: null,
    contactedAt: null,
    complainedAt: null,
    complainedIn: null,
    ...changes,
  };
}

describe('a list', () => {
  it('keeps the good rows and names the bad ones by their line', () => {
    const text = `${header}Mr Luo,138 0000 0000,\nNobody,,\nMs Ren,139,5\nTwice,13800000000,\n"Ms Qi"x,1,2\nMs An,an@example.com,vip`;
    expect(readContacts(text)).toEqual({
      contacts: [luo, { name: 'Ms An', contact: 'an@example.com', note: 'vip', contactKey: 'an@examplecom' }],
      bad: [
        { line: 3, problem: 'no-contact' },
        { line: 4, problem: 'no-contact' },
        { line: 5, problem: 'repeated' },
        { line: 6, problem: 'text-after-quote' },
      ],
    });
  });

  it('may name its columns in Chinese and in any order', () => {
    const read = readContacts('联系方式,姓名\n13800000000,罗先生');
    expect(read).toMatchObject({ contacts: [{ name: '罗先生', contact: '13800000000', note: '' }], bad: [] });
  });

  it.each<[string, string, object]>([
    ['without the column of contacts', 'name,note\na,b', { problem: 'header' }],
    ['that is empty', '', { problem: 'header' }],
    ['of too many rows', header + 'a,13800000000,\n'.repeat(2001), { problem: 'too-many' }],
    [
      'with another number of columns in a line',
      `${header}a,13800000000`,
      { contacts: [], bad: [{ line: 2, problem: 'columns' }] },
    ],
  ])('%s', (_, text, answer) => {
    expect(readContacts(text)).toEqual(answer);
  });
});

describe('importing', () => {
  const list = { contacts: [luo], bad: [] };

  it('adds who is not there yet', () => {
    const { writes, entries } = decided(
      importOutreach(factsOf(caseAt('answered'), 'chen'), { ...list, known: [] }),
    );
    expect(writes).toEqual([{ do: 'insert', into: 'outreachContacts', row: listed({ listedAt: now }) }]);
    expect(entries).toMatchObject([{ facts: { added: 1, known: 0, bad: 0 } }]);
  });

  it('again changes nothing', () => {
    const known = [listed({ outcome: 'reached', contactedAt: now, contactedBy: 'chen' })];
    expect(decided(importOutreach(factsOf(caseAt('answered'), 'chen'), { ...list, known })).writes).toEqual(
      [],
    );
  });

  it('brings a name up to date, and leaves who was reached as they are', () => {
    const known = [listed({ name: 'Luo', outcome: 'reached', contactedAt: now, contactedBy: 'chen' })];
    const { writes } = decided(importOutreach(factsOf(caseAt('answered'), 'chen'), { ...list, known }));
    expect(writes).toMatchObject([{ do: 'put', row: { name: 'Mr Luo', outcome: 'reached' } }]);
  });

  it.each([
    ['by a colleague of the department', 'wei', caseAt('answered'), 'only-desk-and-owner'],
    ['before anything was found', 'chen', caseAt('handling'), 'outreach-needs-finding'],
  ])('is refused %s', (_, who, it, code) => {
    expect(refused(importOutreach(factsOf(it, who), { ...list, known: [] }))).toMatchObject({ code });
  });
});

describe('the log of calls', () => {
  const attempt = { contactKey: luo.contactKey, outcome: 'not-reached' as const, words: 'No answer' };

  it('keeps each attempt, and how it went last', () => {
    const { writes, entries } = decided(
      logOutreach(factsOf(caseAt('closed'), 'wang'), { ...attempt, known: [listed()] }),
    );
    expect(writes).toMatchObject([
      { into: 'outreachAttempts', row: { outcome: 'not-reached', by: 'wang' } },
      { in: 'outreachContacts', set: { outcome: 'not-reached', contactedAt: now } },
    ]);
    expect(entries).toMatchObject([{ private: { contact: luo.contactKey, words: 'No answer' } }]);
  });

  it('does not undo that somebody was reached', () => {
    const known = [listed({ outcome: 'reached', contactedAt: now - hour })];
    expect(
      decided(logOutreach(factsOf(caseAt('closed'), 'wang'), { ...attempt, known })).writes,
    ).toHaveLength(1);
  });

  it('knows only those on the list', () => {
    expect(refused(logOutreach(factsOf(caseAt('closed'), 'wang'), { ...attempt, known: [] }))).toMatchObject({
      code: 'step-changed',
    });
  });
});

describe('reached before they complained', () => {
  it('is noted when a complaint comes from somebody on a list', () => {
    expect(complainedWrites({ id: 'c2', filedAt: now }, [listed()])).toMatchObject([
      {
        in: 'outreachContacts',
        where: { complaint: 'c1', contactKey: luo.contactKey },
        set: { complainedIn: 'c2' },
      },
    ]);
    expect(complainedWrites({ id: 'c2', filedAt: now }, [listed({ complainedAt: now - 1 })])).toEqual([]);
  });

  it.each<[string, Partial<OutreachContact>, object]>([
    [
      'reached, never complained',
      { outcome: 'reached', contactedAt: now },
      { reached: 1, reachedFirst: 1, complained: 0 },
    ],
    [
      'reached, then complained',
      { outcome: 'reached', contactedAt: now, complainedAt: now + 1 },
      { reached: 1, reachedFirst: 1, complained: 1 },
    ],
    [
      'complained, then reached',
      { outcome: 'reached', contactedAt: now, complainedAt: now - 1 },
      { reached: 1, reachedFirst: 0, complained: 1 },
    ],
    [
      'tried in vain',
      { outcome: 'not-reached', contactedAt: now },
      { reached: 0, reachedFirst: 0, complained: 0 },
    ],
  ])('counts who was %s', (_, changes, progress) => {
    expect(progressOf([listed(changes)])).toEqual({ listed: 1, ...progress });
  });
});
