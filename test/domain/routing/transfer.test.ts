import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/facts/case.ts';
import { receivers, requestTransfer, senders } from '../../../src/domain/routing/transfer.ts';
import { answerTransfer } from '../../../src/domain/routing/transfer-answer.ts';
import {
  caseAt,
  complaintWith,
  deadlineWith,
  decided,
  factsOf,
  hour,
  now,
  organisation,
  organisationWith,
  refused,
} from '../cases.ts';
import { hearingWith, transferWith } from '../transfers.ts';

const asked = { to: 'deli', reason: 'It was baked.' };
const audiences = { department: undefined, restricted: undefined };

const declined = transferWith({ decidedAt: now - hour, decidedBy: 'gao', accepted: false, answer: 'No.' });
const ruled = hearingWith({ ruledFor: 'fresh', ruledBy: 'wang', ruledAt: now, ruling: 'Fish.' });
const handled = caseAt('handling');
const waiting: Case = { ...handled, transfers: [transferWith()] };

describe('asking another department', () => {
  it.each([
    ['the owner', handled, 'chen'],
    ['the desk', handled, 'hu'],
    ['whoever could claim it', caseAt('unclaimed'), 'sun'],
  ])('is for %s', (_, it, actor) => {
    const decision = decided(requestTransfer(factsOf(it, actor), asked));
    expect(decision.set).toEqual({ revision: 8 });
    expect(decision.writes).toMatchObject([
      { into: 'transfers', row: { from: 'fresh', to: 'deli', askedBy: actor } },
    ]);
  });

  it.each([
    ['a colleague of the owner', handled, 'sun', 'only-department-and-desk'],
    ['another department', handled, 'gao', 'only-department-and-desk'],
    ['the subject', caseAt('handling', { subject: 'hu' }), 'hu', 'is-subject'],
    ['anybody once it is answered', caseAt('answered'), 'chen', 'answered-already'],
    ['anybody once it is closed', caseAt('closed'), 'chen', 'closed'],
    ['anybody while one is waiting', waiting, 'chen', 'transfer-waiting'],
    ['anybody after a hearing', { ...handled, hearings: [ruled] }, 'chen', 'transfer-frozen'],
  ])('is refused to %s', (_, it, actor, code) => {
    expect(refused(requestTransfer(factsOf(it, actor), asked)).code).toBe(code);
  });

  it.each(['fresh', 'nowhere'])('is refused for %s', (to) => {
    expect(refused(requestTransfer(factsOf(handled, 'chen'), { ...asked, to })).code).toBe(
      'transfer-to-whom',
    );
  });

  it('is refused where there is no other department', () => {
    const alone = organisationWith({ departments: organisation.departments.slice(0, 1) });
    const facts = factsOf(handled, 'chen', { organisation: alone });
    expect(refused(requestTransfer.refuse(facts)).code).toBe('transfer-to-whom');
  });

  it('leaves owner, department and clocks alone', () => {
    const decision = decided(
      requestTransfer(factsOf({ ...handled, deadlines: [deadlineWith()] }, 'chen'), asked),
    );
    expect(decision.writes?.every((write) => write.do === 'insert' && write.into === 'transfers')).toBe(true);
  });

  it('keeps the reason out of the clear part of the register and out of the other channel', () => {
    const { entries, notices = [] } = decided(requestTransfer(factsOf(handled, 'chen'), asked));
    expect(entries[0]).toMatchObject({
      facts: { from: 'fresh', to: 'deli' },
      private: { note: asked.reason },
    });
    const channel = notices.find(({ lane }) => lane === 'C0DELI');
    expect(channel?.body).toEqual({
      kind: 'channel',
      channel: 'C0DELI',
      say: { type: 'transfer-wanted', from: 'fresh', department: 'deli' },
    });
  });

  it('says nothing in the other channel when it is confidential', () => {
    const it = caseAt('handling', { restricted: true, channel: 'C0PRIV' });
    const { notices = [] } = decided(requestTransfer(factsOf(it, 'chen'), asked));
    expect(notices.map(({ lane }) => lane)).not.toContain('C0DELI');
  });

  it('opens a hearing the second time, whatever became of the first', () => {
    const again = { ...handled, transfers: [declined] };
    const { writes = [] } = decided(requestTransfer(factsOf(again, 'chen'), asked));
    expect(writes).toMatchObject([
      { into: 'hearings', row: { sides: ['fresh', 'deli'] } },
      { into: 'deadlines', row: { clock: 'hearing' } },
    ]);
  });
});

