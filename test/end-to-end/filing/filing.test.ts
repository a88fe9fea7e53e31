import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as deeds from '../deeds.ts';
import { buttonsOf, inputsOf, wordsOf } from '../reading.ts';
import { minutes, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
let sample = 0.99;
beforeAll(async () => {
  work = await openWorkplace({ sample: () => sample });
});
afterAll(() => work.close());
afterEach(async () => {
  sample = 0.99;
  for (const who of ['tang', 'zhou']) {
    const person = work.slack.as(who);
    while (person.view() !== undefined) await person.closeView({ all: true });
    await work.settle();
  }
  await discardDraft();
});

async function discardDraft(): Promise<void> {
  const where = { workspace: work.slack.teamId, person: 'tang' };
  await work.redress.context.store.commit([{ do: 'delete', from: 'drafts', where, rows: 'any' }]);
}

/** Fills the form, sends it, and answers what the person then sees. */
async function submitted(values: Parameters<typeof deeds.fillIn>[2]) {
  const tang = await deeds.openForm(work, 'tang');
  await deeds.fillIn(work, tang, values);
  await tang.submit();
  return tang;
}

/** Everything the app has said so far, wherever it stands. */
function saidByTheApp() {
  const channels = [
    'desk',
    'fresh-food',
    'deli',
    'shop-floor',
    'restricted',
    'leadership',
    'general',
    'delivery',
  ];
  const people = work.organisation.people.flatMap(({ id, slack }) => (slack === undefined ? [] : [id]));
  return [
    ...channels.flatMap((channel) => {
      const top = work.slack.messages(channel);
      return top.flatMap(({ ts }) => work.slack.thread(channel, ts));
    }),
    ...people.flatMap((person) => work.slack.as(person).dms()),
  ].filter(({ bot_id }) => bot_id !== undefined);
}

describe('the form', () => {
  it('grows by choice, and what was typed stays', async () => {
    const tang = await deeds.openForm(work, 'tang');
    await tang.type('What happened?', 'Somebody slipped on the wet floor.');
    await tang.type('How to reach them', 'lily@example.com');
    await deeds.grow(work, tang, () => tang.press('modal', 'More fields'));
    expect(inputsOf(tang.view())).toContain('Receipt number');
    await tang.type('Receipt number', 'A-1177');
    await deeds.grow(work, tang, () => tang.choose('What is it about?', 'Facilities, parking, safety'));
    await tang.submit();
    const complaint = await deeds.complaintOf(work, deeds.referenceIn(deeds.seenBy(tang)));
    expect(complaint).toMatchObject({
      narrative: 'Somebody slipped on the wet floor.',
      complainantContact: 'lily@example.com',
      receipt: 'A-1177',
      department: 'front',
    });
  });

  it('asks about an illness only when one is chosen, and the answers are in the case', async () => {
    const tang = await deeds.openForm(work, 'tang');
    expect(inputsOf(tang.view())).not.toContain('How do they feel?');
    await deeds.grow(work, tang, () => tang.choose('What is it about?', 'Felt ill after eating'));
    expect(inputsOf(tang.view())).toContain('How do they feel?');
    await tang.type('How do they feel?', 'Feverish');
    await tang.choose('Has a doctor seen them?', 'Yes, in hospital now');
    await tang.type('What happened?', 'They ate our salad.');
    await tang.submit();
    const receipt = deeds.seenBy(tang);
    expect(receipt).toContain('It is graded *major*.');
    await tang.press('modal', 'Open case');
    await work.slack.until(() => tang.view()?.callback_id === 'case.v1');
    expect(deeds.seenBy(tang)).toContain('How do they feel? Feverish');
    expect(deeds.seenBy(tang)).toContain('Has a doctor seen them? Yes, in hospital now');
  });

  it('asks about a lost item, and gives the answers back when the category was changed and changed back', async () => {
    const tang = await deeds.openForm(work, 'tang');
    await deeds.grow(work, tang, () => tang.choose('What is it about?', 'Lost item'));
    await tang.type('What is it?', 'An umbrella');
    await tang.type('About what is it worth?', 'about 60');
    await tang.type('What happened?', 'It was left at the till.');
    await deeds.grow(work, tang, () => tang.choose('What is it about?', 'Service and attitude'));
    expect(inputsOf(tang.view())).not.toContain('What is it?');
    await deeds.grow(work, tang, () => tang.choose('What is it about?', 'Lost item'));
    await tang.submit();
    const complaint = await deeds.complaintOf(work, deeds.referenceIn(deeds.seenBy(tang)));
    expect(complaint.answers).toEqual({ item: 'An umbrella', value: 'about 60' });
  });

  it('is kept when it is closed, offered again, and can be started afresh', async () => {
    const tang = await deeds.openForm(work, 'tang');
    await deeds.fillIn(work, tang, { ...deeds.spoiledMilk, place: 'Aisle 4', flags: ['media'] });
    await tang.closeView();
    await work.settle();
    await deeds.openForm(work, 'tang');
    expect(deeds.seenBy(tang)).toMatch(/^We kept what you had typed \(Mon 16 Nov, 10:00\)\./u);
    expect(deeds.seenBy(tang)).toContain(deeds.spoiledMilk.narrative);
    expect(deeds.seenBy(tang)).toContain('Aisle 4');
    await deeds.grow(work, tang, () => tang.press('modal', 'Start afresh'));
    expect(deeds.seenBy(tang)).not.toContain('Aisle 4');
    await tang.submit();
    expect(Object.keys(tang.errors())).toEqual(['What happened?', 'What is it about?']);
    await deeds.grow(work, tang, () => tang.choose('category', 'quality'));
    await tang.submit({ narrative: '   ' });
    expect(tang.errors()).toEqual({ 'What happened?': 'Please fill this in.' });
    await tang.fill('narrative', null);
    await tang.closeView();
    await work.settle();
    await deeds.openForm(work, 'tang');
    expect(deeds.seenBy(tang)).toMatch(/^Only what happened/u);
  });

  it('is not offered again once it was filed', async () => {
    const tang = await deeds.openForm(work, 'tang');
    await deeds.fillIn(work, tang, { ...deeds.spoiledMilk, place: 'Aisle 4' });
    await tang.submit();
    await tang.closeView({ all: true });
    await deeds.openForm(work, 'tang');
    expect(deeds.seenBy(tang)).toMatch(/^Only what happened/u);
  });

  it('numbers several grievances, each to be answered', async () => {
    const tang = await submitted({
      ...deeds.spoiledMilk,
      points: '1. The milk was sour\n2) Nobody apologised\n\n',
    });
    const reference = deeds.referenceIn(deeds.seenBy(tang));
    const it = await deeds.caseOf(work, reference);
    expect(it.points.map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 The milk was sour',
      '2 Nobody apologised',
    ]);
    await work.settle();
    expect(wordsOf(deeds.cardOf(work, 'fresh-food', reference))).toContain('Findings: 0 of 2');
  });
});

