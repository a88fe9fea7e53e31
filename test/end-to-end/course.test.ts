import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordingFor } from '../../src/wording/wording.ts';
import * as deeds from './deeds.ts';
import { buttonsOf, wordsOf } from './reading.ts';
import { days, hours, minutes, openWorkplace, type Workplace } from './workplace.ts';

let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

/** Opens the case by its reference and sends one of its forms. */
async function send(who: deeds.Who, reference: string, button: string, values: Record<string, string> = {}) {
  const person = await deeds.openByReference(work, who, reference);
  await deeds.send(work, person, button, values);
  await person.closeView({ all: true });
}

const said = (channel: string, reference: string) =>
  deeds.threadOf(work, channel, reference).map(({ text }) => text);
const lastDirect = (who: deeds.Who) => work.slack.as(who).dms().at(-1);
const claimedBy = async (who: deeds.Who) => {
  const reference = await deeds.file(work, 'tang');
  await deeds.claim(work, who, 'fresh-food', reference);
  return reference;
};

describe('a transfer', () => {
  const toDeli = { to: 'deli', reason: 'It is the baked cheese, which the deli makes.' };

  it('with a reason: the sending department stays responsible until the other accepts', async () => {
    const reference = await claimedBy('zhou');
    const before = await deeds.caseOf(work, reference);
    await send('zhou', reference, 'transfer', toDeli);
    expect(await deeds.complaintOf(work, reference)).toMatchObject({ department: 'fresh', owner: 'zhou' });
    expect(wordsOf(deeds.cardOf(work, 'fresh-food', reference))).toContain(
      'Asked of Deli and bakery; Fresh food stays responsible until it accepts.',
    );
    expect(said('fresh-food', reference).at(-1)).toContain('It is the baked cheese');
    const [asked] = work.slack.messages('deli');
    expect(asked?.text).toContain(reference);
    expect(wordsOf(asked)).not.toContain('cheese');
    expect(wordsOf(lastDirect('lin'))).toContain('It is the baked cheese');

    const huang = work.slack.as('huang');
    await huang.press(asked!, 'accept_transfer.v1');
    await work.settle();
    const it = await deeds.caseOf(work, reference);
    expect(it.complaint).toMatchObject({ department: 'deli', owner: null });
    const response = (each: typeof it) => each.deadlines.find(({ clock }) => clock === 'response');
    expect(response(it)).toEqual(response(before));
    expect(deeds.cardsOf(work, 'fresh-food', reference)).toEqual([]);
    expect(buttonsOf(deeds.cardOf(work, 'deli', reference))).toHaveLength(2);
    expect(lastDirect('zhou')?.text).toBe(
      `Huang Chih-ming 黃志明 accepted ${reference} for Deli and bakery.`,
    );
    await deeds.claim(work, 'huang', 'deli', reference);
    expect((await deeds.complaintOf(work, reference)).owner).toBe('huang');
  });

  it('declined with a reason leaves it where it was', async () => {
    const reference = await claimedBy('zhou');
    await send('zhou', reference, 'transfer', toDeli);
    const lin = work.slack.as('lin');
    await deeds.send(work, lin, 'decline_transfer', { reason: 'We do not sell milk.' }, lastDirect('lin')!);
    expect(lin.errors()).toEqual({});
    expect((await deeds.complaintOf(work, reference)).department).toBe('fresh');
    expect(said('fresh-food', reference).at(-1)).toMatch(
      /Lin Mei-hua .*declined it.*\n> We do not sell milk\./su,
    );
  });

  it('is answered by the other department only, and says who may', async () => {
    const reference = await claimedBy('zhou');
    await send('zhou', reference, 'transfer', toDeli);
    const [asked] = work.slack.messages('deli');
    await work.slack
      .as('deng')
      .press(asked!, 'accept_transfer.v1')
      .catch(() => undefined);
    await work.settle();
    expect((await deeds.complaintOf(work, reference)).department).toBe('fresh');
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    await zhou.press('modal', 'transfer.v1').catch(() => undefined);
    expect(buttonsOf(zhou.view())).not.toContain('Pass to another department');
  });

  it('a second time freezes transfers and opens a hearing: each side states its case once, the desk rules within a deadline, and the ruling is offered as a precedent', async () => {
    const reference = await claimedBy('zhou');
    await send('zhou', reference, 'transfer', toDeli);
    const lin = work.slack.as('lin');
    await deeds.send(work, lin, 'decline_transfer', { reason: 'Not ours.' }, lastDirect('lin')!);
    await send('zhou', reference, 'transfer', toDeli);
    const opened = await deeds.caseOf(work, reference);
    expect(opened.hearings).toHaveLength(1);
    expect(opened.deadlines.find(({ clock }) => clock === 'hearing')).toBeDefined();
    expect(lastDirect('wang')?.text).toContain(`There is a hearing about ${reference}`);

    await deeds.send(work, lin, 'state', { text: 'Milk is fresh food.' }, lastDirect('lin')!);
    await send('zhou', reference, 'state', { text: 'It stood on the deli counter.' });
    const again = await deeds.openByReference(work, 'zhou', reference);
    expect(buttonsOf(again.view())).not.toContain('State our case');
    expect(buttonsOf(again.view())).not.toContain('Pass to another department');
    expect(deeds.seenBy(again)).toContain('Milk is fresh food.');
    await again.closeView({ all: true });

    await send('wang', reference, 'rule', { department: 'deli', reasons: 'Who sells it answers for it.' });
    const ruled = await deeds.caseOf(work, reference);
    expect(ruled.complaint).toMatchObject({ department: 'deli', owner: null });
    expect(ruled.hearings[0]).toMatchObject({ ruledFor: 'deli', ruledBy: 'wang' });
    expect(ruled.deadlines.find(({ clock }) => clock === 'hearing')?.metAt).not.toBeNull();
    expect(deeds.cardsOf(work, 'fresh-food', reference)).toEqual([]);
    deeds.cardOf(work, 'deli', reference);

    const tang = await deeds.openForm(work, 'tang');
    await deeds.fillIn(work, tang, { narrative: 'The milk was sour, bought today.', category: 'quality' });
    await tang.submit();
    expect(deeds.seenBy(tang)).toContain(
      `A like complaint, ${reference}, was ruled to belong to Deli and bakery.`,
    );
    const next = deeds.referenceIn(deeds.seenBy(tang));
    await tang.closeView({ all: true });
    await work.settle();
    const wang = await deeds.openByReference(work, 'wang', next);
    expect(deeds.seenBy(wang)).toContain('Who sells it answers for it.');
  });

  it('that two people accept at once is accepted once', async () => {
    const reference = await claimedBy('zhou');
    await send('zhou', reference, 'transfer', toDeli);
    const [asked] = work.slack.messages('deli');
    const [lin, huang] = [work.slack.as('lin'), work.slack.as('huang')];
    await Promise.all([lin, huang].map((person) => person.press(asked!, 'accept_transfer.v1')));
    await work.settle();
    const { workspace, id } = await deeds.complaintOf(work, reference);
    const entries = await work.redress.context.store.entries(workspace, id);
    expect(entries.filter(({ kind }) => kind === 'transfer-accepted')).toHaveLength(1);
    const told = [lin, huang].flatMap((person) => person.ephemerals('deli').map(({ text }) => text));
    expect(told).toHaveLength(1);
    const { refusals } = wordingFor('zh-Hant');
    expect(told).toEqual([refusals['no-transfer']]);
  });

  it('is ruled in Chinese by whoever reads Chinese', async () => {
    const reference = await claimedBy('zhou');
    await send('zhou', reference, 'transfer', toDeli);
    const lin = work.slack.as('lin');
    await deeds.send(work, lin, 'decline_transfer', { reason: '這不是熟食。' }, lastDirect('lin')!);
    await send('zhou', reference, 'transfer', toDeli);
    const { routing, case: w } = wordingFor('zh-Hans');
    const hu = await deeds.openByReference(work, 'hu', reference);
    expect(buttonsOf(hu.view())).toContain(w.actions.rule);
    await hu.press('modal', 'rule.v1');
    await work.slack.until(() => hu.view()?.callback_id === 'rule.v1');
    expect(hu.view()?.title?.text).toBe(routing.rule.title);
    expect(deeds.seenBy(hu)).toContain(routing.rule.silent('生鲜'));
    await hu.submit({ department: 'fresh', reasons: '牛奶属于生鲜。' });
    await work.settle();
    expect(said('fresh-food', reference).at(-1)).toBe(
      'Hu Jing 胡静 ruled: Fresh food is responsible.\n> 牛奶属于生鲜。',
    );
    expect(await deeds.complaintOf(work, reference)).toMatchObject({ department: 'fresh', owner: 'zhou' });
  });

  it('whose hearing nobody ends in time goes up the line of the desk', async () => {
    const reference = await claimedBy('zhou');
    await send('zhou', reference, 'transfer', toDeli);
    const lin = work.slack.as('lin');
    await deeds.send(work, lin, 'decline_transfer', { reason: 'Not ours.' }, lastDirect('lin')!);
    await send('zhou', reference, 'transfer', toDeli);
    await work.wait(2 * days);
    const it = await deeds.caseOf(work, reference);
    const hearing = it.deadlines.find(({ clock }) => clock === 'hearing');
    expect(hearing).toMatchObject({ breachedBy: 'wang' });
    expect(it.escalations.some(({ clock }) => clock === 'hearing')).toBe(true);
  });
});

