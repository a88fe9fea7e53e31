import { expect, it } from 'vitest';
import { useGreenBasket } from './green-basket.ts';

const basket = useGreenBasket();

it('files, claims, lapses, answers, calls back, closes and is learned from', async () => {
  const visitor = await basket.visit('U0TANG', 'C0FRONT');

  // Filed, after a slip with the amount that costs nothing else.
  await visitor.say('shop-floor', '/complaint');
  await visitor.dialog('File a complaint').waitFor();
  await visitor.fill('What happened?', 'The milk was sour although it was bought an hour ago.');
  await visitor.choose('What is it about?', 'Damaged or spoiled goods');
  await visitor.fill("Customer's name", 'Mrs Shen');
  await visitor.fill('How to reach them', '138 1234 5678');
  await visitor.choose('What do they want?', 'Refund');
  await visitor.fill('How much', '-5');
  await visitor.press('File it');
  await visitor
    .dialog()
    .locator('.field-error')
    .filter({ hasText: 'An amount cannot be below zero.' })
    .waitFor();
  expect(await visitor.field('What happened?').inputValue()).toContain('The milk was sour');
  expect(await visitor.field('How to reach them').inputValue()).toBe('138 1234 5678');
  await visitor.fill('How much', '25.80');
  await visitor.press('File it');
  await visitor.dialog('Filed').waitFor();
  const reference = await visitor.reference();
  const receipt = visitor.dialog('Filed');
  await receipt.getByText(/^Fresh food will take it on by .+ and answer by /u).waitFor();
  await receipt.getByText(`Your reference is ${reference}.`).waitFor();
  await visitor.press('Done');

  // Two leads look at it; one takes it, the other is told who has it.
  await visitor.actAs('U0ZHOU');
  await visitor.goTo(/^fresh-food/u);
  const other = await basket.visit('U0LI', 'C0FRESH');
  await other.message(reference).getByRole('button', { name: 'Open case' }).click();
  await other.dialog(reference).getByRole('button', { name: 'Claim' }).waitFor();
  await visitor.message(reference).getByRole('button', { name: 'Claim' }).click();
  await visitor.message(reference).filter({ hasText: 'Zhou Ling' }).waitFor();
  await visitor.message(reference).getByRole('button', { name: 'Claim' }).waitFor({ state: 'detached' });
  await other.press('Claim');
  await other.dialog().filter({ hasText: 'Zhou Ling 周玲 has this already.' }).waitFor();
  await other.page.close();

  // Nobody answers, so the third morning it is said in the thread and in a message.
  for (const _morning of ['Tuesday', 'Wednesday', 'Thursday']) await visitor.moveClock('nextWorkingMorning');
  await visitor.moveClock('plusHour');
  await visitor.moveClock('plusHour');
  await visitor.message(reference).filter({ hasText: 'Overdue: response' }).waitFor();
  const thread = await visitor.openThread(reference);
  await thread.getByText(/The response was due .*Zhou Ling 周玲, please see to it now\./u).waitFor();
  await visitor.goTo(/^Redress(,|$)/u);
  await visitor.message(`${reference}`).filter({ hasText: 'the response was due' }).waitFor();

  // The owner finds, offers, answers.
  await visitor.goTo(/^fresh-food/u);
  await visitor.message(reference).getByRole('button', { name: 'Open case' }).click();
  await visitor.press('Record finding');
  await visitor.dialog('Finding').waitFor();
  await visitor.pick('Is the complaint upheld?', 'Upheld');
  await visitor.fill('What are the facts?', 'The fridge by the door stood open over lunch.');
  await visitor.choose('What was the cause?', 'Alertness');
  await visitor.fill('Whose responsibility was it?', 'Ours.');
  await visitor.press('Save');
  await visitor.dialog(reference).filter({ hasText: 'The fridge by the door stood open' }).waitFor();
  await visitor.press('Propose remedy');
  await visitor.dialog('Remedy').waitFor();
  await visitor.fill('Amount', '25.80');
  await visitor.press('Save');
  await visitor.dialog(reference).filter({ hasText: '¥25.80' }).waitFor();
  await visitor.press('Close');

  // Money needs an approval: the desk's lead is asked in a direct message.
  await visitor.actAs('U0WANG');
  await visitor.goTo(/^Redress(,|$)/u);
  const request = visitor.message(reference).filter({ hasText: '¥25.80' });
  await request.getByRole('button', { name: 'Approve', exact: true }).click();
  await visitor.actAs('U0ZHOU');
  await visitor.goTo(/^fresh-food/u);
  await visitor.message(reference).getByRole('button', { name: 'Open case' }).click();
  await visitor.press('Record answer');
  await visitor.dialog('Answer given').waitFor();
  await visitor.fill('What were they told?', 'Apologised, refunded, and said why.');
  await visitor.press('Save');
  await visitor.dialog(reference).filter({ hasText: 'Answered, to be called back' }).waitFor();
  await visitor.press('Carried out');
  await visitor.dialog('Carried out').waitFor();
  await visitor.press('Save');
  await visitor.dialog('Carried out').waitFor({ state: 'detached' });
  await visitor.press('Close');

  // The desk calls back from its own channel.
  await visitor.actAs('U0WANG');
  await visitor.goTo(/^desk/u);
  await visitor.message(reference).getByRole('button', { name: 'Record callback' }).click();
  await visitor.dialog('Callback').waitFor();
  await visitor.pick('Is it resolved for them?', 'Yes');
  await visitor.pick('How satisfied are they?', '5 · very satisfied');
  await visitor.fill('In their words', 'That was kind of you.');
  await visitor.press('Save');
  await visitor.dialog('Callback').waitFor({ state: 'detached' });

  await visitor.message(reference).filter({ hasText: 'very satisfied' }).waitFor();

  // The owner closes it from the thread, with a lesson.
  await visitor.actAs('U0ZHOU');
  await visitor.goTo(/^fresh-food/u);
  const ready = await visitor.openThread(reference);
  await ready.getByText('this can be closed now').waitFor();
  await ready.getByRole('button', { name: 'Close', exact: true }).click();
  await visitor.dialog('Close with lesson').waitFor();
  await visitor.fill('What happened', 'The fridge by the door stood open while it was filled.');
  await visitor.fill('What will be different', 'The door alarm rings after a minute.');
  await visitor.press('Save');
  await visitor.message(reference).filter({ hasText: 'Closed by Zhou Ling' }).waitFor();

  // On Monday leadership reads what was learned.
  await visitor.moveClock('mondayMorning');
  await visitor.actAs('U0ZHAO');
  await visitor.goTo(/^leadership/u);
  const digest = visitor.message('The door alarm rings after a minute.');
  await digest.waitFor();
  // It is longer than the page, and begins where one looks.
  const top = (await digest.boundingBox())?.y ?? -1;
  expect(top).toBeGreaterThan(0);
  const words = (await digest.textContent()) ?? '';
  expect(words).toContain('Lessons learned');
  expect(words.indexOf('The door alarm rings')).toBeLessThan(words.indexOf('Answered in time'));
});
