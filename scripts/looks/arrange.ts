import type { Practice } from '../../src/practice/practice.ts';
import * as deeds from '../../test/end-to-end/deeds.ts';
import type { Workplace } from '../../test/end-to-end/workplace.ts';

/** References of what was arranged, to be looked at. */
export interface Arranged {
  /** By owner. */
  handled: Record<string, string>;
  /** By approver. */
  offered: Record<string, string>;
  /** Two departments disagree, and the first has spoken. */
  heard: string;
  answered: { fresh: string; deli: string };
  /** Whose cases have a list of others who could be affected. */
  outreach: Record<string, string>;
}

const customer = { complainantName: '谭女士', complainantContact: '138 1234 5678' };

/** Lets the people of the practice workspace have a busy morning. */
export async function arrange({ slack, redress, url }: Practice): Promise<Arranged> {
  const settle = async () => {
    await slack.idle();
    await redress.delivery.drain();
    await slack.idle();
  };
  // The deeds of the end-to-end tests need no more of a workplace than this.
  const work = { slack, redress, settle } as Workplace;
  const fresh = (narrative: string) => ({ ...customer, narrative, category: 'quality', product: 'Milk 1 l' });
  const deli = (narrative: string) => ({ ...customer, narrative, category: 'cooked-food', product: '肉包' });

  const taken = async (who: string, channel: string, values: Parameters<typeof deeds.file>[2]) => {
    const reference = await deeds.file(work, 'tang', values);
    await deeds.claim(work, who, channel, reference);
    return reference;
  };
  const offering = async (who: string, reference: string, amount: string) => {
    const person = await deeds.openByReference(work, who, reference);
    await deeds.send(work, person, 'finding', deeds.upheld);
    await deeds.send(work, person, 'remedy', { kind: 'refund', amount, bearer: 'company' });
    await person.closeView({ all: true });
    return reference;
  };
  const answering = async (who: string, reference: string) => {
    const person = await deeds.openByReference(work, who, reference);
    await deeds.send(work, person, 'finding', deeds.upheld);
    await deeds.send(work, person, 'response', { text: 'We are sorry. 我们很抱歉，已经整改。' });
    await person.closeView({ all: true });
    return reference;
  };

  const handled = {
    U0ZHOU: await taken('zhou', 'fresh-food', fresh('The milk was sour on the day it was bought.')),
    U0CHEN: await taken('chen', 'fresh-food', fresh('牛奶当天买就酸了，孩子喝了一口。')),
    U0HUANG: await taken('huang', 'deli', deli('肉包冷的，客人等了二十分鐘。')),
  };
  const more = {
    U0WANG: await taken('zhou', 'fresh-food', fresh('Two of six eggs were cracked.')),
    U0CHEN: await taken('zhou', 'fresh-food', fresh('整箱橙子底层发霉，客人要求退款。')),
    U0LIN: await taken('huang', 'deli', deli('生日蛋糕上的名字寫錯，宴會已經開始。')),
  };
  const offered = {
    U0WANG: await offering('zhou', more.U0WANG, '18.80'),
    U0CHEN: await offering('zhou', more.U0CHEN, '120'),
    U0LIN: await offering('huang', more.U0LIN, '680'),
  };

  const heard = await taken('zhou', 'fresh-food', fresh('The baked cheese was still frozen inside.'));
  const toDeli = { to: 'deli', reason: 'Baked cheese is made by the deli, we only put it on the shelf.' };
  const asking = await deeds.openByReference(work, 'zhou', heard);
  await deeds.send(work, asking, 'transfer', toDeli);
  await asking.closeView({ all: true });
  const lin = await deeds.openByReference(work, 'lin', heard);
  await deeds.send(work, lin, 'decline_transfer', { reason: '冷凍櫃屬於生鮮。' });
  await lin.closeView({ all: true });
  const zhou = await deeds.openByReference(work, 'zhou', heard);
  await deeds.send(work, zhou, 'transfer', toDeli);
  await deeds.send(work, zhou, 'state', { text: 'The recipe and the label are of the deli.' });
  await zhou.closeView({ all: true });

  await fetch(`${url}/page/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: 'minutes', minutes: 50 }),
  });
  await settle();
  const answered = {
    fresh: await answering('zhou', await taken('zhou', 'fresh-food', fresh('The spinach was full of sand.'))),
    deli: await answering('huang', await taken('huang', 'deli', deli('滷味太鹹，客人說跟上週差很多。'))),
  };
  for (const [who, reference] of [
    ['zhou', answered.fresh],
    ['huang', answered.deli],
  ] as const) {
    await importList(work, who, reference);
  }
  await deeds.file(work, 'tang', {
    category: 'late-delivery',
    narrative: 'The parcel came two hours late.',
    source: 'phone',
  });
  return {
    handled,
    offered,
    heard,
    answered,
    outreach: { U0WANG: answered.fresh, U0HU: answered.fresh, U0HUANG: answered.deli },
  };
}

const list = [
  'name,contact,note',
  'Mr Luo,138 0000 7070,two bottles',
  '任女士,ren@example.com,上周五买的',
  '周先生,136 2020 4848,',
].join('\r\n');

async function importList(work: Workplace, who: string, reference: string): Promise<void> {
  const person = await deeds.openByReference(work, who, reference);
  const shows = (view: string) => work.slack.until(() => person.view()?.callback_id === view);
  await person.press('modal', 'outreach.v1');
  await shows('outreach.v1');
  await person.press('modal', 'outreach_import.v1');
  await shows('outreach_import.v1');
  await person.fill('list', [await person.upload('customers.csv', list)]);
  await person.submit();
  await work.slack.until(() => JSON.stringify(person.view()).includes('contact:13800007070'));
  await person.press('modal', 'contact:13800007070');
  await shows('outreach_log.v1');
  await person.fill('outcome', 'reached');
  await person.submit();
  await shows('outreach.v1');
  await person.closeView({ all: true });
}
