import { describe, expect, it } from 'vitest';
import { actorsOf, type SweepFacts, sweepCase } from '../../../src/domain/clocks/escalation.ts';
import { climb } from '../../../src/domain/clocks/ladder.ts';
import type { Case } from '../../../src/domain/facts/case.ts';
import type { Organisation } from '../../../src/domain/facts/organisation.ts';
import {
  caseAt,
  caseWith,
  deadlineWith,
  factsOf,
  joinedBy,
  minute,
  now,
  organisation,
  organisationWith,
} from '../cases.ts';

function factsAt(it: Case, changes: Partial<SweepFacts> = {}): SweepFacts {
  const { actor: _, ...facts } = factsOf(it, 'nobody', changes);
  return facts;
}
const sweep = (it: Case, changes: Partial<SweepFacts> = {}, alone = true) =>
  sweepCase(factsAt(it, changes), alone);
const pings = (decision: ReturnType<typeof sweep>) =>
  (decision?.notices ?? []).flatMap(({ body }) =>
    body.kind === 'ping' ? [`${body.why} ${body.person}`] : [],
  );
const lapseSaid = (decision: ReturnType<typeof sweep>) =>
  (decision?.notices ?? []).flatMap(({ body }) => (body.kind === 'thread' ? [body.say] : []));

describe('the ladder', () => {
  const longer = organisationWith({
    departments: organisation.departments.map((each) => ({ ...each, ladder: ['chen', 'sun', 'li', 'zhao'] })),
  });
  const withoutExecutive = organisationWith({ leadership: { channel: 'C0LEAD', people: ['zhao'] } });

  it.each<[string, Parameters<typeof caseWith>[0], string | null, Organisation]>([
    ['begins at its first rung', {}, 'chen', organisation],
    ['passes over the owner', { complaint: { owner: 'chen' } }, 'li', organisation],
    ['passes over the owner under their Slack id', { complaint: { owner: 'U0CHEN' } }, 'li', organisation],
    ['passes over who is there already', { escalations: [joinedBy('chen')] }, 'li', organisation],
    [
      'passes over the subject and who does not outrank them',
      { complaint: { subject: 'chen' } },
      'li',
      longer,
    ],
    ['passes over those below the owner', { complaint: { owner: 'li' } }, 'zhao', organisation],
    ['keeps a peer of the owner', { complaint: { owner: 'sun' } }, 'chen', organisation],
    ['ends at the executive', { escalations: [joinedBy('chen'), joinedBy('li', 2)] }, 'zhao', organisation],
    ['never picks an executive complained about', { complaint: { subject: 'zhao' } }, null, organisation],
    ['ends where nobody is left', { complaint: { owner: 'zhao' }, escalations: [] }, null, organisation],
    [
      'ends where there is no executive',
      { escalations: [joinedBy('chen'), joinedBy('li', 2)] },
      null,
      withoutExecutive,
    ],
    [
      'does not stop at a rung where nobody was left',
      { escalations: [joinedBy(null)] },
      'chen',
      organisation,
    ],
    [
      'passes over who has left the organisation',
      {},
      'li',
      organisationWith({ people: organisation.people.filter(({ id }) => id !== 'chen') }),
    ],
  ])('%s', (_, parts, person, staff) => {
    const it = caseWith(parts);
    expect(climb(factsAt(it, { organisation: staff }), [], 'claim')).toMatchObject({
      person,
      because: 'lapse',
      clock: 'claim',
    });
  });

  it.each(['reopened', 'rejected'] as const)(
    'brings somebody above the owner, not a peer, where the customer was not content: %s',
    (because) => {
      const it = caseWith({ complaint: { owner: 'sun' } });
      expect(climb(factsAt(it), [], null, because).person).toBe('li');
      const unowned = caseWith();
      expect(climb(factsAt(unowned), [], null, because).person).toBe('chen');
    },
  );

  it('never goes back down to a rung that was left out', () => {
    const it = caseWith({ complaint: { owner: 'sun' }, escalations: [joinedBy('li')] });
    expect(climb(factsAt(it), [], 'response').person).toBe('zhao');
  });

  it('never picks the subject, the owner or somebody there already, whoever they are', () => {
    const everybody = [null, ...longer.people.map(({ id }) => id)];
    for (const subject of everybody) {
      for (const owner of everybody) {
        for (const there of everybody) {
          const it = caseWith({ complaint: { subject, owner }, escalations: [joinedBy(there)] });
          const { person } = climb(factsAt(it, { organisation: longer }), [], null);
          if (person !== null) expect([subject, owner, there]).not.toContain(person);
        }
      }
    }
  });
});