describe('the answer of the other department', () => {
  it('makes it responsible: nobody owns it there, the claim starts, the response runs on', () => {
    const it = { ...waiting, deadlines: [deadlineWith(), deadlineWith({ id: 'd2', clock: 'claim' })] };
    const { set, writes = [] } = decided(answerTransfer(factsOf(it, 'gao'), { accepted: true, audiences }));
    expect(set).toMatchObject({ department: 'deli', channel: 'C0DELI', owner: null, claimedAt: null });
    expect(writes).toMatchObject([
      { in: 'transfers', set: { accepted: true, decidedBy: 'gao' } },
      { in: 'deadlines', where: { id: 'd2' }, set: { cancelledAt: now } },
      { into: 'deadlines', row: { clock: 'claim', startedAt: now } },
    ]);
  });

  it('may be no, with a reason', () => {
    const decision = decided(
      answerTransfer(factsOf(waiting, 'gao'), { accepted: false, reason: 'Not ours.' }),
    );
    expect(decision.set).toEqual({ revision: 8 });
    expect(decision.writes).toMatchObject([{ set: { accepted: false, answer: 'Not ours.' } }]);
    expect(decision.entries[0]?.private).toEqual({ note: 'Not ours.' });
  });

  it('leaves a bare reference where the card stood', () => {
    const placement = { workspace: 'T0', complaint: 'c1', channel: 'C0FRESH', ts: '1.0', revision: 7 };
    const it = { ...waiting, placement };
    const { notices = [] } = decided(answerTransfer(factsOf(it, 'gao'), { accepted: true, audiences }));
    expect(notices.map(({ lane, body }) => [lane, body.kind]).slice(0, 2)).toEqual([
      ['C0FRESH', 'left-behind'],
      ['C0DELI', 'card'],
    ]);
  });

  it.each([
    ['the sender', waiting, 'chen', 'only-receiver'],
    [
      'the subject',
      { ...waiting, complaint: complaintWith({ subject: 'gao', owner: 'chen' }) },
      'gao',
      'is-subject',
    ],
    ['anybody when nothing waits', handled, 'gao', 'no-transfer'],
    ['anybody once it was declined', { ...handled, transfers: [declined] }, 'gao', 'no-transfer'],
    [
      'anybody once it is answered',
      { ...caseAt('answered'), transfers: [transferWith()] },
      'gao',
      'answered-already',
    ],
    ['anybody once it is closed', { ...caseAt('closed'), transfers: [transferWith()] }, 'gao', 'closed'],
  ])('is refused to %s', (_, it, actor, code) => {
    expect(refused(answerTransfer(factsOf(it, actor), { accepted: true, audiences })).code).toBe(code);
  });

  it('is the head’s alone when it is confidential', () => {
    const confidential = complaintWith({ restricted: true, department: 'deli' });
    expect(receivers(organisation, confidential, 'fresh')).toEqual(['li']);
    expect(receivers(organisation, complaintWith({ department: 'deli' }), 'fresh')).toEqual([
      'li',
      'chen',
      'sun',
    ]);
  });
});

it('never counts the subject among those who may send or receive', () => {
  for (const { id: subject } of organisation.people) {
    const complaint = complaintWith({ subject });
    expect([
      ...senders(organisation, complaint),
      ...receivers(organisation, complaint, 'deli'),
    ]).not.toContain(subject);
  }
});
