import { afterEach, beforeEach, expect, it } from 'vitest';
import * as deeds from '../deeds.ts';
import { wordsOf } from '../reading.ts';
import { days, hours, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;

beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

async function handled(): Promise<string> {
  const reference = await deeds.file(work, 'tang');
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  return reference;
}

const promised = { kind: 'procedural', text: 'We call on Wednesday.', date: '2026-11-18', time: '15:00' };

it('Procedural promises start a clock towards the complainant: reminded, kept, counted', async () => {
  const reference = await handled();
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'promise', promised);
  await zhou.closeView({ all: true });
  await work.waitUntil('2026-11-18T11:00:00+08:00');
  const reminder = zhou.dms().findLast((message) => wordsOf(message).includes('We call on Wednesday'));
  expect(reminder?.text).toMatch(/was promised something by .* Has it been done\?/);
  await zhou.press(reminder!, 'keep_promise.v1');
  await work.settle();
  const [promise] = (await deeds.caseOf(work, reference)).promises;
  expect(promise).toMatchObject({ keptAt: work.now(), brokenAt: null, lookAt: null });
  const { digestFacts } = work.redress.context.store;
  const week = { from: work.now() - 7 * days, to: work.now() + 7 * days };
  const facts = await digestFacts({ workspace: work.slack.teamId, ...week });
  expect(facts.promises).toEqual({ due: 1, kept: 1 });
});

it('A promise that nobody kept is recorded as broken, and told to whoever looks after the customer', async () => {
  const reference = await handled();
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'promise', promised);
  await zhou.closeView({ all: true });
  await work.waitUntil('2026-11-18T15:01:00+08:00');
  await work.wait(1 * hours);
  const [promise] = (await deeds.caseOf(work, reference)).promises;
  expect(promise?.brokenAt).toBe(Date.parse('2026-11-18T15:00:00+08:00'));
  expect(
    zhou
      .dms()
      .map(({ text }) => text)
      .join('\n'),
  ).toMatch(/has not been confirmed\. Please tell them/);
  const { body } = await keptLate(reference);
  expect(body).toContain('"inTime":false');
});

/** Keeps the open promise after its time, in the case, and gives the register's entry. */
async function keptLate(reference: string) {
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'keep_promise', {});
  const { id, workspace } = await deeds.complaintOf(work, reference);
  const entries = await work.redress.context.store.entries(workspace, id);
  return entries.find(({ kind }) => kind === 'promise-kept')!;
}

it('Substantive promises need the approval first, and the refusal says how to get it', async () => {
  const reference = await handled();
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  const values = { kind: 'substantive', text: 'You get your money back.', date: '2026-11-20' };
  await deeds.send(work, zhou, 'promise', values);
  expect(Object.values(zhou.errors()).join()).toMatch(
    /once it is proposed and approved\. Zhou Ling 周玲 can propose it/,
  );
  await zhou.closeView();
  await deeds.send(work, zhou, 'remedy', { kind: 'refund', amount: '18.80', bearer: 'company' });
  await deeds.send(work, zhou, 'promise', values);
  expect(Object.values(zhou.errors()).join()).toMatch(/once it is approved\. Wang Fang 王芳 can approve it/);
  await deeds.approve(work, 'wang', reference);
  await zhou.submit();
  await work.settle();
  expect((await deeds.caseOf(work, reference)).promises).toMatchObject([{ kind: 'substantive' }]);
});

it('A phrase in the thread offers to log the promise: once, to its author only, never nagging', async () => {
  const reference = await handled();
  const { ts } = deeds.cardOf(work, 'fresh-food', reference);
  const zhou = work.slack.as('zhou');
  const offers = () =>
    zhou.ephemerals('fresh-food').filter(({ text }) => text?.startsWith('That sounds like'));
  await zhou.say('fresh-food', 'I spoke to her, we will call her back tomorrow.', { thread: ts });
  await work.settle();
  expect(offers()).toHaveLength(1);
  expect(work.slack.as('chen').ephemerals('fresh-food')).toEqual([]);
  await zhou.say('fresh-food', 'The milk was on the left shelf.', { thread: ts });
  await work.wait(3 * hours);
  expect(offers()).toHaveLength(1);
  await zhou.press(offers()[0]!, 'log_promise.v1');
  await work.slack.until(() => zhou.view()?.callback_id === 'promise.v1');
  await zhou.fill('date', '2026-11-17');
  await zhou.submit();
  await work.settle();
  const it = await deeds.caseOf(work, reference);
  expect(it.promises).toMatchObject([
    { kind: 'procedural', text: 'I spoke to her, we will call her back tomorrow.' },
  ]);
  expect(it.promises[0]?.note).not.toBeNull();
});

it('Contacts (call, visit, message…) are logged', async () => {
  const reference = await handled();
  const tang = await deeds.openByReference(work, 'tang', reference);
  await deeds.send(work, tang, 'contact', {
    means: 'call',
    direction: 'from-complainant',
    summary: 'Asks when she will hear from us.',
  });
  expect(deeds.seenBy(tang)).toContain('Call: Asks when she will hear from us.');
  const line = deeds.threadOf(work, 'fresh-food', reference).at(-1)?.text;
  expect(line).toBe('The customer was in touch with Tang Min 唐敏. Call.');
});