it('a lead department may add cooperating departments; the first stays responsible', async () => {
  const reference = await claimedBy('zhou');
  await send('zhou', reference, 'cooperate', { department: 'deli', task: 'Please check your fridge.' });
  expect((await deeds.complaintOf(work, reference)).department).toBe('fresh');
  const [card] = work.slack.messages('deli');
  expect(wordsOf(card)).toContain(reference);
  expect(wordsOf(card)).not.toContain('fridge');
  const huang = await deeds.openCase(work, 'huang', card!);
  expect(deeds.seenBy(huang)).toContain('The milk was sour');
  expect(wordsOf(deeds.cardOf(work, 'fresh-food', reference))).toContain('Helping: Deli and bakery');
});

describe('what was filed', () => {
  it('can be amended with a reason; the register keeps both', async () => {
    const reference = await claimedBy('zhou');
    await send('tang', reference, 'amend', {
      reason: 'The customer called again.',
      narrative: 'The yoghurt was sour, not the milk.',
    });
    const { complaint, points } = await deeds.caseOf(work, reference);
    expect(complaint).toMatchObject({ narrative: 'The yoghurt was sour, not the milk.', owner: 'zhou' });
    expect(points[0]?.text).toBe('The yoghurt was sour, not the milk.');
    const secrets = await work.redress.context.store.secrets(complaint.workspace, complaint.id);
    const kept = secrets
      .filter(({ field }) => field === 'before' || field === 'after')
      .map(({ value }) => value);
    expect(kept.join()).toContain('The milk was sour');
    expect(kept.join()).toContain('The yoghurt was sour');
    expect(said('fresh-food', reference).at(-1)).toContain('corrected what was filed: What happened.');
  });

  it('is not corrected back by a form that was opened before somebody else corrected it', async () => {
    const reference = await claimedBy('zhou');
    const tang = await deeds.openByReference(work, 'tang', reference);
    await tang.press('modal', 'amend.v1');
    await work.slack.until(() => tang.view()?.callback_id === 'amend.v1');
    await send('zhou', reference, 'amend', { reason: 'Told on the phone.', complainantName: 'Mrs Bo' });
    await tang.fill('reason', 'A slip of mine.');
    await tang.fill('narrative', 'The yoghurt was sour, not the milk.');
    await tang.submit();
    expect(Object.values(tang.errors())).toEqual([
      expect.stringContaining('Somebody corrected this while your form was open.'),
    ]);
    expect(await deeds.complaintOf(work, reference)).toMatchObject({
      complainantName: 'Mrs Bo',
      narrative: deeds.spoiledMilk.narrative,
    });
  });

  it('goes to the right department when its category was wrong', async () => {
    const reference = await claimedBy('zhou');
    await send('wang', reference, 'amend', { reason: 'It was the bakery.', category: 'cooked-food' });
    expect(await deeds.complaintOf(work, reference)).toMatchObject({ department: 'deli', owner: null });
    deeds.cardOf(work, 'deli', reference);
    expect(deeds.cardsOf(work, 'fresh-food', reference)).toEqual([]);
  });

  it('can be withdrawn by the complainant: nothing is deleted, deadlines stop, the card says so', async () => {
    const reference = await claimedBy('zhou');
    await send('zhou', reference, 'withdraw', { reason: 'The customer found the receipt of another shop.' });
    expect(deeds.cardOf(work, 'fresh-food', reference).text).toMatch(/Withdrawn$/u);
    const it = await deeds.caseOf(work, reference);
    expect(it.deadlines.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null)).toEqual(
      [],
    );
    expect(it.complaint.narrative).toBe(deeds.spoiledMilk.narrative);
  });

  it('can be marked as misfiled by the desk only, and is counted apart in the digest', async () => {
    const reference = await claimedBy('zhou');
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    expect(buttonsOf(zhou.view())).not.toContain('Not a complaint');
    await zhou.closeView({ all: true });
    await send('hu', reference, 'misfile', { reason: 'A question about opening hours.' });
    await work.waitUntil('2026-11-23T09:00:00+08:00');
    await work.wait(minutes);
    const digest = work.slack.messages('leadership').at(-1);
    expect(digest?.text).toBe('Lessons learned 2026-W47: 0 new, 0 closed, 0 overdue.');
    expect(wordsOf(digest)).toContain('Not in these figures: 1 not a complaint.');
  });
});

