import { expect, it } from 'vitest';
import { claim, fileComplaint } from './deeds.ts';
import { useGreenBasket } from './green-basket.ts';
import type { Visitor } from './visitor.ts';

const basket = useGreenBasket();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

it('files and claims on a phone', async () => {
  const visitor = await basket.visit('U0LI', 'C0FRESH', phone);
  const reference = await fileComplaint(visitor, 'fresh-food', {
    narrative: 'The cherries were mouldy under the lid.',
    category: 'Damaged or spoiled goods',
    contact: '138 0000 1111',
  });
  await openDrawer(visitor);
  await visitor.actAs('U0ZHOU');
  await claim(visitor, reference, 'Claim', 'Zhou Ling 周玲');
  await visitor.openThread(reference);
  await visitor.thread().getByText('has taken this on').waitFor();
  await fits(visitor);
});

it.each([
  ['U0ZHAO', 'C0LEAD'],
  ['U0CHEN', 'C0FRESH'],
  ['U0LIN', 'C0DELI'],
  ['U0WANG', 'home'],
])('fits a phone: %s at %s', async (as, place) => {
  const visitor = await basket.visit(as, place, phone);
  await fits(visitor);
  await openDrawer(visitor);
  await fits(visitor);
});

it('fits a phone with the whole form and with a case open', async () => {
  const visitor = await basket.visit('U0LI', 'C0FRESH', phone);
  await visitor.say('fresh-food', '/complaint');
  await visitor.press('More fields');
  await visitor.field('Pictures and papers').waitFor();
  await fits(visitor);
  await visitor.press('Not now');
  await visitor.message('Called back, to be closed').getByRole('button', { name: 'Open case' }).click();
  await visitor.dialog(/^RD-/u).waitFor();
  await fits(visitor);
});

async function openDrawer(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('button', { name: visitor.strings.openSidebar }).click();
  await visitor.page.getByRole('button', { name: visitor.strings.closeSidebar }).waitFor();
}

/** Nothing is to be scrolled sideways: neither the page nor anything on it. */
async function fits({ page }: Visitor): Promise<void> {
  const wide = await page.evaluate<string[]>(`
    [...document.querySelectorAll('html, body, main, aside, [role=dialog], [role=dialog] *, main *, aside *')]
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => ['auto', 'scroll', 'visible'].includes(getComputedStyle(element).overflowX))
      .filter((element) => element.getBoundingClientRect().left + element.scrollWidth > innerWidth + 1)
      .map((element) => element.tagName + '.' + element.className)
  `);
  expect(wide).toEqual([]);
}
