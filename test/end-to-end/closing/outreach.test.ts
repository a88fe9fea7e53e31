import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Member } from '../../../src/practice/local-slack/local-slack.ts';
import * as deeds from '../deeds.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

const list =
  'name,contact,note\r\nMr Luo,138 0000 7070,two bottles\r\nNobody,,\r\nMs Ren,ren@example.com,\r\n';

async function until(person: Member, words: string): Promise<void> {
  await work.slack.until(() => deeds.seenBy(person).includes(words));
}

async function importList(person: Member, text: string): Promise<void> {
  await person.press('modal', 'outreach_import.v1');
  await work.slack.until(() => person.view()?.callback_id === 'outreach_import.v1');
  await person.fill('list', [await person.upload('customers.csv', text)]);
  await person.submit();
  await work.slack.until(() => person.view()?.callback_id === 'outreach.v1');
}

it('"Could others be affected?" opens an outreach list: import, contact, progress, "reached before they complained"', async () => {
  const reference = await deeds.wholeWay(work);
  const { workspace, id } = await deeds.complaintOf(work, reference);
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await zhou.press('modal', 'outreach.v1');
  await work.slack.until(() => zhou.view()?.callback_id === 'outreach.v1');

  await importList(zhou, list);
  await until(zhou, '*0 of 2 reached*');
  expect(deeds.seenBy(zhou)).toContain('2 on the list; 1 rows were left out:\n• line 3: no contact');

  await importList(zhou, list);
  expect(await work.redress.context.store.outreachOf(workspace, id)).toHaveLength(2);

  await zhou.press('modal', 'contact:13800007070');
  await work.slack.until(() => zhou.view()?.callback_id === 'outreach_log.v1');
  await zhou.fill('outcome', 'reached');
  await zhou.fill('words', 'Thanks, will bring them back.');
  await zhou.submit();
  await until(zhou, '*1 of 2 reached* · 1 before they complained · 0 complained themselves');
  await zhou.press('modal', 'contact:13800007070');
  await until(zhou, 'Thanks, will bring them back.');
  await zhou.closeView({ all: true });

  await work.wait(60_000);
  for (const complainantContact of ['13800007070', 'Ren@example.com']) {
    await deeds.file(work, 'tang', { ...deeds.spoiledMilk, complainantContact });
  }
  const again = await deeds.openByReference(work, 'zhou', reference);
  await again.press('modal', 'outreach.v1');
  await until(again, '*1 of 2 reached* · 1 before they complained · 2 complained themselves');
});

it('a file that is no list is refused with what is missing', async () => {
  const reference = await deeds.wholeWay(work);
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await zhou.press('modal', 'outreach.v1');
  await work.slack.until(() => zhou.view()?.callback_id === 'outreach.v1');
  await zhou.press('modal', 'outreach_import.v1');
  await work.slack.until(() => zhou.view()?.callback_id === 'outreach_import.v1');
  await zhou.fill('list', [await zhou.upload('customers.csv', 'who,where\na,b')]);
  await zhou.submit();
  await work.slack.until(() => Object.keys(zhou.errors()).length > 0);
  expect(Object.values(zhou.errors())).toEqual(['The first line has no column “contact”.']);
});
