import { afterEach, beforeEach, expect, it } from 'vitest';
import * as deeds from '../deeds.ts';
import { buttonsOf } from '../reading.ts';
import { days, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;

beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

async function delegate(who: string, values: Record<string, string>): Promise<void> {
  const person = work.slack.as(who);
  await person.command('general', '/complaint delegate');
  await work.settle();
  await person.press(person.ephemerals('general').at(-1)!, 'delegation.v1');
  await work.slack.until(() => person.view()?.callback_id === 'delegation.v1');
  await person.options('receiver', values.receiver);
  for (const [name, value] of Object.entries(values)) await person.fill(name, value);
  await person.submit();
  await work.settle();
}

async function offered(amount: string): Promise<string> {
  const reference = await deeds.file(work, 'tang');
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'remedy', { kind: 'refund', bearer: 'company', amount });
  await zhou.closeView({ all: true });
  return reference;
}

it('An approver lets somebody approve up to an amount and until a day, and can end it', async () => {
  await delegate('wang', { receiver: 'hu', upTo: '40', from: '2026-11-16', until: '2026-11-17' });
  const first = await offered('40');
  await deeds.approve(work, 'hu', first);
  expect((await deeds.caseOf(work, first)).approvals[0]).toMatchObject({
    decidedBy: 'hu',
    onBehalfOf: 'wang',
    approved: true,
  });
  const thread = deeds.threadOf(work, 'fresh-food', first).map(({ text }) => text);
  expect(thread).toContain('Hu Jing 胡静 has approved the offer for Wang Fang 王芳.');

  const above = await offered('40.01');
  expect(() => deeds.approvalRequest(work, 'hu', above)).toThrow('was not asked');

  const wang = work.slack.as('wang');
  await wang.command('general', '/complaint delegate');
  await work.settle();
  await wang.press(wang.ephemerals('general').at(-1)!, 'delegation.v1');
  await work.slack.until(() => buttonsOf(wang.view()).includes('End it'));
  await wang.press('modal', 'end_delegation.v1');
  await work.slack.until(() => !buttonsOf(wang.view()).includes('End it'));
  const ended = await offered('10');
  expect(() => deeds.approvalRequest(work, 'hu', ended)).toThrow('was not asked');
});

it('A delegation ends with its last day', async () => {
  await delegate('wang', { receiver: 'hu', upTo: '40', from: '2026-11-16', until: '2026-11-16' });
  await work.wait(1 * days);
  const reference = await offered('10');
  expect(() => deeds.approvalRequest(work, 'hu', reference)).toThrow('was not asked');
});

it('Whoever approves nothing has nothing to delegate, and the form says what is wrong', async () => {
  const sun = work.slack.as('sun');
  await sun.command('general', '/complaint delegate');
  await work.settle();
  await sun.press(sun.ephemerals('general').at(-1)!, 'delegation.v1');
  await work.settle();
  expect(sun.view()).toBeUndefined();
  expect(sun.ephemerals('general').at(-1)?.text).toContain('Wang Fang 王芳');
  await delegate('wang', { receiver: 'wang', upTo: '40', from: '2026-11-17', until: '2026-11-16' });
  const wang = work.slack.as('wang');
  expect(Object.values(wang.errors())).toEqual(['You can approve yourself already.']);
  await wang.options('receiver', 'hu');
  await wang.fill('receiver', 'hu');
  await wang.submit();
  expect(Object.values(wang.errors())).toEqual(['The end lies before the beginning.']);
});
