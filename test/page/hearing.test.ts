import { it } from 'vitest';
import { wordingFor } from '../../src/wording/wording.ts';
import {
  claim,
  fileComplaint,
  leaveCase,
  onlyOpensTheCase,
  openCase,
  passOn,
  readDirect,
  state,
} from './deeds.ts';
import { useGreenBasket } from './green-basket.ts';

const basket = useGreenBasket();
const english = wordingFor('en');

it('a complaint passed on twice is heard, ruled on, and the ruling offered with the next one', async () => {
  const visitor = await basket.visit('U0ZHOU', 'C0FRESH');
  const cheese = { narrative: 'The baked cheese was frozen inside.', category: 'Damaged or spoiled goods' };
  const reference = await fileComplaint(visitor, 'fresh-food', { ...cheese, contact: '138 2233 4455' });
  await claim(visitor, reference, 'Claim', 'Zhou Ling 周玲');
  await openCase(visitor, 'fresh-food', reference);
  await passOn(visitor, reference, 'Deli and bakery', 'The deli bakes it.');
  await visitor.dialog(reference).getByText('Asked of Deli and bakery').waitFor();
  await leaveCase(visitor);

  // The head of the deli declines, in Traditional Chinese; what asked for it asks no more.
  const asked = await readDirect(visitor, 'U0LIN', reference, '請接收，或退回並說明理由');
  await asked.getByText('The deli bakes it.').waitFor();
  const { routing, case: words } = visitor.wording;
  await asked.getByRole('button', { name: routing.declineButton, exact: true }).click();
  await visitor.dialog(routing.decline.title).waitFor();
  await visitor.fill(routing.decline.reason, '冷凍櫃歸生鮮管。');
  await visitor.press(words.save);
  await onlyOpensTheCase(visitor, asked);
  await visitor.goTo(/^deli/u);
  await onlyOpensTheCase(visitor, visitor.message(reference));

  // A second time there is a hearing, and the sender speaks first.
  await visitor.actAs('U0ZHOU');
  await visitor.goTo(/^fresh-food/u);
  const thread = await visitor.openThread(reference);
  await thread.getByText('冷凍櫃歸生鮮管。').waitFor();
  await openCase(visitor, 'fresh-food', reference);
  await passOn(visitor, reference, 'Deli and bakery', 'The recipe is theirs.', {
    says: 'This opens a hearing: each side states its case, the desk decides.',
  });
  await visitor.press(english.case.actions.state);
  await state(visitor, 'Recipe and label are of the deli.');
  await visitor.dialog(reference).filter({ hasText: 'Recipe and label are of the deli.' }).waitFor();
  await leaveCase(visitor);

  const invited = await readDirect(visitor, 'U0LIN', reference, '請代表貴部門陳述一次');
  await invited.getByRole('button', { name: visitor.wording.case.actions.state, exact: true }).click();
  await state(visitor, '出餐時是熱的，是賣場冷凍櫃的問題。');
  await onlyOpensTheCase(visitor, invited);

  // The desk rules, in Simplified Chinese, with both sides in view.
  const toRule = await readDirect(visitor, 'U0HU', reference, '各方陈述一次，请您在');
  const { rule } = visitor.wording.routing;
  await toRule.getByRole('button', { name: visitor.wording.case.actions.rule, exact: true }).click();
  const form = visitor.dialog(rule.title);
  await form.getByText('Recipe and label are of the deli.').waitFor();
  await form.getByText('出餐時是熱的，是賣場冷凍櫃的問題。').waitFor();
  await visitor.choose(rule.department, '熟食与烘焙');
  await visitor.fill(rule.reasons, '谁制作，谁负责。');
  await visitor.press(visitor.wording.case.save);
  await onlyOpensTheCase(visitor, toRule);

  // It stands in the deli's channel now, with the ruling in its thread.
  await visitor.actAs('U0LIN');
  await visitor.goTo(/^deli/u);
  const moved = await visitor.openThread(/RD-.*狀態.*待認領/su);
  await moved.getByText('Hu Jing 胡静 裁定：由熟食與烘焙負責').waitFor();
  await moved.getByText('谁制作，谁负责。').waitFor();

  // The next like complaint says how this one was ruled.
  await visitor.actAs('U0ZHOU');
  await visitor.goTo(/^fresh-food/u);
  await visitor.say('fresh-food', '/complaint');
  const { filing } = visitor.wording;
  await visitor.fill(filing.fields.narrative, 'Another cheese, frozen inside.');
  await visitor.choose(filing.fields.category, cheese.category);
  await visitor.press(filing.submit);
  const offered = `A like complaint, ${reference}, was ruled to belong to Deli and bakery.`;
  await visitor.dialog(filing.receipt.title).getByText(offered).waitFor();
  await visitor.press(english.messages.card.open);
  await visitor.dialog(/^RD-/u).filter({ hasText: offered }).getByText('谁制作，谁负责。').waitFor();
});

