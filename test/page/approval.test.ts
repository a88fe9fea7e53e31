import { expect, it } from 'vitest';
import { wordingFor } from '../../src/wording/wording.ts';
import {
  answer,
  claim,
  fileComplaint,
  find,
  leaveCase,
  offer,
  onlyOpensTheCase,
  openCase,
  readDirect,
} from './deeds.ts';
import { useGreenBasket } from './green-basket.ts';
import type { Visitor } from './visitor.ts';

const basket = useGreenBasket();
const english = wordingFor('en');

it('a small offer is approved by the desk’s lead, with the facts in view', async () => {
  const { visitor, reference } = await oranges('Whole box mouldy, call me on 138 2233 4455.');
  await offering(visitor, reference, '18.80', '¥18.80');
  const request = await readDirect(visitor, 'U0WANG', reference, 'asks you to approve the offer');
  for (const fact of [
    'Damaged or spoiled goods',
    'Whole box mouldy',
    'Refund · ¥18.80 · Company',
    'Upheld · Alertness',
    'Like cases',
  ]) {
    await request.getByText(fact).first().waitFor();
  }
  // Whoever approves money need not know whose it is.
  expect(await request.textContent()).not.toContain('4455');
  await request.getByRole('button', { name: 'Approve', exact: true }).click();
  await request.getByText('Approval: given by Wang Fang 王芳').waitFor();
  await onlyOpensTheCase(visitor, request);
  const told = await readDirect(visitor, 'U0ZHOU', reference, 'has approved your offer');
  await told.getByText('You may tell the customer.').waitFor();
});

it('简体中文的审批人不批准，写明理由，第二次方案才批准', async () => {
  const { visitor, reference } = await oranges('整箱橙子底层发霉。');
  await offering(visitor, reference, '150', '¥150');
  const first = await readDirect(visitor, 'U0CHEN', reference, '¥150');
  for (const fact of [
    '商品破损或变质',
    '整箱橙子底层发霉。',
    '退款 · ¥150 · 公司',
    '成立 · 警觉性不够',
    '合计',
  ]) {
    await first.getByText(fact).first().waitFor();
  }
  const { approval } = visitor.wording.agreements;
  await first.getByRole('button', { name: approval.decline, exact: true }).click();
  await visitor.dialog(approval.declineTitle).waitFor();
  await visitor.fill(approval.reason, '整箱退款即可，一百元以内。');
  await visitor.press(visitor.wording.case.save);
  await visitor.dialog().waitFor({ state: 'detached' });
  await first.getByText('审批：Chen Wei 陈伟 没有批准').waitFor();
  await onlyOpensTheCase(visitor, first);

  // The owner reads why, in their own language, and makes another offer.
  const declined = await readDirect(visitor, 'U0ZHOU', reference, 'has not approved your offer');
  await declined.getByText('整箱退款即可，一百元以内。').waitFor();
  await visitor.goTo(/^fresh-food/u);
  await openCase(visitor, 'fresh-food', reference);
  await visitor.dialog(reference).getByText('Approval: declined by Chen Wei 陈伟').waitFor();
  await offer(visitor, reference, '88', '¥88');
  await leaveCase(visitor);

  const second = await readDirect(visitor, 'U0CHEN', reference, '¥88');
  await second.getByRole('button', { name: approval.approve, exact: true }).click();
  await second.getByText('审批：Chen Wei 陈伟 已批准').waitFor();
  await onlyOpensTheCase(visitor, second);
  await readDirect(visitor, 'U0ZHOU', reference, 'has approved your offer');
  await visitor.goTo(/^fresh-food/u);
  await openCase(visitor, 'fresh-food', reference);
  await answer(visitor, reference);
});

it('繁體中文的主管核准較大的金額', async () => {
  const visitor = await basket.visit('U0HUANG', 'C0DELI');
  const reference = await fileComplaint(visitor, 'deli', {
    narrative: '生日蛋糕的名字寫錯，宴會已經開始。',
    category: '熟食與麵包',
    name: '周先生',
    contact: '136 2020 4848',
  });
  await claim(visitor, reference, visitor.wording.messages.card.claim, 'Huang Chih-ming 黃志明');
  await openCase(visitor, 'deli', reference);
  await find(visitor, reference);
  await offer(visitor, reference, '680', '¥680');
  await visitor.dialog(reference).getByText('核准：等待 Lin Mei-hua 林美華').waitFor();
  await leaveCase(visitor);
  const request = await readDirect(visitor, 'U0LIN', reference, '¥680');
  for (const fact of ['熟食與麵包', '退款 · ¥680 · 公司', '成立 · 警覺性不足', '合計']) {
    await request.getByText(fact).first().waitFor();
  }
  expect(await request.textContent()).not.toMatch(/周先生|4848/u);
  const { approval } = visitor.wording.agreements;
  await request.getByRole('button', { name: approval.approve, exact: true }).click();
  await request.getByText('核准：Lin Mei-hua 林美華 已核准').waitFor();
  await onlyOpensTheCase(visitor, request);
  await readDirect(visitor, 'U0HUANG', reference, '可以告知顧客了');
});

/** A complaint that Zhou has taken on. */
async function oranges(narrative: string): Promise<{ visitor: Visitor; reference: string }> {
  const visitor = await basket.visit('U0ZHOU', 'C0FRESH');
  const reference = await fileComplaint(visitor, 'fresh-food', {
    narrative,
    category: 'Damaged or spoiled goods',
    name: 'Mr Peng',
    contact: '138 2233 4455',
  });
  await claim(visitor, reference, english.messages.card.claim, 'Zhou Ling 周玲');
  return { visitor, reference };
}

async function offering(visitor: Visitor, reference: string, amount: string, shown: string): Promise<void> {
  await openCase(visitor, 'fresh-food', reference);
  await find(visitor, reference);
  await offer(visitor, reference, amount, shown);
  await leaveCase(visitor);
}
