import { expect, it } from 'vitest';
import { claim, fileComplaint } from './deeds.ts';
import { useGreenBasket } from './green-basket.ts';

const basket = useGreenBasket();
const leek = {
  narrative: 'The leek was frozen through.',
  category: 'Damaged or spoiled goods',
  contact: '138 0000 2222',
};

it('stays where one was when the page is loaded again', async () => {
  const visitor = await basket.visit('U0LI', 'C0FRESH');
  const thread = await visitor.openThread('Called back, to be closed');
  await thread.getByText('this can be closed now').waitFor();
  await visitor.page.reload();
  await visitor.thread().getByText('this can be closed now').waitFor();
  expect(await visitor.page.getByLabel('Act as').inputValue()).toBe('U0LI');
  await visitor.composer('fresh-food').waitFor();
});

it('goes on where it stopped after a restart', async () => {
  const visitor = await basket.visit('U0LI', 'C0FRESH');
  await visitor.moveClock('nextWorkingMorning');
  const reference = await fileComplaint(visitor, 'fresh-food', leek);
  await basket.restart();
  // The page comes back by itself; the clock, the card and the job go on.
  await visitor.actAs('U0ZHOU');
  await visitor.page.getByRole('region', { name: 'Practice clock' }).getByText(/Tue/u).waitFor();
  await claim(visitor, reference, 'Claim', 'Zhou Ling 周玲');
  const thread = await visitor.openThread(reference);
  await thread.getByText('Zhou Ling 周玲 has taken this on.').waitFor();
});

it('comes back by itself when nothing answers for a while', async () => {
  const visitor = await basket.visit('U0LI', 'C0FRESH');
  let asked = 0;
  await visitor.page.route('**/page/state*', (route) => {
    asked += 1;
    return asked <= 4 ? route.abort() : route.continue();
  });
  await visitor.page.reload();
  await visitor.composer('fresh-food').waitFor();
  expect(asked).toBeGreaterThan(4);
});

it('starts over when asked to', async () => {
  const visitor = await basket.visit('U0LI', 'C0FRESH');
  const reference = await fileComplaint(visitor, 'fresh-food', leek);
  await basket.restart({ fresh: true });
  await visitor.open('U0ZHOU', 'C0FRESH');
  await visitor.page.reload();
  await visitor.message('small insects in the spinach').waitFor();
  expect(await visitor.message('The leek was frozen through.').count()).toBe(0);
  expect(reference).toMatch(/^RD-/u);
});
