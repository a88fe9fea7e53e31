import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordingFor } from '../../src/wording/wording.ts';
import * as deeds from './deeds.ts';
import { buttonsOf, wordsOf } from './reading.ts';
import { hours, openWorkplace, type Workplace } from './workplace.ts';

let work: Workplace;
let reference: string;
beforeAll(async () => {
  work = await openWorkplace({ unlisted: [{ id: 'U0NEW', name: 'kim', real_name: 'Kim Novak' }] });
  reference = await deeds.file(work, 'tang');
});
afterAll(() => work.close());

/** What a person reads on the Home tab when they look at it now. */
async function homeOf(who: string): Promise<string> {
  const person = work.slack.as(who);
  const shown = work.slack.calls('views.publish').length;
  await person.openHome();
  await work.slack.until(() => work.slack.calls('views.publish').length > shown);
  return wordsOf(person.home());
}

describe('Home', () => {
  it('shows a reporter what they filed', async () => {
    const home = await homeOf('tang');
    expect(home).toMatch(/^# Hello Tang Min 唐敏\n\[File a complaint\]/u);
    expect(home).toContain(`*You filed*\n*${reference}* · Damaged or spoiled goods\nUnclaimed | [Open]`);
    expect(home).not.toContain('To call back');
  });

  it('shows a department what nobody has taken on, and what is overdue', async () => {
    expect(await homeOf('zhou')).toMatch(
      new RegExp(`Nobody has taken these on yet · Fresh food\\*\\n\\*${reference}\\*.*\\nclaim due `, 'u'),
    );
    await work.wait(2 * hours);
    expect(await homeOf('zhou')).toMatch(/\*claim overdue since .*\*/u);
  });

  it('is read in the language of its reader', async () => {
    const { home } = wordingFor('zh-Hans');
    expect(await homeOf('hu')).toContain(home.greeting('Hu Jing 胡静'));
    expect(await homeOf('lin')).toContain(wordingFor('zh-Hant').home.file);
  });

  it('opens a case from a list, and shows the change when it is looked at again', async () => {
    await homeOf('zhou');
    const zhou = await deeds.openCase(work, 'zhou', 'home');
    await zhou.press('modal', 'Claim');
    await work.slack.until(() => deeds.seenBy(zhou).includes('Being handled'));
    await zhou.closeView();
    const home = await homeOf('zhou');
    expect(home).toMatch(new RegExp(`\\*Yours\\*\\n\\*${reference}\\*`, 'u'));
    expect(home).toMatch(/Nobody has taken these on yet · Fresh food\*\nNothing here\. Good\./u);
  });

  it('shows the desk whom to call back', async () => {
    await deeds.answer(work, 'zhou', reference);
    expect(await homeOf('wang')).toMatch(new RegExp(`\\*To call back\\*\\n\\*${reference}\\*`, 'u'));
    await deeds.callBack(work, 'wang', reference);
    expect(await homeOf('wang')).toMatch(/\*To call back\*\nNothing here\. Good\./u);
  });

  it("shows leadership last week's digest", async () => {
    await homeOf('zhao');
    const zhao = work.slack.as('zhao');
    await zhao.press('home', "Last week's digest");
    await work.slack.until(() => zhao.view());
    expect(deeds.seenBy(zhao)).toMatch(/^# Lessons learned · 2026-W46/u);
    await zhao.closeView();
    expect(buttonsOf(work.slack.as('tang').home())).not.toContain("Last week's digest");
  });

  it('offers an unfinished complaint again', async () => {
    const deng = await deeds.openForm(work, 'deng');
    await deeds.fillIn(work, deng, { narrative: 'The van came late.' });
    await deng.closeView();
    await work.settle();
    expect(await homeOf('deng')).toContain('You have an unfinished complaint');
    await deng.press('home', 'Continue your draft');
    await work.slack.until(() => deng.view());
    expect(deeds.seenBy(deng)).toContain('The van came late.');
  });

  it('never lists a complaint for its subject', async () => {
    const about = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, subject: 'chen' });
    expect(await homeOf('chen')).not.toContain(about);
    expect(await homeOf('li')).toContain(about);
    // A colleague may not open what is handled in confidence, so it is not dangled before them either.
    expect(await homeOf('zhou')).not.toContain(about);
  });

  it('counts what does not fit', async () => {
    for (let count = 0; count < 13; count += 1) await deeds.file(work, 'tang');
    const home = await homeOf('li');
    expect(home.match(/claim due/gu)).toHaveLength(10);
    expect(home).toContain('and 4 more');
    expect((await homeOf('tang')).match(/Unclaimed \| \[Open\]/gu)).toHaveLength(5);
  });

  it('greets somebody whom the organisation file does not list', async () => {
    const home = await homeOf('kim');
    expect(home).toContain('# Hello kim');
    expect(home).toContain('Type `/complaint` anywhere to file one');
    const filed = await deeds.file(work, 'kim');
    expect(wordsOf(deeds.cardOf(work, 'fresh-food', filed))).toContain('Filed by kim');
    expect(work.slack.as('kim').dms().at(-1)?.text).toBe(`Your complaint ${filed} is filed.`);
    expect(await homeOf('kim')).toContain(filed);
  });
});
