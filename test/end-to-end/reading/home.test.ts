import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '../../../src/practice/local-slack/local-slack.ts';
import * as deeds from '../deeds.ts';
import { linesOf } from '../reading.ts';
import { hours, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

async function homeOf(who: string): Promise<Member> {
  const person = work.slack.as(who);
  await turn(person, () => person.openHome());
  return person;
}

async function turn(person: Member, act: () => Promise<void>): Promise<void> {
  const before = person.home()?.hash;
  await act();
  await work.slack.until(() => person.home()?.hash !== before);
}

function linesAt(person: Member): string[] {
  return linesOf(person.home()?.blocks);
}

/** References by the list under which they stand, in their order. */
function listsAt(person: Member): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  let title = '';
  for (const line of linesAt(person)) {
    const reference = /RD-\d{4}-\d{6}/u.exec(line)?.[0];
    if (reference !== undefined) lists[title]?.push(reference);
    else if (/^(?:\*|# )/u.test(line)) {
      title =
        line
          .replaceAll('*', '')
          .replace('# ', '')
          .split(/ \| |\n/u)[0] ?? '';
      lists[title] = [];
    }
  }
  return lists;
}

describe('Home by role', () => {
  it('a department sees its queue, unclaimed first, then by time left', async () => {
    const early = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', early);
    await work.wait(hours);
    const late = await deeds.file(work, 'tang');
    const elsewhere = await deeds.file(work, 'tang', { category: 'late-delivery', narrative: 'No parcel.' });
    const zhou = listsAt(await homeOf('zhou'));
    expect(zhou.Yours).toEqual([early]);
    expect(zhou['Your department’s queue']).toEqual([late, early]);
    expect(JSON.stringify(zhou)).not.toContain(elsewhere);
    expect(zhou).not.toHaveProperty('To call back');
  });

  it('the desk sees its day: to acknowledge, to call back, unclaimed', async () => {
    const answered = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', answered);
    await deeds.answer(work, 'zhou', answered);
    const fresh = await deeds.file(work, 'tang');
    const desk = listsAt(await homeOf('wang'));
    expect(Object.values(desk)).toContainEqual([answered]);
    expect(Object.values(desk)).toContainEqual([fresh]);
  });

  it('leadership sees how things stand, what is overdue and what is major', async () => {
    const late = await deeds.file(work, 'tang');
    await work.wait(5 * hours);
    const zhao = await homeOf('zhao');
    const figures = linesAt(zhao).find((line) => line.startsWith('*Open*'));
    expect(figures).toMatch(/^\*Open\*\n1 \| \*Overdue\*\n1 \| \*Major\*\n0 \| \*Answered in time\*\n/u);
    expect(listsAt(zhao).Overdue).toEqual([late]);
    expect(listsAt(zhao)).not.toHaveProperty('Major complaints');
  });

  it('leaves out what is empty: whoever has nothing to do reads so once', async () => {
    const wang = await homeOf('wang');
    expect(listsAt(wang)).toHaveProperty('Yours', []);
    expect(listsAt(wang)).not.toHaveProperty('To call back');
    expect(linesAt(wang).filter((line) => line.includes('Nothing here. Good.'))).toHaveLength(1);
    await deeds.file(work, 'tang');
    expect(listsAt(await homeOf('wang'))['Nobody has taken these on yet']).toHaveLength(1);
  });

  it('nobody finds a complaint about themselves', async () => {
    const about = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, subject: 'chen' });
    expect(JSON.stringify(listsAt(await homeOf('chen')))).not.toContain(about);
    expect(JSON.stringify(listsAt(await homeOf('li')))).toContain(about);
  });
});

describe('a long list', () => {
  it('is turned page by page, filtered, and left again', async () => {
    for (let count = 0; count < 22; count += 1) await deeds.file(work, 'tang');
    const ill = await deeds.file(work, 'tang', {
      category: 'illness',
      narrative: 'Felt sick after the fish.',
    });
    const wang = await homeOf('wang');
    expect(listsAt(wang)['Nobody has taken these on yet']).toHaveLength(5);

    await turn(wang, () => wang.press('home', 'All 23'));
    const first = listsAt(wang)['Nobody has taken these on yet'];
    expect(first).toHaveLength(20);
    expect(linesAt(wang)).toContain('1 to 20 of 23');
    await turn(wang, () => wang.press('home', 'home_next.v1'));
    expect(linesAt(wang)).toContain('21 to 23 of 23');
    expect(listsAt(wang)['Nobody has taken these on yet']).toHaveLength(3);
    await turn(wang, () => wang.press('home', 'home_previous.v1'));
    expect(listsAt(wang)['Nobody has taken these on yet']).toEqual(first);

    await turn(wang, () => wang.press('home', 'home_severity.v1'));
    expect(listsAt(wang)['Nobody has taken these on yet']).toEqual([ill]);
    await turn(wang, () => wang.choose('home_department.v1', 'Small appliances', { in: 'home' }));
    expect(linesAt(wang)).toContain('Nothing here. Good.');
    await turn(wang, () => wang.press('home', 'home_back.v1'));
    expect(linesAt(wang)[0]).toContain('Wang Fang');
  });
});
