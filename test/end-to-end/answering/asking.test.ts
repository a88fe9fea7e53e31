import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Message } from '../../../src/practice/local-slack/local-slack.ts';
import * as deeds from '../deeds.ts';
import { buttonsOf, wordsOf } from '../reading.ts';
import { hours, openWorkplace, type Workplace } from '../workplace.ts';

/** A message that asks for something loses its button once that is done, wherever it was done. */
let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

/** The newest message to somebody alone that has this button, as it stands now whenever it is looked at. */
function asked(who: deeds.Who, button: string): () => string[] {
  const found = work.slack
    .as(who)
    .dms()
    .findLast((message) => buttonsOf(message).includes(button));
  if (found === undefined) throw new Error(`${who} was not asked: ${button}`);
  return () =>
    buttonsOf(
      work.slack
        .as(who)
        .dms()
        .find(({ ts }) => ts === found.ts),
    );
}

async function handled(): Promise<string> {
  const reference = await deeds.file(work, 'tang');
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  return reference;
}

async function send(who: deeds.Who, reference: string, button: string, values: Record<string, string> = {}) {
  const person = await deeds.openByReference(work, who, reference);
  await deeds.send(work, person, button, values);
  await person.closeView({ all: true });
}

/** Presses a button of the open case. */
async function press(who: deeds.Who, reference: string, button: string): Promise<void> {
  const person = await deeds.openByReference(work, who, reference);
  await person.press('modal', button, { confirm: true });
  await work.settle();
  await person.closeView({ all: true });
}

const refund = { kind: 'refund', amount: '18.80', bearer: 'company' };

it('an approval, whoever gave it and wherever: the request keeps the facts and says who decided', async () => {
  const reference = await handled();
  await send('zhou', reference, 'remedy', refund);
  const request = asked('wang', 'Approve');
  expect(request()).toContain('Decline');
  await press('wang', reference, 'approve.v1');
  expect(request()).toEqual(['Open case']);
  const words = wordsOf(work.slack.as('wang').dms().at(-1));
  expect(words).toContain('Refund · ¥18.80');
  expect(words).toContain('Approval: given by Wang Fang 王芳');
});

it('an approval that is not needed any more, because another offer took its place', async () => {
  const reference = await handled();
  await send('zhou', reference, 'remedy', refund);
  const request = asked('wang', 'Approve');
  await send('zhou', reference, 'remedy', { ...refund, amount: '120', joins: 'instead' });
  expect(request()).toEqual(['Open case']);
  expect(asked('chen', '批准')()).toContain('批准');
});

it('a transfer: the channel and the head are asked no more once somebody answered', async () => {
  const reference = await handled();
  await send('zhou', reference, 'transfer', { to: 'deli', reason: 'Baked there.' });
  const head = asked('lin', '接收');
  const channel = () => buttonsOf(work.slack.messages('deli').find(({ text }) => text.includes(reference)));
  expect(channel()).toContain('接收');
  await send('huang', reference, 'decline_transfer', { reason: '不是我們的。' });
  expect(head()).toEqual(['查看詳情']);
  expect(channel()).toEqual(['查看詳情']);
});

it('a statement, and then the ruling: sides are asked to speak, the desk to rule', async () => {
  const reference = await handled();
  await send('zhou', reference, 'transfer', { to: 'deli', reason: 'Baked there.' });
  await send('lin', reference, 'decline_transfer', { reason: '不是我們的。' });
  await send('zhou', reference, 'transfer', { to: 'deli', reason: 'Baked there.' });
  const [lin, wang] = [asked('lin', '陳述意見'), asked('wang', 'Rule in the hearing')];
  expect(wordsOf(work.slack.as('wang').dms().at(-1))).toMatch(
    /There is a hearing about RD-.*Each side states its case once\. Please rule by /u,
  );
  await send('lin', reference, 'state', { text: '生鮮的貨架。' });
  expect(lin()).toEqual(['查看詳情']);
  expect(wang()).toEqual(['Rule in the hearing', 'Open case']);
  await send('hu', reference, 'rule', { department: 'fresh', reasons: 'Their shelf.' });
  expect(wang()).toEqual(['Open case']);
});

