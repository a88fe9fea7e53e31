import { afterEach, beforeEach, expect, it } from 'vitest';
import { decideApproval } from '../../../src/domain/answering/approval-verdict.ts';
import { perform } from '../../../src/operations/perform.ts';
import { recognise } from '../../../src/operations/visitor.ts';
import * as deeds from '../deeds.ts';
import { tryAnyway } from '../forge.ts';
import { buttonsOf, wordsOf } from '../reading.ts';
import { hours, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;

beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

/** A complaint that Zhou has taken on. */
async function handled(values: Parameters<typeof deeds.file>[2] = deeds.spoiledMilk): Promise<string> {
  const reference = await deeds.file(work, 'tang', values);
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  return reference;
}

async function offer(reference: string, values: Record<string, string | null>, who = 'zhou'): Promise<void> {
  const person = await deeds.openByReference(work, who, reference);
  await deeds.send(work, person, 'remedy', { kind: 'refund', bearer: 'company', ...values });
  await person.closeView({ all: true });
}

it('The response cannot be marked given while an approval is missing', async () => {
  const reference = await handled();
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'finding', deeds.upheld);
  await deeds.send(work, zhou, 'remedy', { kind: 'refund', amount: '18.80', bearer: 'company' });
  expect(await tryAnyway(work, 'zhou', reference, 'response')).toMatch(
    /has not been approved yet\. Wang Fang 王芳 can approve it/,
  );
  await deeds.approve(work, 'wang', reference);
  expect(zhou.dms().at(-1)?.text).toContain(`Wang Fang 王芳 has approved your offer for ${reference}`);
  await deeds.send(work, zhou, 'response', { text: 'You get your money back.' });
  expect((await deeds.complaintOf(work, reference)).respondedAt).toBe(work.now());
});

it('Approval by buttons with the facts in view: finding, sum, bearer, and the story without personal data', async () => {
  const reference = await handled({
    ...deeds.spoiledMilk,
    narrative: 'Ms Zhang bought sour milk, call her on 138 0013 8000.',
    complainantName: 'Ms Zhang',
    complainantContact: '138 0013 8000',
  });
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'finding', deeds.upheld);
  await offer(reference, { amount: '18.80' });
  const request = deeds.approvalRequest(work, 'wang', reference);
  expect(wordsOf(request)).toContain('Refund · ¥18.8');
  expect(wordsOf(request)).toContain('Upheld · Alertness');
  expect(wordsOf(request)).toContain('Company');
  expect(wordsOf(request)).toContain('sour milk');
  expect(wordsOf(request)).not.toMatch(/Zhang|8000/);
  expect(buttonsOf(request)).toEqual(['Approve', 'Decline', 'Open case', 'Let somebody else approve']);
});

it('Approval tiers count the sum of remedies per receipt: splitting does not help', async () => {
  const first = await handled({ ...deeds.spoiledMilk, receipt: 'A-77' });
  const second = await handled({ ...deeds.spoiledMilk, receipt: 'A-77' });
  await offer(first, { amount: '40' });
  expect(deeds.approvalRequest(work, 'wang', first).text).toContain(first);
  await offer(second, { amount: '40' });
  expect(() => deeds.approvalRequest(work, 'wang', second)).toThrow();
  const request = wordsOf(deeds.approvalRequest(work, 'chen', second));
  expect(request).toContain('这张小票合计');
  expect(request).toContain('*¥80* (其中 ¥40 属于同一张小票的其他投诉)');
});

it('Proposer is not approver, and whoever may not approve is told who may', async () => {
  const reference = await handled();
  await offer(reference, { amount: '120' });
  const request = deeds.approvalRequest(work, 'chen', reference);
  const it = await deeds.caseOf(work, reference);
  const verdict = { approval: it.approvals[0]!.id, approved: true, reason: null };
  const tries = ['U0ZHOU', 'U0HU'].map(async (slack) => {
    const { context } = work.redress;
    const visitor = await recognise(context, { workspace: work.slack.teamId, slack });
    return perform(context, { visitor, complaint: it.complaint.id, key: slack }, decideApproval, verdict);
  });
  const [proposer, stranger] = await Promise.all(tries);
  expect(proposer).toMatchObject({
    code: 'proposer-may-not-approve',
    who: expect.arrayContaining(['chen', 'li']),
  });
  expect(stranger).toMatchObject({
    code: 'may-not-approve',
    who: expect.not.arrayContaining(['zhou', 'hu']),
  });
  await work.slack.as('chen').press(request, 'approve.v1');
  expect((await deeds.caseOf(work, reference)).approvals[0]?.decidedBy).toBe('chen');
});

