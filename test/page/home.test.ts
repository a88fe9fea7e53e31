import { expect, it } from 'vitest';
import { useGreenBasket } from './green-basket.ts';

const basket = useGreenBasket();

it('shows at once what was done out of Home', async () => {
  const visitor = await basket.visit('U0ZHOU', 'home');
  const home = visitor.page.getByRole('main');
  await home
    .getByText(/claim due/iu)
    .first()
    .waitFor();
  await home
    .getByRole('button', { name: /^Open RD-/u })
    .first()
    .click();
  await visitor.press('Claim');
  await visitor.dialog().filter({ hasText: 'Being handled' }).waitFor();
  await visitor.press('Close');
  await home.getByText(/claim due/iu).waitFor({ state: 'detached' });
  await home
    .getByText(/finding due/iu)
    .first()
    .waitFor();
});

it("opens last week's digest for leadership, and not for others", async () => {
  const visitor = await basket.visit('U0ZHAO', 'home');
  await visitor.page.getByRole('button', { name: "Last week's digest" }).click();
  await visitor.dialog().getByText('What we changed then did not hold.').waitFor();
  await visitor.page.keyboard.press('Escape');
  await visitor.actAs('U0TANG');
  await visitor.page.getByRole('main').getByText('Hello Tang Min').waitFor();
  expect(await visitor.page.getByRole('button', { name: "Last week's digest" }).count()).toBe(0);
});