it('merged duplicates keep both histories, are not counted twice, and their buttons say where to go', async () => {
  const customer = { ...deeds.spoiledMilk, complainantContact: '138 0013 8000' };
  const first = await deeds.file(work, 'tang', customer);
  const second = await deeds.file(work, 'tang', customer);
  const card = deeds.cardOf(work, 'fresh-food', second);
  await send('wang', second, 'merge', { alike: first });
  expect(deeds.cardOf(work, 'fresh-food', second).text).toContain(`Merged into ${first}`);
  expect(said('fresh-food', first).at(-1)).toContain(`merged ${second} into this one`);
  const zhou = work.slack.as('zhou');
  await zhou.press(card, 'claim.v1');
  await work.settle();
  expect(zhou.ephemerals('fresh-food').at(-1)?.text).toBe(
    `This complaint goes on in ${first}. Please work there.`,
  );
  const { workspace } = await deeds.complaintOf(work, first);
  const verified = await work.redress.context.store.entries(
    workspace,
    (await deeds.complaintOf(work, second)).id,
  );
  expect(verified.map(({ kind }) => kind)).toEqual(['filed', 'merged']);
});

describe('afterwards', () => {
  it('second stage is by a different person on the complainant’s wish, no reason needed, one level higher', async () => {
    const reference = await claimedBy('zhou');
    await deeds.answer(work, 'zhou', reference);
    await send('wang', reference, 'second_stage');
    const it = await deeds.caseOf(work, reference);
    expect(it.complaint).toMatchObject({ owner: 'li', firstOwner: 'zhou', respondedAt: null, level: 1 });
    expect(it.deadlines.filter(({ clock, metAt }) => clock === 'response' && metAt === null)).toHaveLength(1);
    expect(lastDirect('li')?.text).toContain(`${reference} wants a second look`);
    const li = await deeds.openByReference(work, 'li', reference);
    await deeds.send(work, li, 'release', { note: 'I am away.' });
    await li.closeView({ all: true });
    const zhou = work.slack.as('zhou');
    await zhou.press(deeds.cardOf(work, 'fresh-food', reference), 'claim.v1');
    await work.settle();
    expect(zhou.ephemerals('fresh-food').at(-1)?.text).toBe(
      'The second look is by somebody else than the first, one level higher. Li Qiang 李强 can.',
    );
  });

  it('within the reopen window it is opened again, one level higher', async () => {
    const reference = await deeds.wholeWay(work);
    await work.wait(29 * days);
    await send('tang', reference, 'reopen', { reason: 'It is sour again.' });
    expect(await deeds.complaintOf(work, reference)).toMatchObject({
      closedAt: null,
      respondedAt: null,
      level: 1,
    });
    expect(deeds.cardOf(work, 'fresh-food', reference).text).toMatch(/Being handled$/u);
  });

  it('after the window a new complaint is linked to it', async () => {
    const reference = await deeds.wholeWay(work);
    await work.wait(30 * days + hours);
    const tang = await deeds.openByReference(work, 'tang', reference);
    expect(buttonsOf(tang.view())).not.toContain('Open again');
    await deeds.send(work, tang, 'follow_up', { narrative: 'The milk is sour again.' });
    expect(deeds.seenBy(tang)).toMatch(new RegExp(`is filed\\. It takes up ${reference}\\.`, 'u'));
    const next = deeds.referenceIn(deeds.seenBy(tang));
    expect(await deeds.complaintOf(work, next)).toMatchObject({ follows: reference, category: 'quality' });
    expect(wordsOf(deeds.cardOf(work, 'fresh-food', next))).toContain(`Takes up ${reference}`);
  });
});