describe('settled on the spot', () => {
  const settled = { ...deeds.spoiledMilk, settled: ['yes'] };

  it('asks how, then closes without a thread', async () => {
    const tang = await deeds.openForm(work, 'tang');
    await deeds.fillIn(work, tang, settled);
    await tang.submit();
    expect(tang.errors()).toEqual({ 'How was it settled?': 'Please complete this required field.' });
    await tang.submit({ 'How was it settled?': 'A fresh carton.' });
    expect(deeds.seenBy(tang)).toContain('It is recorded as settled on the spot. Thank you for settling it.');
    const reference = deeds.referenceIn(deeds.seenBy(tang));
    await work.settle();
    expect(deeds.cardsOf(work, 'fresh-food', reference)).toEqual([]);
    expect((await deeds.complaintOf(work, reference)).closedAt).toBe(work.now());
  });

  it('is called back where the sample falls on it, and a good callback ends it', async () => {
    sample = 0;
    const tang = await submitted({ ...settled, settledHow: 'A fresh carton.' });
    const reference = deeds.referenceIn(deeds.seenBy(tang));
    expect(deeds.seenBy(tang)).toContain('The desk will call the customer by Wed 18 Nov, 10:00');
    await work.settle();
    const wanted = work.slack.messages('desk').find(({ text }) => text.includes(reference));
    expect(wanted?.text).toContain('It was settled on the spot.');
    await deeds.send(work, work.slack.as('wang'), 'callback', deeds.content, wanted);
    expect((await deeds.complaintOf(work, reference)).closedAt).toBe(work.now());
    expect(deeds.cardsOf(work, 'fresh-food', reference)).toEqual([]);
  });

  it('gets its thread when the customer turns out not to be content', async () => {
    sample = 0;
    const tang = await submitted({ ...settled, settledHow: 'A fresh carton.' });
    const reference = deeds.referenceIn(deeds.seenBy(tang));
    await work.settle();
    await deeds.callBack(work, 'wang', reference, { outcome: 'reached', resolved: 'no', satisfaction: '2' });
    expect(buttonsOf(deeds.cardOf(work, 'fresh-food', reference))).toEqual(['Claim', 'Open case']);
    expect(deeds.threadOf(work, 'fresh-food', reference)[0]?.text).toContain('open again, one level higher');
    const zhou = work.slack.as('zhou');
    await zhou.openHome();
    await work.slack.until(() => wordsOf(zhou.home()).includes(reference));
    const wang = work.slack.as('wang');
    await wang.openHome();
    await work.slack.until(() => wang.home());
    expect(wordsOf(wang.home())).not.toContain(reference);
  });
});

