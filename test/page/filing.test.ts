import { crc32, deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fileComplaint, fillAndFile } from './deeds.ts';
import { useGreenBasket } from './green-basket.ts';

const basket = useGreenBasket();
const bread = { narrative: 'The bread was mouldy inside.', category: 'Cooked food and bakery' };

it('files by the global shortcut', async () => {
  const visitor = await basket.visit('U0TANG', 'C0ALL');
  await visitor.page.getByRole('button', { name: 'Shortcuts' }).click();
  await visitor.page.getByRole('menuitem', { name: 'File a complaint' }).click();
  const reference = await fillAndFile(visitor, bread);
  await visitor.goTo(/^Redress(,|$)/u);
  await visitor.message(`Your complaint ${reference} is filed.`).waitFor();
});

it('files what somebody wrote, by the shortcut of that message', async () => {
  const visitor = await basket.visit('U0TANG', 'C0ALL');
  await visitor.say('general', 'A lady at the till says her bread was mouldy.');
  const message = visitor.message('her bread was mouldy');
  await message.hover();
  await message.getByRole('button', { name: 'More actions' }).click();
  await visitor.page.getByRole('menuitem', { name: 'File as a complaint' }).click();
  await visitor.dialog('File a complaint').waitFor();
  expect(await visitor.field('What happened?').inputValue()).toBe(
    'A lady at the till says her bread was mouldy.',
  );
  await visitor.choose('What is it about?', 'Cooked food and bakery');
  await visitor.press('File it');
  await visitor.dialog('Filed').waitFor();
});

it('files from Home, where it is listed afterwards', async () => {
  const visitor = await basket.visit('U0TANG', 'home');
  const home = visitor.page.getByRole('main');
  await home.getByRole('button', { name: 'File a complaint' }).click();
  const reference = await fillAndFile(visitor, bread);
  await home.getByRole('button', { name: `Open ${reference}` }).click();
  await visitor.dialog(reference).filter({ hasText: 'The bread was mouldy inside.' }).waitFor();
});

it('keeps what was typed when the form is closed, and offers it again', async () => {
  const visitor = await basket.visit('U0TANG', 'C0FRONT');
  await visitor.say('shop-floor', '/complaint');
  await visitor.fill('What happened?', 'He waited for an hour.');
  await visitor.fill("Customer's name", 'Mr Ye');
  // Slack tells an app what stands in an unfinished form whenever a choice in it is heard of.
  await visitor.choose('What is it about?', 'Service and attitude');
  await visitor.press('Not now');
  await visitor.dialog().waitFor({ state: 'detached' });
  await visitor.goTo('Redress · Home');
  await visitor.page.getByRole('button', { name: 'Continue your draft' }).click();
  await visitor.dialog().getByText('We kept what you had typed').waitFor();
  expect(await visitor.field('What happened?').inputValue()).toBe('He waited for an hour.');
  expect(await visitor.field("Customer's name").inputValue()).toBe('Mr Ye');
  await visitor.press('Start afresh');
  await visitor.dialog().getByText('We kept what you had typed').waitFor({ state: 'detached' });
  expect(await visitor.field('What happened?').inputValue()).toBe('');
});

it('asks what matters when somebody fell ill, and shows the answers in the case', async () => {
  const visitor = await basket.visit('U0LI', 'C0FRESH');
  await visitor.say('fresh-food', '/complaint');
  await visitor.dialog('File a complaint').waitFor();
  await visitor.fill('What happened?', 'Sick since the fish of last night.');
  expect(await visitor.dialog().getByLabel('How do they feel?').count()).toBe(0);
  await visitor.choose('What is it about?', 'Felt ill after eating');
  await visitor.fill('How do they feel?', 'Feverish');
  await visitor.choose('Has a doctor seen them?', 'Not yet');
  expect(await visitor.field('What happened?').inputValue()).toBe('Sick since the fish of last night.');
  await visitor.press('File it');
  await visitor.dialog('Filed').getByText('It is graded major.').waitFor();
  await visitor.press('Open case');
  await visitor.dialog(/^RD-/u).filter({ hasText: 'How do they feel? Feverish' }).waitFor();
});