it('熟食轉給生鮮，生鲜又转回，英文的前台裁定', async () => {
  const visitor = await basket.visit('U0HUANG', 'C0DELI');
  const reference = await fileComplaint(visitor, 'deli', {
    narrative: '麵包裡有一片塑膠，客人說是包裝帶。',
    category: '熟食與麵包',
    contact: '136 2020 4848',
  });
  await claim(visitor, reference, visitor.wording.messages.card.claim, 'Huang Chih-ming 黃志明');
  await openCase(visitor, 'deli', reference);
  await passOn(visitor, reference, '生鮮', '麵包由生鮮的供應商送來。');
  await leaveCase(visitor);

  // Chen accepts in the channel, which speaks the workspace's language, and takes it on.
  await visitor.actAs('U0CHEN');
  await visitor.goTo(/^fresh-food/u);
  const wanted = visitor.message('thinks that').filter({ hasText: reference });
  await wanted.getByRole('button', { name: english.routing.acceptButton, exact: true }).click();
  await wanted
    .getByRole('button', { name: english.routing.acceptButton, exact: true })
    .waitFor({ state: 'detached' });
  await openCase(visitor, 'fresh-food', reference);
  await visitor.press(visitor.wording.case.actions.claim);
  await visitor.dialog(reference).filter({ hasText: '处理中' }).waitFor();
  await passOn(visitor, reference, '熟食与烘焙', '面包是熟食部自己烤的。', {
    says: '再次转办将进入听证',
  });
  await visitor.press(visitor.wording.case.actions.state);
  await state(visitor, '供应商只送面粉。');
  await leaveCase(visitor);

  const invited = await readDirect(visitor, 'U0LIN', reference, '請代表貴部門陳述一次');
  await invited.getByRole('button', { name: visitor.wording.case.actions.state, exact: true }).click();
  await state(visitor, '塑膠片來自生鮮的包裝機。');
  await onlyOpensTheCase(visitor, invited);

  await visitor.actAs('U0WANG');
  await visitor.goTo(/Home$/u);
  const home = visitor.page.getByRole('main');
  await home.getByText(english.home.lists.hearings).waitFor();
  await home
    .getByRole('button', { name: `Open ${reference}` })
    .first()
    .click();
  await visitor.press(english.case.actions.rule);
  const form = visitor.dialog(english.routing.rule.title);
  await form.getByText('供应商只送面粉。').waitFor();
  await form.getByText('塑膠片來自生鮮的包裝機。').waitFor();
  await visitor.choose(english.routing.rule.department, 'Fresh food');
  await visitor.fill(english.routing.rule.reasons, 'The strip is of their machine.');
  await visitor.press(english.case.save);
  await visitor.dialog(reference).waitFor();
  await leaveCase(visitor);
  await home.getByText(english.home.lists.hearings).waitFor({ state: 'detached' });

  await visitor.actAs('U0CHEN');
  await visitor.goTo(/^fresh-food/u);
  const thread = await visitor.openThread(/RD-.*Being handled/su);
  await thread.getByText('Wang Fang 王芳 ruled: Fresh food is responsible.').waitFor();
  await thread.getByText('The strip is of their machine.').waitFor();
});