describe('about a colleague', () => {
  it('is handled in the restricted channel and seen by neither the colleague nor the department', async () => {
    const tang = await submitted({ ...deeds.spoiledMilk, subject: 'chen' });
    expect(deeds.seenBy(tang)).toContain('It is handled in confidence, because it names a colleague.');
    const reference = deeds.referenceIn(deeds.seenBy(tang));
    await work.settle();
    expect(wordsOf(deeds.cardOf(work, 'restricted', reference))).toContain('Handled in confidence.');
    expect(
      saidByTheApp().filter(({ channel, text }) => channel === 'C0FRESH' && text.includes(reference)),
    ).toEqual([]);
    for (const [who, says] of [
      ['chen', 'You are named in this complaint'],
      ['zhou', 'This case is open to those who handle it.'],
    ] as const) {
      const person = work.slack.as(who);
      await person.command('general', `/complaint open ${reference}`);
      const told = await work.slack.until(() => person.ephemerals('general').at(-1));
      if (who === 'zhou') expect(told.text).toContain(says);
      else expect(told.text).toMatch(/您|你/u);
      expect(person.view()).toBeUndefined();
    }
    await work.wait(3 * 60 * minutes);
    const { id } = await deeds.complaintOf(work, reference);
    const told = JSON.stringify(work.slack.as('chen').dms());
    expect(told).not.toContain(reference);
    expect(told).not.toContain(id);
  });
});

describe('alike', () => {
  it('names other complaints of the same customer in the receipt and in the thread', async () => {
    const first = await submitted({ ...deeds.spoiledMilk, complainantContact: '+86 139-1111 2222' });
    const earlier = deeds.referenceIn(deeds.seenBy(first));
    await first.closeView({ all: true });
    const second = await submitted({ ...deeds.spoiledMilk, complainantContact: '８６ 139 1111 2222' });
    const receipt = deeds.seenBy(second);
    expect(receipt).toContain(`Perhaps the same customer or receipt: ${earlier}.`);
    await work.settle();
    const [line] = deeds.threadOf(work, 'fresh-food', deeds.referenceIn(receipt));
    expect(line?.text).toBe(`Perhaps the same customer or receipt: ${earlier}.`);
  });

  it('names no complaint to whom it is about', async () => {
    const customer = { ...deeds.spoiledMilk, complainantContact: '139 1111 2222' };
    const about = await deeds.file(work, 'tang', { ...customer, subject: 'gao' });
    const gao = await deeds.openForm(work, 'gao');
    await deeds.fillIn(work, gao, customer);
    await gao.submit();
    const receipt = deeds.seenBy(gao);
    const reference = deeds.referenceIn(receipt);
    await gao.closeView({ all: true });
    await work.settle();
    expect(receipt).not.toContain(about);
    expect(JSON.stringify(gao.dms())).not.toContain(about);
    expect(JSON.stringify(deeds.threadOf(work, 'fresh-food', reference))).not.toContain(about);
  });
});

