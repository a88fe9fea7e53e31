import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyRegister } from '../../src/operations/watching/verify-register.ts';
import { wordingFor } from '../../src/wording/wording.ts';
import * as deeds from './deeds.ts';
import { buttonsOf, inputsOf, wordsOf } from './reading.ts';
import { hours, minutes, openWorkplace, type Workplace } from './workplace.ts';

const milk = {
  ...deeds.spoiledMilk,
  complainantName: 'Mrs Lee',
  complainantContact: '138 0013 8000',
  soughtKind: 'refund',
  soughtAmount: '18.80',
};

describe.each(['socket', 'http'] as const)('over %s', (transport) => {
  let work: Workplace;
  beforeEach(async () => {
    work = await openWorkplace({ transport });
  });
  afterEach(() => work.close());

  it('a complaint is filed, claimed late by the desk, handed back, answered, called back, closed, and read about on Monday', async () => {
    const { slack } = work;
    const tang = await deeds.openForm(work, 'tang');
    expect(inputsOf(tang.view())).toEqual([
      'What happened?',
      'What is it about?',
      "Customer's name",
      'How to reach them',
      'What do they want?',
      'How much (CNY)?',
      'Resolved on the spot?',
    ]);
    await deeds.fillIn(work, tang, milk);
    await tang.submit();
    const receipt = deeds.seenBy(tang);
    const reference = deeds.referenceIn(receipt);
    expect(reference).toBe('RD-2026-000001');
    expect(receipt).toContain(
      '*Fresh food* will take it on by Mon 16 Nov, 12:00 and answer by Thu 19 Nov, 10:00.',
    );
    expect(receipt).toContain(
      `“Thank you for telling us. Your reference is ${reference}. Somebody responsible is looking into it, and you will hear from us by Thu 19 Nov, 10:00.”`,
    );
    expect(receipt).toContain('Please promise nothing about the outcome yet.');
    await work.settle();
    expect(tang.dms().map(({ text }) => text)).toEqual([`Your complaint ${reference} is filed.`]);
    expect(wordsOf(tang.dms()[0])).toContain('will take it on by Mon 16 Nov, 12:00');

    const card = deeds.cardOf(work, 'fresh-food', reference);
    expect(card.text).toBe(`${reference} · Damaged or spoiled goods · Unclaimed`);
    expect(wordsOf(card)).toContain('The milk was sour on the day it was bought.');
    expect(wordsOf(card)).toContain('Refund · ¥18.80');
    expect(wordsOf(card)).not.toMatch(/Mrs Lee|8000/u);
    expect(buttonsOf(card)).toEqual(['Claim', 'Open case']);
    expect(card.mentions).toEqual([]);
    const others = ['desk', 'deli', 'shop-floor', 'restricted', 'leadership', 'general'];
    expect(others.flatMap((channel) => slack.messages(channel))).toEqual([]);

    await work.wait(95 * minutes);
    expect(slack.as('zhou').dms().map(wordsOf).join()).toContain('the claim is due');
    expect(deeds.threadOf(work, 'fresh-food', reference)).toEqual([]);

    await work.wait(30 * minutes);
    const [lapse] = deeds.threadOf(work, 'fresh-food', reference);
    expect(lapse?.text).toMatch(
      /^The claim was due .*The decision passed to the desk\. Nobody has taken this on yet\. .* can\. .* joins\.$/u,
    );
    expect(lapse?.mentions.toSorted()).toEqual(['U0CHEN', 'U0HU', 'U0WANG']);
    expect(slack.as('wang').dms().at(-1)?.text).toContain('nobody has taken it on');
    expect(wordsOf(deeds.cardOf(work, 'fresh-food', reference))).toMatch(
      /Overdue: claim.*Also with Chen Wei/su,
    );

    const desk = await deeds.openByReference(work, 'wang', reference);
    await desk.press('modal', 'claim.v1');
    await work.slack.until(() => buttonsOf(desk.view()).includes('Hand over'));
    await deeds.send(work, desk, 'hand_over', { to: 'zhou', note: 'It is your shelf.' });
    await desk.closeView({ all: true });
    const claimed = deeds.cardOf(work, 'fresh-food', reference);
    expect(claimed.ts).toBe(card.ts);
    expect(claimed.text).toBe(`${reference} · Damaged or spoiled goods · Being handled`);
    expect(buttonsOf(claimed)).toEqual(['Open case']);

    const zhou = await deeds.openCase(work, 'zhou', claimed);
    expect(deeds.seenBy(zhou)).toContain('Mrs Lee · 138 0013 8000');
    expect(buttonsOf(zhou.view()).slice(0, 3)).toEqual(['Record finding', 'Propose remedy', 'Refresh']);
    await deeds.send(work, zhou, 'finding', deeds.upheld);
    await deeds.send(work, zhou, 'remedy', { kind: 'refund', amount: '18.80', bearer: 'company' });
    await deeds.approve(work, 'wang', reference);
    await deeds.send(work, zhou, 'response', { text: 'The shelf was off. You get your money back.' });
    expect(deeds.seenBy(zhou)).toContain('Answered, to be called back');
    await deeds.send(work, zhou, 'carried_out', { note: 'Cash at the till.' });
    await zhou.closeView();

    const [wanted] = slack.messages('desk');
    expect(wanted?.text).toMatch(new RegExp(`^Please call the customer of ${reference} back by `, 'u'));
    const wang = slack.as('wang');
    await deeds.send(work, wang, 'callback', deeds.content, wanted);
    expect(wang.view()).toBeUndefined();

    const [called] = slack.messages('desk');
    expect(called?.ts).toBe(wanted?.ts);
    expect(wordsOf(called)).toContain(
      `*${reference}*  Wang Fang 王芳 called the customer back: 5 · very satisfied.`,
    );
    expect(buttonsOf(called)).toEqual(['Open case']);

    const ready = deeds.threadOf(work, 'fresh-food', reference).at(-1);
    expect(ready?.text).toBe('<@U0ZHOU>, this can be closed now. What did we learn?');
    await deeds.send(
      work,
      zhou,
      'close',
      { countermeasure: 'The thermometer is read at opening.', reflection: 'We trusted the alarm.' },
      ready,
    );
    expect(deeds.cardOf(work, 'fresh-food', reference).text).toMatch(/Closed$/u);
    expect(
      deeds
        .threadOf(work, 'fresh-food', reference)
        .map(({ text }) => text)
        .slice(1),
    ).toEqual([
      'Wang Fang 王芳 has taken this on.',
      'Wang Fang 王芳 has handed this to <@U0ZHOU>.\n> It is your shelf.',
      'Zhou Ling 周玲 recorded the finding on point 1: Upheld.',
      'Zhou Ling 周玲 proposes: Refund · ¥18.80.',
      'Before the customer hears of it, this needs the approval of Wang Fang 王芳.',
      'Wang Fang 王芳 has approved the offer.',
      'Zhou Ling 周玲 has answered the customer. The desk will call back.',
      'Zhou Ling 周玲 confirms that the remedy has been carried out.\n> Cash at the till.',
      'Wang Fang 王芳 called the customer back: 5 · very satisfied.',
      '<@U0ZHOU>, this can be closed now. What did we learn?',
      'Zhou Ling 周玲 has closed this. The lesson goes into the digest.',
    ]);

    await work.waitUntil('2026-11-23T08:59:00+08:00');
    expect(slack.messages('leadership')).toEqual([]);
    await work.waitUntil('2026-11-23T09:00:00+08:00');
    await work.wait(minutes);
    await work.restart();
    await work.wait(hours);
    const digests = slack.messages('leadership');
    expect(digests.map(({ text }) => text)).toEqual([
      'Lessons learned 2026-W47: 1 new, 1 closed, 0 overdue.',
    ]);
    const digest = wordsOf(digests[0]);
    expect(digest).toContain('*Satisfied*\n100% (1 of 1)');
    expect(digest).toContain('The milk was sour on the day it was bought.');
    expect(digest).toContain('_Now: The thermometer is read at opening._');
    expect(slack.calls().filter(({ answer }) => answer.ok !== true)).toEqual([]);
    const { id } = await deeds.complaintOf(work, reference);
    const kinds = (await work.redress.context.store.entries(slack.teamId, id)).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'filed',
      'nudged',
      'breached',
      'decision-lost',
      'claimed',
      'handed-over',
      'found',
      'remedy-proposed',
      'approval-asked',
      'approved',
      'answered',
      'carried-out',
      'called-back',
      'closed',
    ]);
    const { faults, entries } = await verifyRegister(work.redress.context.store);
    expect(faults).toEqual([]);
    expect(entries).toBe(kinds.length);
  });

  it('somebody files by the global shortcut', async () => {
    const tang = work.slack.as('tang');
    await tang.globalShortcut('file_complaint');
    await work.slack.until(() => tang.view());
    await deeds.fillIn(work, tang, deeds.spoiledMilk);
    await tang.submit();
    expect(deeds.seenBy(tang)).toContain('RD-2026-000001 is filed');
  });

  it('somebody files from a message, which fills the form and stays linked', async () => {
    const tang = work.slack.as('tang');
    const said = await tang.say('general', 'A customer says <the eggs> were broken & wet.');
    await tang.messageShortcut('file_from_message', 'general', said.ts);
    await work.slack.until(() => tang.view());
    expect(deeds.seenBy(tang)).toContain('A customer says <the eggs> were broken & wet.');
    await deeds.grow(work, tang, () => tang.choose('category', 'quality'));
    await tang.submit();
    const complaint = await deeds.complaintOf(work, deeds.referenceIn(deeds.seenBy(tang)));
    expect(complaint.narrative).toBe('A customer says <the eggs> were broken & wet.');
    expect(complaint.source).toBe('message');
    expect(complaint.link).toBe(`https://green-basket.slack.com/archives/C0ALL/p${said.ts.replace('.', '')}`);
    await tang.press('modal', 'Open case');
    await work.slack.until(() => tang.view()?.callback_id === 'case.v1');
    expect(deeds.seenBy(tang)).toContain(`<${complaint.link}>`);
  });

  it('somebody files from the Home tab', async () => {
    const tang = work.slack.as('tang');
    await tang.openHome();
    await work.slack.until(() => tang.home());
    await tang.press('home', 'File a complaint');
    await work.slack.until(() => tang.view());
    await deeds.fillIn(work, tang, deeds.spoiledMilk);
    await tang.submit();
    expect(deeds.seenBy(tang)).toContain('RD-2026-000001 is filed');
  });

  it('what is typed behind the command begins the story', async () => {
    const tang = await deeds.openForm(work, 'tang', '/complaint The <eggs> & the milk were broken');
    await deeds.grow(work, tang, () => tang.choose('category', 'quality'));
    await tang.submit();
    const reference = deeds.referenceIn(deeds.seenBy(tang));
    expect((await deeds.complaintOf(work, reference)).narrative).toBe('The <eggs> & the milk were broken');
  });

  it.each([
    ['zhou', 'en'],
    ['hu', 'zh-Hans'],
    ['lin', 'zh-Hant'],
  ] as const)('%s reads form, receipt and direct message in %s', async (who, language) => {
    const { filing } = wordingFor(language);
    const person = await deeds.openForm(work, who);
    expect(person.view()?.title?.text).toBe(filing.title);
    expect(inputsOf(person.view())[0]).toBe(filing.fields.narrative);
    await deeds.fillIn(work, person, deeds.spoiledMilk);
    await person.submit();
    const reference = deeds.referenceIn(deeds.seenBy(person));
    expect(deeds.seenBy(person)).toContain(filing.receipt.heading(reference));
    expect(deeds.seenBy(person)).toContain(filing.receipt.doNotPromise);
    await work.settle();
    expect(person.dms().at(-1)?.text).toBe(filing.receipt.directMessage(reference));
    expect(wordsOf(person.dms().at(-1))).toContain(filing.receipt.doNotPromise);
  });

  it('who works elsewhere reads the time of their own place', async () => {
    const okafor = await deeds.openForm(work, 'okafor');
    await deeds.fillIn(work, okafor, deeds.spoiledMilk);
    await okafor.submit();
    expect(deeds.seenBy(okafor)).toContain('will take it on by Mon 16 Nov, 04:00');
  });

  it("a department's channel is spoken to in its own language", async () => {
    const reference = await deeds.file(work, 'tang', {
      narrative: 'The bread was stale.',
      category: 'cooked-food',
    });
    const { messages, vocabulary } = wordingFor('zh-Hant');
    const card = deeds.cardOf(work, 'deli', reference);
    expect(buttonsOf(card)).toEqual([messages.card.claim, messages.card.open]);
    expect(card.text).toContain(vocabulary.stage.unclaimed);
  });
});
