import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { useGreenBasket } from './green-basket.ts';

const basket = useGreenBasket();

it.each([
  ['U0LI', 'C0FRESH'],
  ['U0CHEN', 'C0FRESH'],
  ['U0LIN', 'C0DELI'],
  ['U0ZHAO', 'C0LEAD'],
  ['U0WANG', 'C0DESK'],
  ['U0WANG', 'home'],
])('names everything that can be pressed: %s at %s', async (as, place) => {
  const visitor = await basket.visit(as, place);
  expect(await nameless(visitor.page.locator('body'))).toEqual([]);
});

it('names everything in the whole form and in a thread', async () => {
  const visitor = await basket.visit('U0LI', 'C0FRESH');
  await visitor.openThread('Called back, to be closed');
  expect(await nameless(visitor.page.locator('body'))).toEqual([]);
  await visitor.say('fresh-food', '/complaint');
  await visitor.press('More fields');
  await visitor.choose('What is it about?', 'Felt ill after eating');
  await visitor.field('How do they feel?').waitFor();
  expect(await nameless(visitor.dialog())).toEqual([]);
  const category = visitor.dialog().getByRole('combobox', { name: 'What is it about?', exact: true });
  expect(await category.inputValue()).toBe('Felt ill after eating');
});

it('keeps Tab within a dialog and gives the focus back', async () => {
  const visitor = await basket.visit('U0LI', 'C0FRESH');
  const { keyboard } = visitor.page;
  const open = visitor.message('Called back, to be closed').getByRole('button', { name: 'Open case' });
  await open.focus();
  await keyboard.press('Enter');
  await visitor.dialog(/^RD-/u).waitFor();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let presses = 0; presses < 12; presses++) {
      await keyboard.press(key);
      expect(await visitor.dialog().locator(':focus').count()).toBe(1);
    }
  }
  await keyboard.press('Escape');
  await visitor.dialog().waitFor({ state: 'detached' });
  await expect.poll(() => open.and(visitor.page.locator(':focus')).count()).toBe(1);
});

it('listens to the keys when one form takes the place of another', async () => {
  const visitor = await basket.visit('U0LI', 'C0FRESH');
  await visitor.message('Called back, to be closed').getByRole('button', { name: 'Open case' }).click();
  await visitor.press('Close with lesson');
  await visitor.dialog('Close with lesson').waitFor();
  await visitor.page.keyboard.press('Escape');
  await visitor.dialog(/^RD-/u).waitFor();
  await visitor.page.keyboard.press('Escape');
  await visitor.dialog().waitFor({ state: 'detached' });
});

it('says what a picture shows', async () => {
  const visitor = await basket.visit('U0TANG', 'C0ALL');
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await visitor.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'shelf.png', mimeType: 'image/png', buffer: picture });
  await visitor.page.getByText('shelf.png').waitFor();
  await visitor.say('general', 'This is how the shelf looks.');
  await visitor.message('This is how the shelf looks.').getByRole('img', { name: 'shelf.png' }).waitFor();
  expect(await visitor.page.locator('img:not([alt])').count()).toBe(0);
});

/** Controls and pictures without an accessible name. */
async function nameless(within: Locator): Promise<string[]> {
  const lines = (await within.ariaSnapshot()).split('\n').map((line) => line.trim());
  const control =
    /^- (?:button|link|textbox|combobox|checkbox|radio|radiogroup|group|menuitem|option|img|dialog|searchbox|slider)(?=$|:| \[)/u;
  expect(lines.length).toBeGreaterThan(10);
  return lines.filter((line) => control.test(line));
}
