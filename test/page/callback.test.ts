import { expect, it } from 'vitest';
import { wordingFor } from '../../src/wording/wording.ts';
import {
  answer,
  type Call,
  callBack,
  claim,
  fileComplaint,
  find,
  leaveCase,
  openCase,
  readDirect,
  recordCall,
} from './deeds.ts';
import { useGreenBasket } from './green-basket.ts';
import type { Visitor } from './visitor.ts';

const basket = useGreenBasket();
/** The desk's channel speaks the workspace's language. */
const { callback: asking } = wordingFor('en').messages;
const nobody: Call = { outcome: 'unreachable' };

it('two calls reach nobody, the third an unhappy customer: it is open again, one level higher', async () => {
  const visitor = await basket.visit('U0LI', 'C0FRESH');
  const reference = await fileComplaint(visitor, 'fresh-food', {
    narrative: 'The prawns smelt of ammonia.',
    category: 'Damaged or spoiled goods',
    name: 'Mr Peng',
    contact: '138 2233 4455',
  });
  await answered(visitor, 'fresh-food', reference, 'Li Qiang 李强');

  await visitor.actAs('U0WANG');
  await visitor.goTo(/^desk/u);
  const request = visitor.message(reference);
  await request.getByRole('button', { name: asking.record }).click();
  await visitor.dialog('Callback').getByText('Mr Peng · 138 2233 4455').waitFor();
  await recordCall(visitor, nobody);
  await request.getByRole('button', { name: asking.record }).click();
  await visitor.dialog('Callback').getByText('This is attempt 2.').waitFor();
  await recordCall(visitor, nobody);
  await request.getByRole('button', { name: asking.record }).click();
  // Somebody reached is asked both things: a form that lacks one stays open and says so.
  await visitor.pick('Is it resolved for them?', 'No');
  await visitor.press('Save');
  await visitor.dialog('Callback').getByText('Please ask and fill this in.').waitFor();
  await recordCall(visitor, { outcome: 'reached', resolved: 'no', satisfaction: 1, words: 'Nobody came.' });
  await request.filter({ hasText: '1 · very dissatisfied' }).waitFor();
  expect(await request.getByRole('button', { name: asking.record }).count()).toBe(0);

  // The department sees it open again, and who has it besides the owner now.
  await visitor.actAs('U0LI');
  await visitor.goTo(/^fresh-food/u);
  const card = visitor.message(reference);
  for (const shown of ['Being handled', 'Li Qiang 李强', 'Due: response', 'Also with Zhao Min 赵敏']) {
    await card.filter({ hasText: shown }).waitFor();
  }
  const thread = await visitor.openThread(reference);
  await thread.getByText('Wang Fang 王芳 called, but reached nobody.').nth(1).waitFor();
  await thread.getByText('The customer is not content, so this is open again, one level higher.').waitFor();

  // The next level is told personally, and says that they follow it.
  const told = await readDirect(visitor, 'U0ZHAO', reference, 'Please follow this one personally.');
  await told.getByRole('button', { name: 'Open case' }).click();
  const follow = visitor.dialog(reference).getByRole('button', { name: 'I follow it', exact: true });
  await follow.click();
  await follow.waitFor({ state: 'detached' });
  await visitor.dialog(reference).getByText('Nobody came.').waitFor();
  await leaveCase(visitor);

  // Answered anew, it is called back anew.
  await visitor.actAs('U0LI');
  await visitor.goTo(/^fresh-food/u);
  await openCase(visitor, 'fresh-food', reference);
  await answer(visitor, reference);
  await leaveCase(visitor);
  await visitor.actAs('U0WANG');
  await visitor.goTo(/^desk/u);
  await callBack(visitor, reference, asking.record);
});

it('两次没有联系上，第三次顾客不满意：升一级重新处理', async () => {
  const visitor = await basket.visit('U0HUANG', 'C0DELI');
  const reference = await fileComplaint(visitor, 'deli', {
    narrative: '滷味太鹹，客人說跟上週差很多。',
    category: '熟食與麵包',
    name: '周先生',
    contact: '136 2020 4848',
  });
  await answered(visitor, 'deli', reference, 'Huang Chih-ming 黃志明');

  await visitor.actAs('U0HU');
  await visitor.goTo(/^desk/u);
  const request = visitor.message(reference);
  const press = () => request.getByRole('button', { name: asking.record }).click();
  await press();
  await visitor.dialog('回访').getByText('周先生 · 136 2020 4848').waitFor();
  await recordCall(visitor, nobody);
  await press();
  await visitor.dialog('回访').getByText('这是第 2 次回访。').waitFor();
  await recordCall(visitor, nobody);
  await press();
  await recordCall(visitor, { outcome: 'reached', resolved: 'no', satisfaction: 2, words: '还是一样咸。' });
  await request.filter({ hasText: '2 · dissatisfied' }).waitFor();
  expect(await request.getByRole('button', { name: asking.record }).count()).toBe(0);

  // The department reads it in Traditional Chinese.
  await visitor.actAs('U0HUANG');
  await visitor.goTo(/^deli/u);
  const card = visitor.message(reference);
  for (const shown of ['處理中', 'Huang Chih-ming 黃志明', 'Lin Mei-hua 林美華']) {
    await card.filter({ hasText: shown }).waitFor();
  }
  const { thread: lines } = visitor.wording.messages;
  const thread = await visitor.openThread(reference);
  await thread.getByText(lines.reopened).waitFor();
  const { reopenedToYou } = visitor.wording.messages.direct;
  const told = await readDirect(visitor, 'U0LIN', reference, reopenedToYou(reference));
  await told.getByRole('button', { name: visitor.wording.messages.card.open }).click();
  await visitor.press(visitor.wording.case.actions.follow);
  await visitor.dialog(reference).getByText('还是一样咸。').waitFor();
});

/** From the channel in which it was filed: claimed, found, answered. */
async function answered(visitor: Visitor, channel: string, reference: string, as: string): Promise<void> {
  await claim(visitor, reference, visitor.wording.messages.card.claim, as);
  await openCase(visitor, channel, reference);
  await find(visitor, reference);
  await answer(visitor, reference);
  await leaveCase(visitor);
}