it('a signature', async () => {
  const reference = await deeds.file(work, 'tang', {
    category: 'illness',
    narrative: 'Sick after the fish.',
  });
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  await send('zhou', reference, 'finding', deeds.upheld);
  const request = asked('li', 'Countersign');
  await press('li', reference, 'sign.v1');
  expect(request()).toEqual(['Open case']);
});

it('a callback that nobody has to make any more, because the customer withdrew', async () => {
  const reference = await handled();
  await deeds.answer(work, 'zhou', reference);
  const request = () => work.slack.messages('desk').find(({ text }) => text.includes(reference));
  expect(buttonsOf(request())).toContain('Record callback');
  await send('wang', reference, 'withdraw', { reason: 'It is fine.' });
  expect(buttonsOf(request())).toEqual(['Open case']);
  expect(wordsOf(request())).toContain('Withdrawn');
});

it('a closing, until the complaint is open again and called back again', async () => {
  const reference = await handled();
  await deeds.answer(work, 'zhou', reference);
  await deeds.callBack(work, 'wang', reference);
  const ready = () =>
    deeds
      .threadOf(work, 'fresh-food', reference)
      .filter(({ text }) => text.includes('can be closed now'))
      .map(buttonsOf);
  expect(ready()).toEqual([['Close']]);
  await deeds.close(work, 'zhou', reference);
  expect(ready()).toEqual([[]]);
  await send('tang', reference, 'reopen', { reason: 'It is sour again.' });
  await send('zhou', reference, 'response', { text: 'We are sorry again.' });
  await deeds.callBack(work, 'wang', reference);
  expect(ready()).toEqual([[], ['Close']]);
});

it('a promise, kept from the case', async () => {
  const reference = await handled();
  await send('zhou', reference, 'promise', {
    kind: 'procedural',
    text: 'We call on Wednesday.',
    date: '2026-11-18',
    time: '15:00',
  });
  await work.waitUntil('2026-11-18T11:00:00+08:00');
  const reminder = asked('zhou', 'It is done');
  await send('zhou', reference, 'keep_promise');
  expect(reminder()).toEqual(['Open case']);
});

it('a corrective action, done from the case', async () => {
  const reference = await deeds.wholeWay(work);
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await zhou.press('modal', 'correction.v1');
  await work.slack.until(() => zhou.view()?.callback_id === 'correction.v1');
  await zhou.options('person', 'li');
  const plan = { text: 'A second thermometer.', person: 'li', dueOn: '2026-11-20' };
  for (const [name, value] of Object.entries(plan)) await zhou.fill(name, value);
  await zhou.submit();
  await work.settle();
  await zhou.closeView({ all: true });
  const request = asked('li', 'Done');
  await press('li', reference, 'Done');
  expect(request()).toEqual(['Open case']);
});

it('a step up, in a message about several complaints: only that one’s button goes', async () => {
  const first = await deeds.file(work, 'tang');
  const second = await deeds.file(work, 'tang');
  await work.wait(2 * hours);
  const message = () => work.slack.as('chen').dms().findLast(isAbout(first, second));
  expect(buttonsOf(message()).filter((label) => label === '我来跟进')).toHaveLength(2);
  await press('chen', first, 'follow.v1');
  expect(buttonsOf(message())).toEqual(['查看详情', '我来跟进', '查看详情']);
  expect(wordsOf(message())).toContain(first);
});

it('a checklist: what is closed is not worked on any more', async () => {
  const reference = await deeds.file(work, 'tang', { category: 'service', narrative: 'He was rude.' });
  await deeds.claim(work, 'tang', 'shop-floor', reference);
  const list = () =>
    deeds.threadOf(work, 'shop-floor', reference).find((message) => buttonsOf(message).length > 0);
  expect(buttonsOf(list()).length).toBeGreaterThan(1);
  await send('wang', reference, 'misfile', { reason: 'A question.' });
  expect(buttonsOf(list())).toEqual(['Open case']);
});

function isAbout(...references: string[]) {
  return (message: Message) => references.every((reference) => wordsOf(message).includes(reference));
}