describe('looking at the deadlines', () => {
  it('asks for nothing before the nudge', () => {
    expect(
      sweep(caseWith({ deadlines: [deadlineWith({ nudgeAt: now + 1, dueAt: now + 2 })] })),
    ).toBeUndefined();
  });

  it.each([
    ['met', { metAt: now - 1 }],
    ['cancelled', { cancelledAt: now - 1 }],
    ['breached before', { breachedAt: now - minute, dueAt: now - minute }],
  ])('asks for nothing once a deadline is %s', (_, changes) => {
    expect(sweep(caseWith({ deadlines: [deadlineWith(changes)] }))).toBeUndefined();
  });

  it('nudges the owner alone, once, and looks again at the due time', () => {
    const deadline = deadlineWith({ dueAt: now + minute });
    const it = caseWith({ complaint: { owner: 'chen' }, deadlines: [deadline] });
    const decision = sweep(it);
    expect(pings(decision)).toEqual(['nudge chen']);
    expect(decision?.writes).toMatchObject([{ do: 'change', set: { nudgedAt: now, lookAt: now + minute } }]);
    expect(decision?.set?.level).toBe(0);
    expect(sweep(caseWith({ deadlines: [{ ...deadline, nudgedAt: now }] }))).toBeUndefined();
  });

  it('records a breach at the due time, with who held it, and goes one level up', () => {
    const it = caseWith({ complaint: { owner: 'chen' }, deadlines: [deadlineWith({ dueAt: now - minute })] });
    const decision = sweep(it);
    expect(decision?.writes).toMatchObject([
      {
        do: 'change',
        set: { breachedAt: now - minute, breachedBy: 'chen', breachedIn: 'fresh', lookAt: null },
      },
      { do: 'insert', into: 'escalations', row: { level: 1, person: 'li' } },
      { do: 'insert', into: 'deadlines', row: { clock: 'escalation', holder: 'li', startedAt: now } },
    ]);
    expect(decision?.set?.level).toBe(1);
    expect(decision?.entries).toMatchObject([
      { kind: 'breached', actor: { kind: 'system' }, private: { holder: 'chen', joins: 'li' } },
    ]);
    expect(pings(decision)).toEqual(['lapsed chen', 'joins li']);
    expect(lapseSaid(decision)).toMatchObject([
      { type: 'lapsed', owner: 'chen', joins: 'li', mention: ['chen', 'li'] },
    ]);
  });

  it('leaves mentions to the combined message when many lapse at once', () => {
    const it = caseWith({ complaint: { owner: 'chen' }, deadlines: [deadlineWith()] });
    expect(lapseSaid(sweep(it, {}, false))).toMatchObject([{ mention: [] }]);
    expect(pings(sweep(it, {}, false))).toEqual(['lapsed chen', 'joins li']);
  });

  it('asks the desk for what nobody of the department has claimed', () => {
    const it = caseWith({ deadlines: [deadlineWith({ clock: 'claim' })] });
    expect(pings(sweep(it))).toEqual(['claimable wang', 'claimable hu', 'joins chen']);
  });

  it('never pings the subject', () => {
    const it = caseWith({ complaint: { subject: 'chen' }, deadlines: [deadlineWith({ clock: 'claim' })] });
    expect(pings(sweep(it))).toEqual(['joins li']);
  });

  it('climbs once for each lapse, each with somebody else', () => {
    const deadlines = [deadlineWith({ id: 'd1', clock: 'claim' }), deadlineWith({ id: 'd2' })];
    const decision = sweep(caseWith({ complaint: { level: 1 }, escalations: [joinedBy('chen')], deadlines }));
    const rows = decision?.writes?.flatMap((write) =>
      write.do === 'insert' && write.into === 'escalations' ? [write.row] : [],
    );
    expect(rows?.map(({ level, person }) => [level, person])).toEqual([
      [2, 'li'],
      [3, 'zhao'],
    ]);
    expect(decision?.set?.level).toBe(3);
  });

  it('counts the level although nobody is left to join', () => {
    const it = caseWith({ complaint: { owner: 'zhao', level: 2 }, deadlines: [deadlineWith()] });
    const decision = sweep(it);
    expect(decision?.set?.level).toBe(3);
    expect(pings(decision)).toEqual(['lapsed zhao']);
  });

  it('gives every message a key of its own', () => {
    const deadlines = [deadlineWith({ id: 'd1', clock: 'claim' }), deadlineWith({ id: 'd2' })];
    const keys = sweep(caseWith({ deadlines }))?.notices?.map(({ key }) => key) ?? [];
    expect(keys.length).toBeGreaterThan(4);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

it.each<[string, Case, Parameters<typeof actorsOf>[2], string[]]>([
  ['the callback is for the desk', caseAt('answered'), 'callback', ['wang', 'hu']],
  ['the callback is not for the owner', caseAt('answered', { owner: 'wang' }), 'callback', ['hu']],
  ['the response is for the owner', caseAt('handling'), 'response', ['chen']],
  ['the response of an unclaimed one is for who may claim', caseWith(), 'response', ['chen', 'sun', 'li']],
])('%s', (_, it, clock, people) => {
  expect(actorsOf(organisation, it, clock)).toEqual(people);
});