it('An approval binds what was approved: a changed amount needs a second look', async () => {
  const reference = await handled();
  await offer(reference, { amount: '30' });
  const outdated = deeds.approvalRequest(work, 'wang', reference);
  await offer(reference, { amount: '45' });
  const wang = work.slack.as('wang');
  await wang.press(outdated, 'approve.v1');
  await work.settle();
  expect(wang.dms().at(-1)?.text).toMatch(/The offer has changed since/);
  expect((await deeds.caseOf(work, reference)).approvals.map(({ approved }) => approved)).toEqual([
    null,
    null,
  ]);
  await deeds.approve(work, 'wang', reference);
  await offer(reference, { amount: '46' });
  expect((await deeds.caseOf(work, reference)).approvals.at(-1)).toMatchObject({
    approved: null,
    amount: 46_00,
  });
});

it('Of several who approve at once, one wins', async () => {
  const reference = await handled();
  await offer(reference, { amount: '30' });
  const request = deeds.approvalRequest(work, 'wang', reference);
  const zhao = await deeds.openByReference(work, 'zhao', reference);
  await Promise.all([zhao.press('modal', 'approve.v1'), work.slack.as('wang').press(request, 'approve.v1')]);
  await work.settle();
  const it = await deeds.caseOf(work, reference);
  const entries = await work.redress.context.store.entries(it.complaint.workspace, it.complaint.id);
  expect(entries.filter(({ kind }) => kind === 'approved')).toHaveLength(1);
  const loser =
    it.approvals[0]?.decidedBy === 'wang' ? deeds.seenBy(zhao) : work.slack.as('wang').dms().at(-1)?.text;
  expect(loser).toMatch(/has decided on this already/);
});

it('A declined offer says why, and another offer can be made', async () => {
  const reference = await handled();
  await offer(reference, { amount: '30' });
  const wang = work.slack.as('wang');
  await deeds.send(
    work,
    wang,
    'decline',
    { reason: 'The receipt shows 20.' },
    deeds.approvalRequest(work, 'wang', reference),
  );
  expect(wordsOf(work.slack.as('zhou').dms().at(-1))).toMatch(
    /has not approved your offer.*\n.*The receipt shows 20/,
  );
  await offer(reference, { amount: '20' });
  await deeds.approve(work, 'wang', reference);
  expect((await deeds.caseOf(work, reference)).approvals.map(({ approved }) => approved)).toEqual([
    false,
    true,
  ]);
});

it('Goodwill and apology without an amount need no approval', async () => {
  const reference = await handled();
  await offer(reference, { kind: 'goodwill', amount: null });
  expect((await deeds.caseOf(work, reference)).approvals).toEqual([]);
});

it('Several options may be offered, and the choice is recorded', async () => {
  const reference = await handled();
  await offer(reference, { amount: '30' });
  await offer(reference, { kind: 'exchange', amount: null, joins: 'further' });
  await deeds.approve(work, 'wang', reference);
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'choice', { option: '2', words: 'A fresh one, please.' });
  const { remedies } = await deeds.caseOf(work, reference);
  expect(
    remedies.map(({ kind, chosenAt, replacedAt }) => [kind, chosenAt !== null, replacedAt !== null]),
  ).toEqual([
    ['refund', false, true],
    ['exchange', true, false],
  ]);
  expect(deeds.seenBy(zhou)).toContain('accepted by the customer');
});

it('Somebody who wants none of it is heard before it is approved, and nobody is asked any more', async () => {
  const reference = await handled();
  await offer(reference, { amount: '30' });
  const asked = () => buttonsOf(work.slack.as('wang').dms().at(-1));
  expect(asked()).toContain('Approve');
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'choice', { option: 'none', words: 'No money, please.' });
  const { approvals, rejections } = await deeds.caseOf(work, reference);
  expect(rejections).toHaveLength(1);
  expect(approvals[0]?.withdrawnAt).not.toBeNull();
  await work.settle();
  expect(asked()).not.toContain('Approve');
});

