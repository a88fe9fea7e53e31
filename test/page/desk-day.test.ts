import { expect, it } from 'vitest';
import type { HomeList } from '../../src/domain/reading/home.ts';
import * as deeds from '../end-to-end/deeds.ts';
import type { Workplace } from '../end-to-end/workplace.ts';
import { content, leaveCase, recordCall } from './deeds.ts';
import { useGreenBasket } from './green-basket.ts';
import type { Visitor } from './visitor.ts';

const basket = useGreenBasket();
const patience = { timeout: 120_000 };

it.each([
  {
    who: 'Wang Fang, in English',
    as: 'U0WANG',
    fresh: 'Fresh food',
    delivery: 'Delivery',
    silent: 'has not spoken yet',
  },
  { who: '胡静，简体中文', as: 'U0HU', fresh: '生鲜', delivery: '配送', silent: '尚未陈述' },
])('a day at the desk: $who', async ({ as, fresh, delivery, silent }) => {
  const { written, answered, heard, waiting } = await busyMorning(basket.work());
  const visitor = await basket.visit(as, 'home');
  const { home, case: words, closing, routing, vocabulary } = visitor.wording;
  const main = visitor.page.getByRole('main');
  await main.getByText(home.lists.hearings).waitFor();
  const morning = await listed(visitor);
  expect(morning.acknowledge).toContain(written);
  expect(morning.callback).toEqual(answered);
  expect(morning.hearings).toEqual([heard]);
  expect(morning.mine).toEqual([]);

  // Customers are told that we have it: one by one the list empties, and is gone.
  let left = morning.acknowledge ?? [];
  for (const reference of left) {
    await open(visitor, reference);
    const told = visitor.dialog(reference).getByRole('button', { name: words.actions.acknowledge });
    await told.click();
    await told.waitFor({ state: 'detached' });
    await leaveCase(visitor);
    left = left.filter((each) => each !== reference);
    await lists(visitor, { acknowledge: left.length === 0 ? undefined : left });
  }

  // One customer is called from the case, two more by one form.
  const [first = '', ...others] = answered;
  await open(visitor, first);
  await visitor.press(words.actions.callback);
  await recordCall(visitor, content);
  await visitor.dialog(first).filter({ hasText: vocabulary.stage['called-back'] }).waitFor();
  await leaveCase(visitor);
  await lists(visitor, { callback: others });
  await main.getByRole('button', { name: closing.bulk.callSeveral }).click();
  await several(visitor, closing.bulk.callTitle, others, async () => {
    await visitor.pick(words.callback.outcome, vocabulary.callbackOutcome.reached);
    await visitor.pick(words.callback.resolved, vocabulary.yes);
    await visitor.pick(words.callback.satisfaction, vocabulary.satisfaction[5]);
  });
  await lists(visitor, { callback: undefined });

  // All three are closed at once, with what was learned.
  await main.getByRole('button', { name: closing.bulk.closeSeveral }).click();
  await several(visitor, closing.bulk.closeTitle, answered, async () => {
    await visitor.fill(words.closing.happened, 'The cold shelf was off. 冷柜没有通电。');
    await visitor.fill(words.closing.countermeasure, 'It is read at opening. 开门前读数。');
  });

  // What nobody has taken on: the whole list, one department of it, and back.
  const { unclaimed = [] } = await listed(visitor);
  expect(unclaimed).toHaveLength(5);
  await main
    .getByRole('button', { name: /^(?:All|全部) \d/u })
    .first()
    .click();
  await main.getByText(home.back).waitFor();
  await expect.poll(async () => (await listed(visitor)).unclaimed?.length, patience).toBeGreaterThan(5);
  await visitor.choose(home.department, delivery);
  await expect.poll(async () => (await listed(visitor)).unclaimed, patience).toEqual([unclaimed[0], written]);
  await main.getByRole('button', { name: home.back }).click();
  await lists(visitor, { unclaimed });

  // The oldest has passed to the desk, so it can be taken on from here.
  const lost = unclaimed[0] ?? '';
  await open(visitor, lost);
  await visitor.press(words.actions.claim);
  await visitor.dialog(lost).filter({ hasText: vocabulary.stage.handling }).waitFor();
  await leaveCase(visitor);
  await lists(visitor, { mine: [lost] });
  expect((await listed(visitor)).unclaimed).not.toContain(lost);

  // The hearing is ruled on, with what both sides say in view.
  await open(visitor, heard);
  await visitor.press(visitor.wording.case.actions.rule);
  await visitor.dialog(routing.rule.title).getByText('The recipe is of the deli.').waitFor();
  await visitor.dialog(routing.rule.title).getByText(silent).waitFor();
  await visitor.choose(routing.rule.department, fresh);
  await visitor.fill(routing.rule.reasons, 'It stood on their shelf. 放在他们的货架上。');
  await visitor.press(words.save);
  await visitor.dialog(heard).waitFor();
  await leaveCase(visitor);
  await lists(visitor, { hearings: undefined });

  // Whatever its department may still claim is theirs: the desk is told whose.
  await visitor.goTo(/^fresh-food/u);
  await visitor.message(waiting).getByRole('button', { name: 'Claim', exact: true }).click();
  const answer = visitor.message(visitor.strings.onlyVisibleToYou);
  await answer.filter({ hasText: 'Zhou Ling 周玲' }).filter({ hasText: 'Chen Wei 陈伟' }).waitFor();
});

