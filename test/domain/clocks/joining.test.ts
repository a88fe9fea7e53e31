import { describe, expect, it } from 'vitest';
import { sweepCase } from '../../../src/domain/clocks/escalation.ts';
import { follow } from '../../../src/domain/clocks/joining.ts';
import type { Deadline, Escalation } from '../../../src/domain/clocks/records.ts';
import { stopClocks } from '../../../src/domain/clocks/stop-clocks.ts';
import {
  caseAt,
  caseWith,
  deadlineWith,
  decided,
  factsOf,
  hour,
  joinedBy,
  minute,
  now,
  refused,
} from '../cases.ts';

const joinedAt = now - 4 * hour;
const joined = (person: string, changes: Partial<Escalation> = {}): Escalation => ({
  ...joinedBy(person),
  clock: 'claim',
  at: joinedAt,
  ...changes,
});
const asked = (holder: string, changes: Partial<Deadline> = {}) =>
  deadlineWith({
    id: `ask-${holder}`,
    clock: 'escalation',
    startedAt: joinedAt,
    holder,
    dueAt: now,
    ...changes,
  });
const sweep = (it: ReturnType<typeof caseWith>) => {
  const { actor: _, ...facts } = factsOf(it, '');
  return sweepCase(facts, true);
};

describe('who joined', () => {
  const it_ = caseWith({
    escalations: [joined('chen')],
    deadlines: [asked('chen', { dueAt: now + minute })],
  });

  it('acknowledges, which stops their own clock', () => {
    const decision = decided(follow(factsOf(it_, 'chen')));
    expect(decision.writes).toMatchObject([{ where: { id: 'ask-chen' }, set: { metAt: now, lookAt: null } }]);
    expect(decision.entries).toMatchObject([{ kind: 'escalation-acknowledged' }]);
  });

  it('acknowledges under their Slack id too', () => {
    expect(decided(follow(factsOf(it_, 'U0CHEN'))).writes).toHaveLength(1);
  });

  it('acknowledges after closing too, where what was to be corrected lapsed', () => {
    const it_ = {
      ...caseAt('closed'),
      escalations: [joined('chen', { clock: 'corrective' })],
      deadlines: [asked('chen')],
    };
    expect(decided(follow(factsOf(it_, 'chen'))).writes).toHaveLength(1);
  });

  it.each([
    [
      'by somebody named in it since',
      { ...it_, complaint: { ...it_.complaint, subject: 'chen' } },
      'chen',
      { code: 'is-subject' },
    ],
    ['by somebody else, naming who may', it_, 'sun', { code: 'nothing-to-acknowledge', who: ['chen'] }],
    [
      'twice',
      caseWith({ escalations: [joined('chen')], deadlines: [asked('chen', { metAt: now })] }),
      'chen',
      { code: 'nothing-to-acknowledge', who: [] },
    ],
    ['after closing', caseAt('closed'), 'chen', { code: 'closed' }],
  ])('is refused %s', (_, it, actor, refusal) => {
    expect(refused(follow(factsOf(it, actor)))).toMatchObject(refusal);
  });
});

describe('what nobody acknowledged', () => {
  it('is a breach of who joined, and climbs again on the ladder of what had lapsed', () => {
    const decision = sweep(
      caseWith({ complaint: { level: 1 }, escalations: [joined('chen')], deadlines: [asked('chen')] }),
    );
    expect(decision?.writes).toMatchObject([
      { where: { id: 'ask-chen' }, set: { breachedBy: 'chen' } },
      { into: 'escalations', row: { level: 2, person: 'li', clock: 'claim' } },
      { into: 'deadlines', row: { clock: 'escalation', holder: 'li', startedAt: now } },
    ]);
  });

  it('climbs the desk’s line where a callback had lapsed', () => {
    const escalations = [joined('wang', { clock: 'callback' })];
    const it_ = { ...caseAt('answered', { level: 1 }), escalations, deadlines: [asked('wang')] };
    expect(sweep(it_)?.writes?.[1]).toMatchObject({ row: { person: 'zhao', clock: 'callback' } });
  });

  it('ends at the top: nobody is asked who is not there', () => {
    const escalations = [joined('chen'), joined('li', { level: 2 }), joined('zhao', { level: 3 })];
    const decision = sweep(caseWith({ complaint: { level: 3 }, escalations, deadlines: [asked('zhao')] }));
    expect(decision?.writes).toMatchObject([{ set: { breachedBy: 'zhao' } }, { row: { person: null } }]);
    expect(decision?.writes).toHaveLength(2);
  });
});

it('is no longer asked once what had lapsed is done, and only that', () => {
  const it_ = caseWith({
    escalations: [joined('chen'), joined('li', { level: 2, clock: 'response' })],
    deadlines: [deadlineWith({ id: 'claim', clock: 'claim' }), asked('chen'), asked('li')],
  });
  expect(stopClocks(it_, ['claim'], { metAt: now })).toMatchObject([
    { where: { id: 'claim' }, set: { metAt: now } },
    { where: { id: 'ask-chen' }, set: { cancelledAt: now } },
  ]);
});