describe('files', () => {
  it('are copied with their hash', async () => {
    const tang = work.slack.as('tang');
    const picture = Buffer.from('not really a picture, but bytes are bytes');
    const id = await tang.upload('sour milk.jpg', picture);
    await submitted({ ...deeds.spoiledMilk, files: [id] });
    const reference = deeds.referenceIn(deeds.seenBy(tang));
    await work.wait(minutes);
    const [kept] = (await deeds.caseOf(work, reference)).files;
    const sha256 = createHash('sha256').update(picture).digest('hex');
    expect(kept).toMatchObject({ name: 'sour milk.jpg', state: 'kept', sha256, size: picture.length });
    expect(await readFile(join(work.folder, 'practice-files', kept?.path ?? ''))).toEqual(picture);
    await tang.press('modal', 'Open case');
    await work.slack.until(() => tang.view()?.callback_id === 'case.v1');
    expect(deeds.seenBy(tang)).toContain('sour milk.jpg · kept');
  });

  it('of a duplicate that was merged can still be erased', async () => {
    const tang = work.slack.as('tang');
    const id = await tang.upload('a neighbour.jpg', Buffer.from('bytes'));
    await submitted({ ...deeds.spoiledMilk, files: [id] });
    const reference = deeds.referenceIn(deeds.seenBy(tang));
    await tang.closeView({ all: true });
    await work.wait(minutes);
    const alike = await deeds.file(work, 'tang');
    const wang = await deeds.openByReference(work, 'wang', reference);
    await deeds.send(work, wang, 'merge', { reference: alike });
    await deeds.send(work, wang, 'erase_file', { reason: 'It shows a neighbour.', sure: ['yes'] });
    expect(wang.errors()).toEqual({});
    expect((await deeds.caseOf(work, reference)).files).toMatchObject([{ state: 'erased', name: '' }]);
    await wang.closeView({ all: true });
  });

  it('of 12 MB are refused while the form stays as it was typed', async () => {
    const tang = work.slack.as('tang');
    const id = await tang.upload('film.mp4', Buffer.alloc(12 * 1024 * 1024));
    await submitted({ ...deeds.spoiledMilk, files: [id] });
    expect(tang.errors()).toEqual({
      'Pictures and papers':
        '“film.mp4” is larger than 10 MB. Please attach a smaller copy; all else stays as you typed it.',
    });
    expect(tang.view()?.state.narrative?.narrative?.value).toBe(deeds.spoiledMilk.narrative);
    await tang.submit({ files: null });
    expect(deeds.seenBy(tang)).toContain('is filed');
  });

  it('that vanished before they were copied are asked for again', async () => {
    const tang = work.slack.as('tang');
    const id = await tang.upload('note.txt', 'gone');
    await submitted({ ...deeds.spoiledMilk, files: [id] });
    const reference = deeds.referenceIn(deeds.seenBy(tang));
    const [file] = (await deeds.caseOf(work, reference)).files;
    await work.redress.context.store.commit([
      {
        do: 'change',
        in: 'files',
        where: { workspace: work.slack.teamId, id: file?.id ?? '' },
        set: { slackFile: 'F0GONE' },
      },
    ]);
    await work.wait(minutes);
    expect(tang.dms().at(-1)?.text).toBe(
      `“note.txt” could not be kept with ${reference}: it is no longer in Slack. Please attach it again in the thread.`,
    );
  });
});

describe('sent twice', () => {
  it('a form that arrives twice makes one complaint', async () => {
    const before = work.slack.messages('fresh-food').length;
    const tang = await deeds.openForm(work, 'tang');
    await deeds.fillIn(work, tang, deeds.spoiledMilk);
    work.slack.misbehave({ payload: 'interactive', kind: 'twice' });
    await tang.submit();
    expect(deeds.seenBy(tang)).toContain('is filed');
    await work.settle();
    expect(work.slack.messages('fresh-food').length).toBe(before + 1);
  });

  it('a form whose answer was lost is sent again and gets the same reference', async () => {
    const before = work.slack.messages('fresh-food').length;
    const tang = await deeds.openForm(work, 'tang');
    await deeds.fillIn(work, tang, deeds.spoiledMilk);
    work.slack.misbehave({ payload: 'interactive', kind: 'lost-ack' });
    await expect(tang.submit()).rejects.toThrow();
    expect(inputsOf(tang.view())).toContain('What happened?');
    await tang.submit();
    const reference = deeds.referenceIn(deeds.seenBy(tang));
    await work.settle();
    expect(work.slack.messages('fresh-food').length).toBe(before + 1);
    expect(deeds.cardsOf(work, 'fresh-food', reference)).toHaveLength(1);
  });
});