it("The complainant's rejection leads to a counter-proposal one level up", async () => {
  const reference = await handled();
  await offer(reference, { amount: '30' });
  await deeds.approve(work, 'wang', reference);
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'choice', { option: 'none', words: 'An insult.' });
  expect(buttonsOf(zhou.view())).not.toContain('Record their choice');
  const next = (await deeds.caseOf(work, reference)).rejections[0]?.proposer ?? '';
  expect(next).toBe('li');
  expect(wordsOf(work.slack.as('li').dms().at(-1))).toMatch(
    /has not accepted what was offered.*\n.*An insult/u,
  );
  await offer(reference, { amount: '60' }, 'li');
  expect((await deeds.caseOf(work, reference)).remedies.at(-1)?.proposedBy).toBe('li');
  const li = await deeds.openByReference(work, 'li', reference);
  await deeds.send(work, li, 'delegate_back', { note: 'Up to 80.' });
  expect(wordsOf(work.slack.as('zhou').dms().at(-1))).toMatch(
    /leaves the next offer .* to you.*\n.*Up to 80/,
  );
  await zhou.closeView({ all: true });
  await offer(reference, { amount: '80' });
  expect((await deeds.caseOf(work, reference)).remedies.at(-1)?.proposedBy).toBe('zhou');
});

it('Closing needs the remedy carried out', async () => {
  const reference = await handled();
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'finding', deeds.upheld);
  await deeds.send(work, zhou, 'remedy', { kind: 'refund', amount: '18.80', bearer: 'company' });
  await deeds.approve(work, 'wang', reference);
  await deeds.send(work, zhou, 'response', { text: 'You get your money back.' });
  await zhou.closeView({ all: true });
  await work.wait(2 * hours);
  await deeds.callBack(work, 'hu', reference);
  const thread = deeds.threadOf(work, 'fresh-food', reference);
  await zhou.press(thread.findLast((message) => buttonsOf(message).includes('Close'))!, 'close.v1');
  await work.settle();
  expect(zhou.ephemerals('fresh-food').at(-1)?.text).toContain('the remedy carried out');
  const again = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, again, 'carried_out', { note: 'Transfer 4711' });
  await again.closeView({ all: true });
  await deeds.close(work, 'zhou', reference);
  expect((await deeds.complaintOf(work, reference)).closedAt).toBe(work.now());
});

it('If the complainant asks for less than policy grants, the owner is told to grant the full entitlement', async () => {
  const reference = await deeds.file(work, 'tang', {
    category: 'foreign-object',
    narrative: 'A piece of wire in the bread.',
    soughtKind: 'apology',
  });
  await deeds.claim(work, 'huang', 'deli', reference);
  const huang = await deeds.openByReference(work, 'huang', reference);
  expect(deeds.seenBy(huang)).toContain('規定應給的比顧客要求的多：賠償 · ¥1,000。請足額給予。');
  await huang.press('modal', 'remedy.v1');
  await work.slack.until(() => huang.view()?.callback_id === 'remedy.v1');
  expect(deeds.seenBy(huang)).toContain('規定應給的比顧客要求的多');
  for (const [name, value] of Object.entries({ kind: 'refund', amount: '20', bearer: 'company' })) {
    await huang.fill(name, value);
  }
  await huang.submit();
  await work.settle();
  const thread = deeds.threadOf(work, 'deli', reference).map(({ text }) => text);
  expect(thread.join('\n')).toContain('這低於規定應給的標準，請依標準足額給予。');
});

it('Precedents: range and median of like cases are shown; outside the range is flagged', async () => {
  for (const amount of ['10', '20', '40']) {
    const like = await handled();
    await offer(like, { amount });
    await deeds.approve(work, 'wang', like);
    const owner = await deeds.openByReference(work, 'zhou', like);
    await deeds.send(work, owner, 'finding', deeds.upheld);
    await deeds.send(work, owner, 'response', { text: 'You get it back.' });
    await owner.closeView({ all: true });
  }
  await offer(await handled(), { amount: '5000' });
  const reference = await handled();
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await zhou.press('modal', 'remedy.v1');
  await work.slack.until(() => zhou.view()?.callback_id === 'remedy.v1');
  expect(deeds.seenBy(zhou)).toContain('Refund: 3 cases, ¥10 to ¥40, median ¥20');
  await zhou.closeView({ all: true });
  await offer(reference, { amount: '45' });
  const thread = deeds.threadOf(work, 'fresh-food', reference).map(({ text }) => text);
  expect(thread.join('\n')).toContain('That is outside what like cases were given.');
  expect(wordsOf(deeds.approvalRequest(work, 'wang', reference))).toContain('Refund: 3 cases, ¥10 to ¥40');
});
