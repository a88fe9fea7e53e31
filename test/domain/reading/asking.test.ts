import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/domain/facts/delivery-records.ts';
import type { NoticeBody } from '../../../src/domain/facts/notice.ts';
import { type Ask, answeredBy, askOf, asks, renewals } from '../../../src/domain/reading/asking.ts';
import { caseWith, now } from '../cases.ts';

const toLin = (say: object) => ({ kind: 'direct', person: 'lin', say }) as NoticeBody;
const ping = (more: object) =>
  ({ kind: 'ping', person: 'li', clock: 'response', dueAt: now, why: 'nudge', ...more }) as NoticeBody;

it.each<[Ask | undefined, string, NoticeBody]>([
  ['approval', 'a request to approve', toLin({ type: 'approval-wanted', approval: 'a' })],
  ['transfer', 'a transfer told to a head', toLin({ type: 'transfer-wanted', department: 'deli', entry: 3 })],
  [
    'transfer',
    'a transfer told to a channel',
    {
      kind: 'channel',
      channel: 'C0DELI',
      say: { type: 'transfer-wanted', from: 'fresh', department: 'deli' },
    },
  ],
  ['statement', 'an invitation to a hearing', toLin({ type: 'hearing-wanted', sides: ['fresh', 'deli'] })],
  ['signature', 'a countersignature', toLin({ type: 'sign-wanted', signedAs: 'head' })],
  ['callback', 'a callback told to the desk', { kind: 'callback-wanted' }],
  ['callback', 'a callback told to one person', toLin({ type: 'call-wanted' })],
  ['closing', 'what can be closed', { kind: 'thread', say: { type: 'ready-to-close', owner: 'li' } }],
  ['steps', 'a checklist', { kind: 'thread', say: { type: 'checklist' } }],
  ['promise', 'a promise that is due', toLin({ type: 'promise-due', promise: 'p' })],
  ['promise', 'a promise past its time', toLin({ type: 'promise-broken', promise: 'p' })],
  ['correction', 'a corrective action', toLin({ type: 'correct-this', action: 'a', by: 'li' })],
  ['effect', 'a check of what was corrected', toLin({ type: 'check-effect', action: 'a', by: 'li' })],
  ['following', 'a lapse that comes to somebody', ping({ why: 'joins' })],
  ['following', 'an escalation that nobody follows', ping({ clock: 'escalation', why: 'lapsed' })],
  [undefined, 'a nudge, which only opens the case', ping({})],
  [undefined, 'a receipt', toLin({ type: 'receipt' })],
  [undefined, 'the card', { kind: 'card' }],
])('%s is what is asked by %s', (ask, _, body) => {
  expect(askOf(body)).toBe(ask);
});

describe('what is done answers', () => {
  const escalation = { level: 1, person: 'li' };
  const escalated = { ...caseWith({}), escalations: [escalation] } as ReturnType<typeof caseWith>;
  const answered = (kind: string, it = escalated) =>
    answeredBy(it, [{ kind, at: now, actor: { kind: 'system' } }]);

  it.each<[string, Ask[]]>([
    ['approved', ['approval']],
    ['declined', ['approval']],
    ['remedy-proposed', ['approval']],
    ['transfer-accepted', ['transfer']],
    ['transfer-declined', ['transfer']],
    ['case-stated', ['statement']],
    ['ruled', ['statement', 'following']],
    ['countersigned', ['signature']],
    ['called-back', ['callback', 'following']],
    ['promise-kept', ['promise']],
    ['correction-done', ['correction', 'following']],
    ['correction-checked', ['effect']],
    ['lesson-failed', ['effect']],
    ['escalation-acknowledged', ['following']],
    ['claimed', ['following']],
    ['noted', []],
  ])('%s: %j', (kind, asks) => {
    expect(answered(kind)).toEqual(asks);
  });

  it.each(['closed', 'withdrawn', 'misfiled', 'merged', 'reopened', 'second-stage'])(
    'everything where it is %s',
    (kind) => {
      expect(answered(kind)).toEqual(asks);
    },
  );

  it('no escalation where nothing ever climbed', () => {
    expect(answered('claimed', caseWith({}))).toEqual([]);
  });
});

describe('messages brought up to date', () => {
  const sent = (id: string, body: NoticeBody, more: Partial<Notice> = {}) => {
    const { kind, ...rest } = body;
    return { id, kind, body: rest, lane: 'person:lin', state: 'sent', ts: '1.1', ...more } as Notice;
  };
  const asked = sent('n1', toLin({ type: 'approval-wanted', approval: 'a' }));

  it('are those that asked for it, each in its lane, once for each change', () => {
    const told = sent('n2', toLin({ type: 'transfer-wanted', department: 'deli', entry: 2 }));
    expect(renewals(['approval'], [asked, told], 7)).toEqual([
      { key: 'renewed:n1:7', lane: 'person:lin', body: { kind: 'renewed', notice: 'n1' } },
    ]);
  });

  it.each<[string, Partial<Notice>, number]>([
    ['waits in the outbox: its words are made when it leaves', { state: 'queued', ts: null }, 0],
    ['was never posted', { state: 'sent', ts: null }, 0],
    ['is on its way', { state: 'sending', ts: null }, 1],
  ])('not what %s', (_, more, count) => {
    expect(renewals(['approval'], [{ ...asked, ...more }], 7)).toHaveLength(count);
  });

  it('of callbacks only the newest in each lane: the ones before have had their end', () => {
    const wanted = (id: string, lane: string) => sent(id, { kind: 'callback-wanted' }, { lane });
    const drafts = renewals(['callback'], [wanted('n1', 'C0DESK'), wanted('n2', 'C0DESK')], 9);
    expect(drafts.map(({ key }) => key)).toEqual(['renewed:n2:9']);
  });
});
