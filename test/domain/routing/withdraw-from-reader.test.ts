import { expect, it } from 'vitest';
import { withdrawFromReader } from '../../../src/domain/routing/withdraw-from-reader.ts';
import { caseWith, factsOf, now } from '../cases.ts';

const channel = (members: string[], open = false) => ({
  private: !open,
  members,
  archived: false,
  joined: true,
});
const placement = { workspace: 'T0', complaint: 'c1', channel: 'C0FRESH', ts: '1.1', revision: 7 };
const about = (subject: string | null, restricted = false) =>
  caseWith({
    complaint: { subject, restricted, channel: restricted ? 'C0PRIV' : 'C0FRESH' },
    placement: { ...placement, channel: restricted ? 'C0PRIV' : 'C0FRESH' },
  });

it.each([
  ['who joined the department', about('gao'), ['U0GAO'], [], 'C0PRIV'],
  ['who joined both', about('gao'), ['U0GAO'], ['U0GAO'], null],
  ['who joined the restricted one', about('gao', true), [], ['U0GAO'], null],
] as const)('a subject %s reads it nowhere', (_, it, department, restricted, seat) => {
  const audiences = { department: channel([...department]), restricted: channel([...restricted]) };
  const decision = withdrawFromReader(factsOf(it, ''), audiences);
  expect(decision?.set).toEqual({ channel: seat, restricted: true, revision: 8 });
  expect(decision?.entries).toEqual([
    { kind: 'subject-joined', at: now, actor: { kind: 'system' }, facts: { restricted: true, moved: true } },
  ]);
  expect(decision?.notices?.map(({ body }) => body.kind)).toContain('left-behind');
  expect(JSON.stringify(decision?.writes)).toContain('placements');
});

it('a channel that was opened to everybody is left', () => {
  const audiences = { department: channel([], true), restricted: channel([]) };
  expect(withdrawFromReader(factsOf(about('gao'), ''), audiences)?.set).toMatchObject({ channel: 'C0PRIV' });
});

it.each([
  ['nobody is named', about(null)],
  ['the subject has no account', about('till')],
  ['the subject reads neither', about('gao')],
  ['it has no channel', caseWith({ complaint: { subject: 'gao', channel: null, restricted: true } })],
] as const)('nothing happens where %s', (_, it) => {
  const audiences = { department: channel(['U0CHEN']), restricted: channel(['U0WANG']) };
  expect(withdrawFromReader(factsOf(it, ''), audiences)).toBeUndefined();
});
