import { afterEach, beforeEach, expect, it } from 'vitest';
import * as deeds from '../deeds.ts';
import { buttonsOf, wordsOf } from '../reading.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;

beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

const textField = (view: { blocks: Record<string, unknown>[] } | undefined) => {
  const block = view?.blocks.find((each) => String(each.block_id).startsWith('text'));
  return String((block?.element as Record<string, unknown> | undefined)?.initial_value ?? '');
};

it('The response is composed from points, findings, reasons, remedy, open actions and the next recourse', async () => {
  const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, complainantName: 'Ms Zhang' });
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  expect(buttonsOf(zhou.view())).not.toContain('Compose answer');
  await deeds.send(work, zhou, 'finding', deeds.upheld);
  await deeds.send(work, zhou, 'remedy', { kind: 'refund', amount: '18.80', bearer: 'company' });
  await deeds.approve(work, 'wang', reference);
  await deeds.send(work, zhou, 'promise', { text: 'We send the new milk', date: '2026-11-20' });

  await zhou.press('modal', 'compose.v1');
  await work.slack.until(() => zhou.view()?.callback_id === 'compose.v1');
  const english = textField(zhou.view());
  const order = [
    'Dear Ms Zhang',
    reference,
    '1. You told us: The milk was sour',
    'you are right. The cold shelf had been off over night.',
    'Why it happened: Alertness. Our own: nobody looked',
    'Refund · ¥18.8',
    'We send the new milk (by Fri',
    'Somebody else will look at it again',
    'Green Basket',
  ].map((part) => [part, english.indexOf(part)] as const);
  expect(order.filter(([, at]) => at === -1)).toEqual([]);
  expect(order.map(([, at]) => at)).toEqual(order.map(([, at]) => at).toSorted((one, other) => one - other));

  await deeds.grow(work, zhou, () => zhou.choose('compose_language.v1', 'zh-Hant'));
  expect(textField(zhou.view())).toContain('Ms Zhang，您好');
  expect(textField(zhou.view())).toContain('您的客訴編號是');
  await zhou.fill('text', '張女士，您好：牛奶已備妥。');
  await zhou.submit();
  await work.settle();

  const it = await deeds.caseOf(work, reference);
  expect(it.compositions).toMatchObject([
    { version: 1, language: 'zh-Hant', text: '張女士，您好：牛奶已備妥。' },
  ]);
  const told = zhou.dms().slice(-2);
  expect(wordsOf(told[0])).toContain('牛奶已備妥');
  expect(told[1]?.files).toHaveLength(1);
  await zhou.press('modal', 'response.v1');
  await work.slack.until(() => zhou.view()?.callback_id === 'response.v1');
  expect(textField(zhou.view())).toBe('張女士，您好：牛奶已備妥。');
  await zhou.submit();
  await work.settle();
  expect((await deeds.caseOf(work, reference)).responses[0]?.text).toBe('張女士，您好：牛奶已備妥。');
});

it('Versions are kept: a second one leaves the first as it was', async () => {
  const reference = await deeds.file(work, 'tang');
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'finding', deeds.upheld);
  await deeds.send(work, zhou, 'compose', { text: 'First.' });
  await deeds.send(work, zhou, 'compose', { text: 'Second.' });
  const { compositions, complaint } = await deeds.caseOf(work, reference);
  expect(compositions.map(({ version, text }) => [version, text])).toEqual([
    [1, 'First.'],
    [2, 'Second.'],
  ]);
  const entries = await work.redress.context.store.entries(complaint.workspace, complaint.id);
  expect(entries.filter(({ kind }) => kind === 'composed').map(({ body }) => body.includes('First'))).toEqual(
    [false, false],
  );
});
