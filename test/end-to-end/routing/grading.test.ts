import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wordingFor } from '../../../src/wording/wording.ts';
import * as deeds from '../deeds.ts';
import { tryAnyway } from '../forge.ts';
import { buttonsOf, wordsOf } from '../reading.ts';
import { hours, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeAll(async () => {
  work = await openWorkplace();
});
afterAll(() => work.close());
afterEach(async () => {
  for (const { id } of work.organisation.people.filter(({ slack }) => slack !== undefined)) {
    const person = work.slack.as(id);
    while (person.view() !== undefined) await person.closeView({ all: true });
  }
  await work.settle();
});

const dmsOf = (who: string) => work.slack.as(who).dms();
const dmOf = (who: string, reference: string) =>
  dmsOf(who).filter((message) => wordsOf(message).includes(reference));
const illness = { narrative: 'Zhang San felt ill after the fish.', category: 'illness' };
/** Major by its amount, of a kind that has no playbook. */
const serious = { ...deeds.spoiledMilk, soughtAmount: '2000.01' };
const entriesOf = async (reference: string) => {
  const { id, workspace } = await deeds.complaintOf(work, reference);
  return work.redress.context.store.entries(workspace, id);
};

describe('the grade while filing', () => {
  it('is shown as soon as a choice makes it major, and taken back with the choice', async () => {
    const person = await deeds.openForm(work, 'tang');
    await deeds.grow(work, person, () => person.choose('category', 'quality'));
    expect(deeds.seenBy(person)).not.toContain('graded *major*');
    await deeds.grow(work, person, () => person.choose('category', 'illness'));
    expect(deeds.seenBy(person)).toContain('This will be graded *major* because its kind is always major.');
    await deeds.grow(work, person, () => person.choose('category', 'quality'));
    await deeds.grow(work, person, () => person.press('modal', 'more_fields.v1'));
    await deeds.grow(work, person, () => person.choose('flags', ['media', 'vulnerable']));
    expect(deeds.seenBy(person)).toContain(
      'This will be graded *major* because it concerns a vulnerable person and the media may be told.',
    );
    await person.closeView({ all: true });
  });

  it.each([
    ['2000', 'ordinary'],
    ['2000.01', 'major'],
  ])('of an amount of %s is %s: above the last bounded tier', async (soughtAmount, severity) => {
    const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, soughtAmount });
    expect((await deeds.complaintOf(work, reference)).severity).toBe(severity);
  });
});

