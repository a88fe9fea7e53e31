import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordingFor } from '../../../src/wording/wording.ts';
import * as deeds from '../deeds.ts';
import { buttonsOf, wordsOf } from '../reading.ts';
import { days, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

/** Opens the case by its reference and sends one of its forms. */
const send = (who: deeds.Who, reference: string, button: string, values: Record<string, string> = {}) =>
  deeds.sendByReference(work, who, reference, button, values);
const claimedBy = (who: deeds.Who) => deeds.claimedBy(work, who);
const said = (channel: string, reference: string) =>
  deeds.threadOf(work, channel, reference).map(({ text }) => text);
const lastDirect = (who: deeds.Who) => work.slack.as(who).dms().at(-1);

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
