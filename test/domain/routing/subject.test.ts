import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/facts/case.ts';
import type { SlackChannel } from '../../../src/domain/routing/routing.ts';
import { confidants, nameSubject } from '../../../src/domain/routing/subject.ts';
import {
  caseAt,
  caseWith,
  deadlineWith,
  decided,
  factsOf,
  joinedBy,
  organisation,
  refused,
} from '../cases.ts';

const closed = (...members: string[]): SlackChannel => ({
  private: true,
  members,
  archived: false,
  joined: true,
});
const audiences = {
  department: closed('U0WEI', 'U0CHEN', 'U0SUN', 'U0LI'),
  restricted: closed('U0WANG', 'U0LI'),
};
const placement = { workspace: 'T0', complaint: 'c1', channel: 'C0FRESH', ts: '1.1', revision: 7 };
const name = (it: Case, actor: string, subject: string) =>
  nameSubject(factsOf(it, actor), { subject, audiences });
const kinds = (notices: readonly { body: object }[] = []) =>
  notices.map(({ body }) =>
    'say' in body ? (body.say as { type: string }).type : (body as { kind: string }).kind,
  );

describe('naming the subject later', () => {
  const owned = { ...caseAt('handling', { owner: 'li' }), placement };

  it('moves the complaint to the restricted channel and leaves a bare reference behind', () => {
    const decision = decided(name(owned, 'li', 'chen'));
    expect(decision.set).toMatchObject({ subject: 'chen', channel: 'C0PRIV', restricted: true });
    expect(decision.writes).toEqual([
      { do: 'delete', from: 'placements', where: { workspace: 'T0', complaint: 'c1' }, rows: 'any' },
    ]);
    expect(decision.notices?.map(({ lane }) => lane)).toEqual([
      'C0FRESH',
      'complaint:c1',
      'C0PRIV',
      'C0PRIV',
    ]);
    expect(kinds(decision.notices)).toEqual(['left-behind', 'untold', 'card', 'moved-here']);
  });

  it('leaves it in no channel where the subject reads the restricted one too', () => {
    const decision = decided(name({ ...owned, complaint: { ...owned.complaint, owner: null } }, 'hu', 'li'));
    expect(decision.set).toMatchObject({ channel: null, restricted: true });
    expect(kinds(decision.notices)).toEqual([
      'left-behind',
      'untold',
      'in-confidence',
      'in-confidence',
      'in-confidence',
    ]);
    expect(decision.notices?.slice(2).map(({ lane }) => lane)).toEqual([
      'person:zhao',
      'person:wang',
      'person:hu',
    ]);
  });

  it('stays where it is when the subject reads nothing there', () => {
    const decision = decided(name(owned, 'li', 'gao'));
    expect(decision.set).toMatchObject({ subject: 'gao', channel: 'C0FRESH', restricted: false });
    expect(decision.writes).toEqual([]);
    // What they were told before they were named does not stay with them all the same.
    expect(kinds(decision.notices)).toEqual(['untold', 'card']);
  });

  it('never moves back', () => {
    const it = caseAt('handling', { owner: 'li', subject: 'chen', restricted: true, channel: 'C0PRIV' });
    expect(decided(name(it, 'li', 'gao')).set).toMatchObject({ channel: 'C0PRIV', restricted: true });
  });

  it.each<[string, string, string, boolean]>([
    ['keeps an owner above the subject', 'li', 'chen', false],
    ['relieves a peer', 'sun', 'chen', true],
    ['relieves an owner below', 'chen', 'li', true],
    ['relieves the subject', 'chen', 'chen', true],
  ])('%s', (_, owner, subject, relieved) => {
    const it = { ...caseAt('handling', { owner }), deadlines: [deadlineWith({ id: 'response' })] };
    const decision = decided(name(it, 'hu', subject));
    expect(decision.set?.owner === null).toBe(relieved);
    const started = decision.writes?.flatMap((write) =>
      write.do === 'insert' && write.into === 'deadlines' ? [write.row.clock] : [],
    );
    expect(started).toEqual(relieved ? ['claim'] : []);
    const told = decision.notices?.filter(({ lane }) => lane === `person:${owner}`) ?? [];
    // Nobody is written to about a complaint that names them.
    expect(told).toHaveLength(relieved && owner !== subject ? 1 : 0);
  });

  it('replaces an investigator who is named', () => {
    const it = caseAt('handling', { owner: 'li', severity: 'major', investigator: 'qian' });
    expect(decided(name(it, 'hu', 'qian')).set).toMatchObject({ investigator: null });
  });

  it('keeps who it is private', () => {
    const [entry] = decided(name(owned, 'li', 'chen')).entries;
    expect(entry).toMatchObject({ kind: 'subject-named', private: { subject: 'chen' } });
    expect(JSON.stringify(entry?.facts)).not.toContain('chen');
  });

  it.each<[string, string, Case, string]>([
    ['a colleague of the department', 'sun', owned, 'only-handlers'],
    ['the present subject', 'wei', caseAt('handling', { subject: 'wei', reporter: 'wei' }), 'is-subject'],
    ['anybody once it is closed', 'hu', caseAt('closed'), 'closed'],
    ['anybody who names the same again', 'hu', caseAt('handling', { subject: 'gao' }), 'subject-already'],
  ])('is refused to %s', (_, actor, it, code) => {
    expect(refused(name(it, actor, 'gao')).code).toBe(code);
  });

  it.each(['li', 'hu', 'till'])('is open to owner, desk and reporter: %s', (actor) => {
    expect(decided(name(owned, actor, 'gao')).set).toMatchObject({ subject: 'gao' });
  });
});

it('without a channel, those who handle it are told one by one, never the subject', () => {
  const it = caseWith({
    complaint: { subject: 'li', owner: 'zhao', investigator: 'qian' },
    escalations: [joinedBy('li'), joinedBy('wu', 2)],
  });
  expect(confidants(organisation, it)).toEqual(['zhao', 'wang', 'hu', 'qian', 'wu']);
});
