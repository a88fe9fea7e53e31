import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../../src/practice/local-slack/local-slack.ts';
import * as deeds from '../deeds.ts';
import { buttonsOf } from '../reading.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
const filed: Record<'glass' | 'milk' | 'colleague', string> = { glass: '', milk: '', colleague: '' };

beforeAll(async () => {
  work = await openWorkplace();
  filed.glass = await deeds.file(work, 'tang', {
    category: 'foreign-object',
    narrative: '顾客在凉拌菜里吃到玻璃碎片，要求退款。',
  });
  filed.milk = await deeds.file(work, 'tang', {
    ...deeds.spoiledMilk,
    complainantContact: '138 0000 7070',
  });
  filed.colleague = await deeds.file(work, 'tang', {
    category: 'quality',
    narrative: 'Sun Tao laughed about the sour milk.',
    subject: 'sun',
  });
});
afterAll(() => work.close());

async function search(who: string, text: string): Promise<Member> {
  const person = work.slack.as(who);
  if (person.view() !== undefined) await person.closeView({ all: true });
  await person.command('general', `/complaint search ${text}`.trim());
  await work.slack.until(() => person.view()?.callback_id === 'search.v1');
  return person;
}

async function submit(person: Member, values: Record<string, string>): Promise<void> {
  const before = person.view()?.hash;
  for (const [name, value] of Object.entries(values)) await person.fill(name, value);
  await person.submit();
  await work.slack.until(() => person.view()?.hash !== before);
}

function referencesIn(person: Member): string[] {
  return deeds.seenBy(person).match(/RD-\d{4}-\d{6}(?=\*)/gu) ?? [];
}

describe('search finds', () => {
  it.each<[string, string, keyof typeof filed]>([
    ['a Chinese sentence without spaces', '玻璃碎', 'glass'],
    ['two Chinese characters', '退款', 'glass'],
    ['the complainant’s contact, however it is written', '13800007070', 'milk'],
  ])('%s', async (_, text, which) => {
    expect(referencesIn(await search('wang', text))).toEqual([filed[which]]);
  });

  it('a reference', async () => {
    expect(referencesIn(await search('wang', filed.milk.toLowerCase()))).toEqual([filed.milk]);
  });

  it('by department and dates, and says so where there is nothing', async () => {
    const wang = await search('wang', '');
    expect(referencesIn(wang)).toEqual([]);
    await submit(wang, { department: 'deli' });
    expect(referencesIn(wang)).toEqual([filed.glass]);
    await submit(wang, { from: '2026-11-17' });
    expect(deeds.seenBy(wang)).toContain('Nothing found that you may see.');
  });

  it('and opens the case', async () => {
    const wang = await search('wang', '玻璃碎');
    await wang.press('modal', 'open_case.v1');
    await work.slack.until(() => wang.view()?.callback_id === 'case.v1');
    expect(deeds.seenBy(wang)).toContain('顾客在凉拌菜里吃到玻璃碎片');
  });
});

describe('only what the person may see', () => {
  it.each<[string, string, (keyof typeof filed)[]]>([
    ['the desk sees all', 'wang', ['colleague', 'milk']],
    ['the head sees the restricted case of the department', 'li', ['colleague', 'milk']],
    ['the subject does not find the case about themselves', 'sun', ['milk']],
    ['another department finds nothing', 'luo', []],
  ])('%s', async (_, who, expected) => {
    expect(referencesIn(await search(who, 'milk'))).toEqual(expected.map((which) => filed[which]));
  });

  it('a reference does not open what words would not', async () => {
    expect(referencesIn(await search('sun', filed.colleague))).toEqual([]);
  });
});

it('pages lead forth and back', async () => {
  for (let count = 0; count < 9; count += 1) {
    await deeds.file(work, 'tang', { category: 'late-delivery', narrative: `Parcel ${count} came late.` });
  }
  const deng = await search('deng', 'parcel');
  const first = referencesIn(deng);
  expect(first).toHaveLength(8);
  expect(buttonsOf(deng.view())).not.toContain('Previous');
  const turn = async (button: string) => {
    const before = deng.view()?.hash;
    await deng.press('modal', button);
    await work.slack.until(() => deng.view()?.hash !== before);
  };
  await turn('search_next.v1');
  expect(referencesIn(deng)).toHaveLength(1);
  expect(first).not.toContain(referencesIn(deng)[0]);
  await turn('search_previous.v1');
  expect(referencesIn(deng)).toEqual(first);
});