describe('a major complaint', () => {
  it('goes at once to the head, the executive, leadership and an independent investigator', async () => {
    const reference = await deeds.file(work, 'tang', illness);
    const { investigator } = await deeds.complaintOf(work, reference);
    expect(['qian', 'okafor']).toContain(investigator);
    for (const who of ['li', 'zhao', investigator ?? '']) {
      expect(dmOf(who, reference).map(wordsOf).join('\n')).toContain(`Major complaint ${reference}`);
    }
    expect(
      dmOf(investigator ?? '', reference)
        .map(wordsOf)
        .join('\n'),
    ).toContain('independent investigator');
    const report = work.slack.messages('leadership').find((each) => wordsOf(each).includes(reference));
    expect(wordsOf(report)).toContain('Fresh food');
    expect(wordsOf(report)).not.toContain('Zhang San');
    expect(wordsOf(deeds.cardOf(work, 'fresh-food', reference))).toContain('*Independent investigator*');
  });

  it("is answered once the finding has the head's and the auditor's signature", async () => {
    const reference = await deeds.file(work, 'tang', serious);
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    await deeds.send(work, zhou, 'finding', deeds.upheld);
    const { investigator } = await deeds.complaintOf(work, reference);
    const auditor = investigator ?? '';
    expect(await tryAnyway(work, 'zhou', reference, 'response')).toMatch(
      /countersigned for the department and for audit.*Li Qiang/u,
    );

    const before = dmOf('li', reference).at(-1);
    for (const who of ['li', auditor]) {
      const asked = dmOf(who, reference).at(-1);
      expect(wordsOf(asked)).toContain(deeds.upheld.facts);
      await work.slack.as(who).press(asked!, 'sign.v1', { confirm: true });
      await work.settle();
    }
    const signed = (await deeds.caseOf(work, reference)).signatures;
    expect(signed.map(({ signedAs, signedBy }) => [signedAs, signedBy])).toEqual([
      ['head', 'li'],
      ['audit', auditor],
    ]);

    const again = await deeds.openByReference(work, 'zhou', reference);
    await deeds.send(work, again, 'finding', { ...deeds.upheld, facts: 'The shelf was off for two nights.' });
    expect((await deeds.caseOf(work, reference)).signatures.every(({ voidedAt }) => voidedAt !== null)).toBe(
      true,
    );
    expect(wordsOf(dmOf('li', reference).at(-1))).toContain('two nights');
    // What was read before the change is not what would be signed now.
    await work.slack.as('li').press(before!, 'sign.v1', { confirm: true });
    const channel = work.slack.as('li').dms().at(-1)!.channel;
    const told = await work.slack.until(() => work.slack.as('li').ephemerals(channel).at(-1));
    expect(told.text).toContain('The finding has changed');
    for (const who of ['li', auditor]) {
      await work.slack.as(who).press(dmOf(who, reference).at(-1)!, 'sign.v1', { confirm: true });
      await work.settle();
    }
    const last = await deeds.openByReference(work, 'zhou', reference);
    await deeds.send(work, last, 'response', { text: 'We are sorry: the shelf was off.' });
    expect((await deeds.complaintOf(work, reference)).respondedAt).not.toBeNull();
  });

  it('is not signed by its owner, nor by somebody else of the department', async () => {
    const reference = await deeds.file(work, 'tang', serious);
    await deeds.claim(work, 'li', 'fresh-food', reference);
    const li = await deeds.openByReference(work, 'li', reference);
    await deeds.send(work, li, 'finding', deeds.upheld);
    expect(buttonsOf(li.view())).not.toContain('Countersign');
    expect(wordsOf(dmOf('zhao', reference).at(-1))).toContain('countersign it for the department');
    const chen = await deeds.openByReference(work, 'chen', reference);
    expect(buttonsOf(chen.view())).not.toContain(wordingFor('zh-Hans').grading.sign);
  });
});

describe('the grade', () => {
  it('can be raised by anyone who sees it, which shortens the targets from the start', async () => {
    const reference = await deeds.file(work, 'tang');
    const before = await deeds.caseOf(work, reference);
    await work.wait(hours / 6);
    const sun = await deeds.openByReference(work, 'sun', reference);
    await deeds.send(work, sun, 'raise', { reason: 'A child drank it.' });
    const it = await deeds.caseOf(work, reference);
    expect(it.complaint.severity).toBe('major');
    for (const clock of ['claim', 'response'] as const) {
      const due = (each: typeof it) =>
        each.deadlines.find((deadline) => deadline.clock === clock)?.dueAt ?? 0;
      expect(due(it)).toBeLessThan(due(before));
      expect(it.deadlines.find((deadline) => deadline.clock === clock)?.startedAt).toBe(it.complaint.filedAt);
    }
    expect(dmOf('zhao', reference)).toHaveLength(1);
    expect((await entriesOf(reference)).at(-1)?.body).not.toContain('child');
  });

  it('can be lowered only by the desk with a reason', async () => {
    const reference = await deeds.file(work, 'tang', illness);
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    expect(buttonsOf(zhou.view())).not.toContain('Grade as ordinary');
    const wang = await deeds.openByReference(work, 'wang', reference);
    await deeds.send(work, wang, 'lower', { reason: 'It was the sun, not the fish.' });
    const it = await deeds.caseOf(work, reference);
    expect(it.complaint).toMatchObject({ severity: 'ordinary', investigator: null });
    expect(wordsOf(deeds.threadOf(work, 'fresh-food', reference).at(-1))).toContain(
      'graded this as ordinary.\n> It was the sun, not the fish.',
    );
  });
});