describe('in bulk, from the desk’s Home', () => {
  const home = async (who: deeds.Who) => {
    const person = work.slack.as(who);
    await person.openHome();
    await work.slack.until(() => person.home());
    return person;
  };
  const submitted = async (person: Awaited<ReturnType<typeof home>>) => {
    await person.submit();
    await work.settle();
    return deeds.seenBy(person);
  };

  it('several are called back and closed; each is decided by itself and refusals are listed', async () => {
    const references: string[] = [];
    for (let index = 0; index < 2; index += 1) {
      const reference = await claimedBy('zhou');
      await deeds.answer(work, 'zhou', reference);
      references.push(reference);
    }
    const [first, second] = await Promise.all(references.map((each) => deeds.complaintOf(work, each)));
    const wang = await home('wang');
    await wang.press('home', 'Record several callbacks');
    await work.slack.until(() => wang.view()?.callback_id === 'bulk_callback.v1');
    const hu = work.slack.as('hu');
    await deeds.callBack(work, 'hu', first!.reference);
    await wang.fill('which0', [first!.id, second!.id]);
    for (const [name, value] of Object.entries(deeds.content)) await wang.fill(name, value);
    const seen = await submitted(wang);
    expect(seen).toContain('1 done.\n1 could not be done:');
    expect(seen).toContain(`*${first!.reference}*: The customer has been called back already.`);
    await wang.closeView({ all: true });

    await wang.press('home', 'Close several');
    await work.slack.until(() => wang.view()?.callback_id === 'bulk_close.v1');
    await wang.submit();
    expect(Object.keys(wang.errors())).toEqual(['Which ones?']);
    await wang.fill('which0', [first!.id, second!.id]);
    await wang.fill('happened', 'The shelf was off.');
    await wang.fill('countermeasure', 'It is checked each morning.');
    expect(await submitted(wang)).toContain('2 done.');
    for (const { reference } of [first!, second!]) {
      expect((await deeds.caseOf(work, reference)).lesson?.countermeasure).toBe(
        'It is checked each morning.',
      );
    }
    expect(hu.view()).toBeUndefined();
  });

  it('is for the desk only', async () => {
    const zhou = await home('zhou');
    expect(buttonsOf(zhou.home())).not.toContain('Close several');
  });
});
