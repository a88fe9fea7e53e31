import { describe, expect, it } from 'vitest';
import { sealEntries, verifyChain } from '../../../src/domain/facts/register.ts';
import { eraseFile, namesOf, sendFile } from '../../../src/domain/filing/kept-file.ts';
import type { FileRecord } from '../../../src/domain/filing/records.ts';
import { caseAt, caseWith, decided, factsOf, now, organisationWith, refused } from '../cases.ts';

const file: FileRecord = {
  id: 'f1',
  workspace: 'T0',
  complaint: 'c1',
  slackFile: 'F0MILK',
  name: 'sour milk.jpg',
  mimetype: 'image/jpeg',
  size: 7,
  sha256: 'ab'.repeat(32),
  path: 'ab/abab-f1',
  state: 'kept',
  reason: null,
  addedAt: now,
};
const attached = (changes: Partial<FileRecord> = {}) => ({
  ...caseAt('handling'),
  files: [{ ...file, ...changes }],
});
const erasure = { file: 'f1', reason: 'She asked for it.', names: [] };

describe('sending a kept file', () => {
  it.each(['chen', 'sun', 'till', 'wang', 'qian', 'zhao', 'wu'])(
    '%s, who may read the case, gets it',
    (who) => {
      const { entries, notices, set } = decided(sendFile(factsOf(attached(), who), { file: 'f1' }));
      expect(entries).toMatchObject([{ kind: 'file-read', actor: { person: who }, facts: { file: 'f1' } }]);
      expect(notices).toMatchObject([
        { lane: `person:${who}`, body: { person: who, say: { type: 'file-copy', file: 'f1' } } },
      ]);
      expect(set).toBeUndefined();
    },
  );

  it('goes on when the complaint goes on in another one', () => {
    const merged = { ...caseAt('closed', { mergedInto: 'RD-2026-000002' }), files: [file] };
    expect(decided(sendFile(factsOf(merged, 'chen'), { file: 'f1' })).notices).toHaveLength(1);
  });

  it.each([
    ['somebody of another department', attached(), 'gao', 'may-not-see'],
    ['the subject', caseWith({ complaint: { subject: 'wang' }, files: [file] }), 'wang', 'is-subject'],
    ['a file that is being copied', attached({ state: 'wanted' }), 'chen', 'file-not-kept'],
    ['an erased one', attached({ state: 'erased' }), 'chen', 'file-not-kept'],
    ['one of another case', caseAt('handling'), 'chen', 'file-not-kept'],
  ] as const)('is refused: %s', (_, it, who, code) => {
    expect(refused(sendFile(factsOf(it, who), { file: 'f1' })).code).toBe(code);
  });
});

describe('erasing a kept file', () => {
  it.each(['wang', 'wu'])('%s may: hash and size stay, everything else goes', (who) => {
    const { writes, entries, notices } = decided(eraseFile(factsOf(attached(), who), erasure));
    expect(writes).toEqual([
      {
        do: 'change',
        in: 'files',
        where: { workspace: 'T0', id: 'f1', state: 'kept' },
        set: { state: 'erased', name: '', mimetype: '', slackFile: '', path: null, reason: null },
      },
    ]);
    expect(entries).toMatchObject([
      { kind: 'file-erased', facts: { sha256: file.sha256 }, private: { note: 'She asked for it.' } },
    ]);
    expect(notices).toMatchObject([{ body: { kind: 'file-gone', file: 'f1' } }]);
  });

  it.each([
    ['kept', 'kept'],
    ['being copied', 'wanted'],
    ['refused', 'refused'],
  ] as const)('also while it is %s, and once the case is closed', (_, state) => {
    const closed = { ...caseAt('closed'), files: [{ ...file, state }] };
    expect(decided(eraseFile(factsOf(closed, 'wang'), erasure)).writes).toHaveLength(1);
  });

  it('is for whoever stands in for the lead, too, and may read the case', () => {
    const instead = (substitute: string) => {
      const absence = { workspace: 'T0', person: 'wang', startsAt: now - 1, endsAt: now + 1000, substitute };
      const absences = [{ ...absence, plannedBy: 'wang', plannedAt: now }];
      const organisation = organisationWith({ today: { absences, at: now } });
      return eraseFile(factsOf(attached(), substitute, { organisation }), erasure);
    };
    expect(decided(instead('hu'))).toBeDefined();
    expect(refused(instead('gao')).code).toBe('may-not-see');
  });

  const about = (subject: string) => ({ ...caseWith({ complaint: { subject } }), files: [file] });
  it.each([
    ['the owner', attached(), 'chen', 'only-erasers'],
    ['the rest of the desk', attached(), 'hu', 'only-erasers'],
    ['leadership', attached(), 'zhao', 'only-erasers'],
    ['the subject, whoever they are', about('wang'), 'wang', 'is-subject'],
    ['an administrator who is the subject', about('wu'), 'wu', 'is-subject'],
    ['what is erased', attached({ state: 'erased' }), 'wang', 'file-not-kept'],
    ['where no file was attached', caseAt('handling'), 'wang', 'file-not-kept'],
  ] as const)('is refused: %s', (_, it, who, code) => {
    const refusal = refused(eraseFile(factsOf(it, who), erasure));
    expect(refusal.code).toBe(code);
    if ('who' in refusal) expect(refusal.who).not.toContain(who);
  });
});

it('forgets the name in the register, and the chain still verifies', () => {
  const drafts = [
    { kind: 'file-kept', at: now, actor: { kind: 'system' as const }, private: { name: 'sour milk.jpg' } },
    { kind: 'file-kept', at: now, actor: { kind: 'system' as const }, private: { name: 'till.jpg' } },
  ];
  const chain = { workspace: 'T0', complaint: 'c1', version: 0, head: '0'.repeat(64) };
  const sealed = sealEntries(chain, drafts, () => 'salt');
  const names = namesOf(file, sealed.entries, sealed.secrets);
  expect(names.map(({ sequence, field }) => [sequence, field])).toEqual([[1, 'name']]);
  const { writes } = decided(eraseFile(factsOf(attached(), 'wang'), { ...erasure, names }));
  expect(writes?.[1]).toMatchObject({ do: 'delete', from: 'secrets', where: { sequence: 1, field: 'name' } });
  const left = sealed.secrets.filter((secret) => !names.includes(secret));
  expect(verifyChain(sealed.entries, left, { version: sealed.version, head: sealed.head })).toEqual([]);
});