it('keeps a picture with the complaint', async () => {
  const visitor = await basket.visit('U0TANG', 'C0FRONT');
  await visitor.say('shop-floor', '/complaint');
  await visitor.fill('What happened?', 'Charged twice, see the picture.');
  await visitor.choose('What is it about?', 'Price or bill');
  await visitor.press('More fields');
  const picture = { name: 'receipt.png', mimeType: 'image/png', buffer: onePixel() };
  await visitor.field('Pictures and papers').setInputFiles(picture);
  await visitor.dialog().getByText('receipt.png').waitFor();
  expect(await visitor.field('What happened?').inputValue()).toBe('Charged twice, see the picture.');
  await visitor.press('File it');
  await visitor.dialog('Filed').waitFor();
  const reference = await visitor.reference();
  await visitor.press('Open case');
  await visitor.dialog(/^RD-/u).getByText('receipt.png').waitFor();
  await visitor.page.keyboard.press('Escape');
  await visitor.dialog('Filed').waitFor();
  await visitor.page.keyboard.press('Escape');
  // The next look at what waits copies it.
  await visitor.moveClock('plusHour');
  await visitor.message(reference).getByRole('button', { name: 'Open case' }).click();
  await visitor.dialog(/^RD-/u).getByText('receipt.png · kept').waitFor();
});

it('records what was resolved on the spot without troubling the department', async () => {
  const visitor = await basket.visit('U0TANG', 'C0FRONT');
  await visitor.say('shop-floor', '/complaint');
  await visitor.fill('What happened?', 'One onion was soft.');
  await visitor.choose('What is it about?', 'Damaged or spoiled goods');
  await visitor.dialog().getByLabel('Yes, it is settled already').check();
  await visitor.fill('How was it settled?', 'Exchanged at once.');
  await visitor.press('File it');
  await visitor.dialog('Filed').getByText('It is recorded as settled on the spot.').waitFor();
  const reference = await visitor.reference();
  await visitor.press('Done');
  await visitor.actAs('U0ZHOU');
  await visitor.goTo(/^fresh-food/u);
  await visitor.message('small insects in the spinach').waitFor();
  expect(await visitor.message(reference).count()).toBe(0);
});

it('files without a mouse', async () => {
  const visitor = await basket.visit('U0TANG', 'C0FRONT');
  const { keyboard } = visitor.page;
  await visitor.tabTo('Message #shop-floor');
  await keyboard.type('/complaint');
  await keyboard.press('Enter');
  await visitor.dialog('File a complaint').waitFor();
  await keyboard.type('The trolley pinched her hand.');
  await keyboard.press('Tab');
  await keyboard.type('parking');
  await visitor.page.getByRole('option', { name: 'Facilities, parking, safety' }).waitFor();
  await keyboard.press('Enter');
  await visitor.tabTo("Customer's name");
  await keyboard.type('Mrs Bai');
  await visitor.tabTo('Yes, it is settled already');
  await keyboard.press('Space');
  await visitor.field('How was it settled?').waitFor();
  await visitor.tabTo('How was it settled?');
  await keyboard.type('Plaster and an apology.');
  await visitor.tabTo('File it');
  await keyboard.press('Enter');
  await visitor.dialog('Filed').waitFor();
  await keyboard.press('Escape');
  await visitor.dialog().waitFor({ state: 'detached' });
  expect(await visitor.focused()).toContain('textbox "Message #shop-floor"');
});

it('shows the message of a receipt to the one who filed only', async () => {
  const visitor = await basket.visit('U0TANG', 'C0FRONT');
  const reference = await fileComplaint(visitor, 'shop-floor', bread);
  await visitor.goTo(/^Redress(,|$)/u);
  await visitor.message(reference).getByText('What you can say now').waitFor();
  await visitor.actAs('U0ZHOU');
  await visitor.goTo(/^Redress(,|$)/u);
  await visitor.page.getByRole('heading', { name: 'Redress' }).waitFor();
  expect(await visitor.message(reference).count()).toBe(0);
});

/** The smallest true PNG. */
function onePixel(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(4);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    ends.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, ends]);
  };
  const size = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