describe('bad input', () => {
  it('says which fields are missing', async () => {
    const tang = await deeds.openForm(work, 'tang');
    await tang.submit();
    const required = 'Please complete this required field.';
    expect(tang.errors()).toEqual({ 'What happened?': required, 'What is it about?': required });
    await deeds.fillIn(work, tang, { narrative: '  \n ', category: 'quality' });
    await tang.submit();
    expect(tang.errors()).toEqual({ 'What happened?': 'Please fill this in.' });
  });

  it.each([
    [
      'points',
      Array.from({ length: 11 }, (_, at) => `Point ${at}`).join('\n'),
      'Separate points, one a line',
      /At most 10 points/u,
    ],
    ['points', 'x'.repeat(501), 'Separate points, one a line', /That is 501 characters; 500 fit/u],
    ['narrative', 'x'.repeat(3001), 'What happened?', /no more than 3000/u],
    ['receipt', 'x'.repeat(201), 'Receipt number', /no more than 200/u],
    ['soughtAmount', '-5', 'How much (CNY)?', /cannot be below zero/u],
    ['soughtAmount', '1.234', 'How much (CNY)?', /could be read two ways/u],
    ['soughtAmount', 'a lot', 'How much (CNY)?', /plain amount/u],
    ['soughtAmount', '1.2345', 'How much (CNY)?', /Too many decimals/u],
    ['occurredDate', '2026-11-17', 'When did it happen?', /in the future/u],
  ])('%s “%.20s” is refused at its field', async (field, value, label, says) => {
    const tang = await submitted({ ...deeds.spoiledMilk, [field]: value });
    expect(Object.keys(tang.errors())).toEqual([label]);
    expect(tang.errors()[label]).toMatch(says);
    expect(tang.view()?.callback_id).toBe('filing.v1');
  });

  it.each([
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['１００元', 10_000],
    ['¥ 18.8', 1880],
  ])('the amount %s is understood', async (typed, amount) => {
    const tang = await submitted({ ...deeds.spoiledMilk, soughtAmount: typed });
    const complaint = await deeds.complaintOf(work, deeds.referenceIn(deeds.seenBy(tang)));
    expect(complaint.soughtAmount).toBe(amount);
  });

  it('a date of last year is kept, with a remark', async () => {
    const tang = await submitted({ ...deeds.spoiledMilk, occurredDate: '2025-10-01', receipt: 'R-2025-77' });
    expect(deeds.seenBy(tang)).toContain('It happened more than half a year ago');
    const complaint = await deeds.complaintOf(work, deeds.referenceIn(deeds.seenBy(tang)));
    expect(complaint).toMatchObject({ occurredOn: '2025-10-01', receipt: 'R-2025-77' });
  });

  it('emoji and right-to-left text are kept as they are', async () => {
    const narrative = `${'👩‍👩‍👧 '.repeat(300)}الحليب فاسد 牛奶`.trim();
    const tang = await submitted({ ...deeds.spoiledMilk, narrative, complainantName: 'عمر 😀' });
    const reference = deeds.referenceIn(deeds.seenBy(tang));
    expect(await deeds.complaintOf(work, reference)).toMatchObject({ narrative, complainantName: 'عمر 😀' });
    await work.settle();
    expect(wordsOf(deeds.cardOf(work, 'fresh-food', reference))).toMatch(/…$/mu);
  });

  it('whatever people write, nobody is mentioned and nothing becomes a link', async () => {
    const nasty = '<!channel> <@U0WANG> <!here> <!subteam^S1> <https://evil.example|click> *bold* & `code`';
    const tang = await submitted({
      narrative: nasty,
      category: 'illness',
      complainantName: nasty,
      complainantContact: nasty,
      place: nasty,
      product: nasty,
      receipt: nasty,
      points: `${nasty}\n${nasty}`,
      answer_condition: nasty,
      answer_hospital: nasty,
    });
    const reference = deeds.referenceIn(deeds.seenBy(tang));
    await tang.closeView({ all: true });
    await work.settle();
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const wang = await deeds.openByReference(work, 'wang', reference);
    await deeds.send(work, wang, 'lower', { reason: nasty });
    await wang.closeView({ all: true });
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    for (const step of ['illness:doctor', 'illness:sample']) await deeds.tick(work, zhou, step);
    const finding = { outcome: 'partly', facts: nasty, cause: 'policy', responsibility: nasty };
    await deeds.send(work, zhou, 'finding', { ...finding, point: '1' });
    await deeds.send(work, zhou, 'finding', { ...finding, point: '2' });
    await deeds.send(work, zhou, 'remedy', { kind: 'goodwill', bearer: 'company', details: nasty });
    await deeds.send(work, zhou, 'response', { text: nasty });
    await deeds.send(work, zhou, 'carried_out', { note: nasty });
    await zhou.closeView({ all: true });
    await deeds.callBack(work, 'wang', reference, { ...deeds.content, words: nasty });
    await deeds.close(work, 'zhou', reference, { countermeasure: nasty, reflection: nasty });
    await deeds.openByReference(work, 'zhou', reference);
    const shown = JSON.stringify(zhou.view()?.blocks);
    expect(shown).toContain('&lt;!channel&gt;');
    expect(mrkdwnOf(zhou.view()?.blocks).filter((text) => /<[!@h](?!date)/u.test(text))).toEqual([]);
    const nastyOnes = saidByTheApp().filter((message) =>
      /channel|evil/u.test(JSON.stringify(message.mentions)),
    );
    expect(nastyOnes).toEqual([]);
    const mentioned = new Set(
      deeds.threadOf(work, 'fresh-food', reference).flatMap(({ mentions }) => mentions),
    );
    expect([...mentioned]).toEqual(['U0ZHOU']);
    const digest = await work.redress.context.store.case(
      work.slack.teamId,
      (await deeds.complaintOf(work, reference)).id,
    );
    expect(digest?.lesson?.countermeasure).toBe(nasty);
  });

  it('an expired form can be opened again, and nothing is lost by pressing too late', async () => {
    const late = await openWorkplace();
    try {
      const tang = late.slack.as('tang');
      late.slack.misbehave({ payload: 'slash_commands', kind: 'expired' });
      await tang.command('general', '/complaint');
      const told = await late.slack.until(() => tang.ephemerals('general')[0]);
      expect(wordsOf(told)).toBe(
        'That took too long for Slack to open the form. Press here and it opens:\n[Open the form]',
      );
      await tang.press(told, 'Open the form');
      await late.slack.until(() => tang.view());
      await tang.closeView();
      late.slack.misbehave({ payload: 'interactive', kind: 'expired' });
      await tang.press(told, 'Open the form');
      await late.slack.until(() =>
        tang
          .ephemerals('general')
          .some(({ text }) => text === 'That took too long for Slack. Please press once more.'),
      );
    } finally {
      await late.close();
    }
  });

  it('a button of an older release says that it is out of date', async () => {
    const reference = await deeds.file(work, 'tang');
    const card = deeds.cardOf(work, 'fresh-food', reference);
    const old = JSON.parse(JSON.stringify(card.blocks).replaceAll('claim.v1', 'claim.v0'));
    const zhou = work.slack.as('zhou');
    await zhou.press({ channel: card.channel, ts: card.ts, blocks: old }, 'Claim');
    const told = await work.slack.until(() => zhou.ephemerals('fresh-food').at(-1));
    expect(told.text).toBe('This button is out of date. Please use the newest message, or `/complaint`.');
    expect((await deeds.complaintOf(work, reference)).owner).toBeNull();
  });

  it('a store that fails keeps the form, and the next press files it', async () => {
    const { store } = work.redress.context;
    const { commit } = store;
    const tang = await deeds.openForm(work, 'tang');
    await deeds.fillIn(work, tang, deeds.spoiledMilk);
    store.commit = () => Promise.reject(new Error('the disk is full'));
    try {
      await tang.submit();
    } finally {
      store.commit = commit;
    }
    expect(tang.errors()).toEqual({
      'What happened?':
        'It could not be saved just now. Nothing you typed is lost: please press the button again.',
    });
    await tang.submit();
    expect(deeds.seenBy(tang)).toContain('is filed');
  });
});

/** All mrkdwn texts in blocks. */
function mrkdwnOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnOf);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { type?: unknown; text?: unknown };
  if (type === 'mrkdwn') return [String(text)];
  return Object.values(value).flatMap(mrkdwnOf);
}