/** What the desk finds on a Monday, besides what the practice workspace begins with. */
async function busyMorning(work: Workplace) {
  const take = async (narrative: string) => {
    const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, narrative });
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    return reference;
  };
  const zhou = async (reference: string, ...forms: [button: string, values: Record<string, string>][]) => {
    const person = await deeds.openByReference(work, 'zhou', reference);
    for (const [button, values] of forms) await deeds.send(work, person, button, values);
    await person.closeView({ all: true });
  };
  const answered: string[] = [];
  for (const narrative of ['Sour milk.', 'Two eggs cracked.', 'Sand in the spinach.']) {
    const reference = await take(narrative);
    await zhou(reference, ['finding', deeds.upheld], ['response', { text: 'We are sorry.' }]);
    answered.push(reference);
  }
  const heard = await take('The baked cheese was frozen inside.');
  const toDeli = { to: 'deli', reason: 'The deli bakes it.' };
  await zhou(heard, ['transfer', toDeli]);
  const lin = await deeds.openByReference(work, 'lin', heard);
  await deeds.send(work, lin, 'decline_transfer', { reason: '不是我們的。' });
  await lin.closeView({ all: true });
  await zhou(heard, ['transfer', toDeli], ['state', { text: 'The recipe is of the deli.' }]);
  const late = { category: 'late-delivery', narrative: 'No parcel yet.', source: 'web' };
  const written = await deeds.file(work, 'hu', late);
  let waiting = '';
  for (const narrative of ['Soft apples.', 'Sour cream, twice.', 'A broken jar.', 'Old bread.']) {
    waiting = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, narrative });
  }
  return { written, answered, heard, waiting };
}

/** References by the list under which they stand on Home; a list that is not there is undefined. */
async function listed(visitor: Visitor): Promise<Partial<Record<HomeList, string[]>>> {
  const { lists: titles, filed } = visitor.wording.home;
  const found: Partial<Record<HomeList, string[]>> = {};
  let here: string[] | undefined;
  // Titles and references are what is bold, or a heading.
  const bold = visitor.page.getByRole('main').locator('strong, h3');
  for (const text of await bold.allTextContents()) {
    const title = Object.entries(titles).find(([, each]) => each === text)?.[0] as HomeList | undefined;
    if (title !== undefined) here = found[title] = [];
    else if (text === filed) here = undefined;
    else if (/^RD-\d{4}-\d{6}$/u.test(text)) here?.push(text);
  }
  return found;
}

async function lists(visitor: Visitor, expected: Partial<Record<HomeList, string[] | undefined>>) {
  const names = Object.keys(expected) as HomeList[];
  await expect
    .poll(async () => {
      const now = await listed(visitor);
      return Object.fromEntries(names.map((name) => [name, now[name]]));
    }, patience)
    .toEqual(expected);
}

async function open(visitor: Visitor, reference: string): Promise<void> {
  const name = `${visitor.wording.home.open} ${reference}`;
  await visitor.page.getByRole('main').getByRole('button', { name }).first().click();
  await visitor.dialog(reference).waitFor();
}

/** In a form for several: chooses these, fills in the rest, and reads that all were done. */
async function several(
  visitor: Visitor,
  title: string,
  references: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const { closing, case: words } = visitor.wording;
  await visitor.dialog(title).waitFor();
  for (const reference of references) await visitor.dialog().getByLabel(reference).check();
  await fill();
  await visitor.press(words.save);
  await visitor.dialog(closing.bulk.result).getByText(closing.bulk.done(references.length)).waitFor();
  await visitor.press(words.close);
  await visitor.dialog().waitFor({ state: 'detached' });
}
