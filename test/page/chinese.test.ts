import { it } from 'vitest';
import { wordingFor } from '../../src/wording/wording.ts';
import { callBack, claim, fileComplaint, findAndAnswer } from './deeds.ts';
import { useGreenBasket } from './green-basket.ts';

const basket = useGreenBasket();

it('在生鲜频道登记、认领、答复、回访', async () => {
  const visitor = await basket.visit('U0SUN', 'C0FRESH');
  const reference = await fileComplaint(visitor, 'fresh-food', {
    narrative: '草莓底下一层是烂的，刚买半小时。',
    category: '商品破损或变质',
    name: '彭女士',
    contact: '138 4455 6677',
  });
  await visitor.actAs('U0CHEN');
  // The channel's own language is the workspace's; what one person sees is in theirs.
  const { card, callback } = wordingFor('en').messages;
  await claim(visitor, reference, card.claim, 'Chen Wei 陈伟');
  await findAndAnswer(visitor, reference, card.open);
  await visitor.actAs('U0HU');
  await visitor.goTo(/^desk/u);
  await callBack(visitor, reference, callback.record);
  await visitor.goTo(/主页$/u);
  await visitor.page.getByRole('main').getByText('Hu Jing 胡静，您好').waitFor();
});

it('在熟食頻道登記、認領、答覆', async () => {
  const visitor = await basket.visit('U0HUANG', 'C0DELI');
  const reference = await fileComplaint(visitor, 'deli', {
    narrative: '麵包夾層裡是冰的，客人說昨天也這樣。',
    category: '熟食與麵包',
    name: '周先生',
    contact: '136 2020 4848',
  });
  await visitor.actAs('U0LIN');
  const { card } = visitor.wording.messages;
  await claim(visitor, reference, card.claim, 'Lin Mei-hua 林美華');
  await visitor.message(reference).getByText('處理中').waitFor();
  await findAndAnswer(visitor, reference, card.open);
  await visitor.actAs('U0HU');
  await visitor.goTo(/^desk/u);
  await callBack(visitor, reference, wordingFor('en').messages.callback.record);
  await visitor.actAs('U0LIN');
  await visitor.goTo(/^deli/u);
  await visitor.message(reference).filter({ hasText: '已回訪' }).waitFor();
});
