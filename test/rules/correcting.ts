import { expect } from 'vitest';
import { verifyRegister } from '../../src/operations/watching/verify-register.ts';
import type { Member } from '../../src/practice/local-slack/local-slack.ts';
import * as deeds from '../end-to-end/deeds.ts';
import type { Workplace } from '../end-to-end/workplace.ts';
import { discardDraft, namesIn } from './filing-form.ts';

/** Every field of the form that corrects, changed at once; the register keeps what was said before and after. */
export async function amendEverything(work: Workplace): Promise<void> {
  const filed = {
    narrative: 'An umbrella is gone.',
    category: 'lost-item',
    answer_item: 'An umbrella',
    answer_colour: 'Blue',
    complainantName: 'Lily',
    complainantContact: '139 1111 2222',
    soughtKind: 'apology',
    soughtAmount: '10',
    source: 'counter',
    occurredDate: '2026-11-14',
    occurredTime: '16:30',
    place: 'Aisle 4',
    product: 'Milk',
    receipt: 'A-1',
    flags: ['abusive'],
    complainantKind: 'named',
    points: '1. It is gone\n2. Nobody looked',
  };
  const corrected = {
    narrative: 'A stick is gone.',
    answer_item: 'A stick',
    answer_colour: '',
    complainantName: 'Lina',
    complainantContact: '139 3333 4444',
    soughtKind: 'refund',
    soughtAmount: '20.50',
    source: 'phone',
    occurredDate: '2026-11-15',
    occurredTime: '09:15',
    place: 'Aisle 5',
    product: 'Yoghurt',
    receipt: 'B-2',
    flags: [],
    complainantKind: 'third-party',
    point_1: 'It is still gone',
    points: 'Nobody called',
  };
  await discardDraft(work);
  const reference = await fileWithAnswers(work, filed);
  await deeds.claim(work, 'tang', 'C0FRONT', reference);
  const before = await recordOf(work, reference);
  const tang = await deeds.openByReference(work, 'tang', reference);
  await tang.press('modal', 'amend.v1');
  await work.slack.until(() => tang.view()?.callback_id === 'amend.v1');
  // Short at first; a reason is asked for in any case.
  expect(namesIn(tang)).toEqual(['reason', 'narrative', 'category', 'complainantName', 'complainantContact']);
  await tang.submit();
  expect(Object.keys(tang.errors())).toEqual(['Why is it corrected?']);
  await deeds.grow(work, tang, () => tang.press('modal', 'amend_more.v1'));
  for (const [name, value] of Object.entries(corrected)) await tang.fill(name, value);
  await tang.submit({ reason: 'The customer called again.' });
  expect(tang.errors()).toEqual({});
  await work.settle();
  await tang.closeView({ all: true });

  const { complaint, points } = await deeds.caseOf(work, reference);
  expect(complaint).toMatchObject({
    narrative: 'A stick is gone.',
    answers: { item: 'A stick' },
    complainantKind: 'third-party',
    complainantName: 'Lina',
    complainantContact: '139 3333 4444',
    contactKey: '13933334444',
    soughtKind: 'refund',
    soughtAmount: 20_50,
    source: 'phone',
    occurredOn: '2026-11-15T09:15',
    place: 'Aisle 5',
    product: 'Yoghurt',
    receipt: 'B-2',
    flags: [],
    owner: 'tang',
  });
  expect(points.map(({ text }) => text)).toEqual(['It is still gone', 'Nobody looked', 'Nobody called']);
  await keepsAll(work, reference, before);
  const texts = await textsOf(work, reference);
  for (const both of [before.complaint, complaint]) {
    for (const part of [both.narrative, both.complainantName, both.place, both.occurredOn, both.source]) {
      expect(texts).toContain(part);
    }
  }
  for (const part of [
    'It is gone',
    'It is still gone',
    'Nobody called',
    'Blue',
    'The customer called again.',
  ]) {
    expect(texts).toContain(part);
  }
}

/** A flag, a category or an amount that makes it major raises the grade; taking it away lowers nothing. */
export async function raiseByCorrecting(work: Workplace): Promise<void> {
  const changes: Record<string, string | string[]>[] = [
    { flags: ['media'] },
    { soughtAmount: '2000.01' },
    { category: 'illness' },
  ];
  for (const change of changes) {
    const reference = await deeds.file(work, 'tang');
    await amend(work, 'tang', reference, change);
    expect((await deeds.complaintOf(work, reference)).severity, JSON.stringify(change)).toBe('major');
    const back = { flags: [], soughtAmount: '', category: 'quality' };
    await amend(work, 'tang', reference, back);
    expect(await deeds.complaintOf(work, reference)).toMatchObject({
      severity: 'major',
      flags: [],
      soughtAmount: null,
    });
  }
}

/** A point that has its finding is not rewritten; whoever had the form open meanwhile reads why. */
export async function keepWhatWasFound(work: Workplace): Promise<void> {
  const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, points: 'Sour\nRude' });
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  const tang = await openAmendment(work, 'tang', reference);
  await tang.fill('reason', 'Misheard.');
  await tang.fill('point_1', 'Warm');
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'finding', { point: '1', ...deeds.upheld });
  await zhou.closeView({ all: true });
  await tang.submit();
  expect(Object.values(tang.errors())[0]).toContain('Point 1 has its finding already');
  expect(tang.view()?.state.point_1?.point_1?.value).toBe('Warm');
  await tang.closeView({ all: true });
  const again = await openAmendment(work, 'tang', reference);
  expect(namesIn(again)).not.toContain('point_1');
  expect(namesIn(again)).toContain('point_2');
  await again.closeView({ all: true });
  expect((await deeds.caseOf(work, reference)).points.map(({ text }) => text)).toEqual(['Sour', 'Rude']);
}

async function openAmendment(work: Workplace, who: string, reference: string): Promise<Member> {
  const person = await deeds.openByReference(work, who, reference);
  await person.press('modal', 'amend.v1');
  await work.slack.until(() => person.view()?.callback_id === 'amend.v1');
  await deeds.grow(work, person, () => person.press('modal', 'amend_more.v1'));
  return person;
}

async function amend(
  work: Workplace,
  who: string,
  reference: string,
  values: Record<string, string | string[]>,
): Promise<void> {
  const person = await openAmendment(work, who, reference);
  for (const [name, value] of Object.entries({ reason: 'Misheard.', ...values })) {
    if (name === 'category' || name === 'flags') await growing(work, person, () => person.fill(name, value));
    else await person.fill(name, value);
  }
  await person.submit();
  expect(person.errors()).toEqual({});
  await work.settle();
  await person.closeView({ all: true });
}

/** A choice that the form answers by drawing itself again, be it the same. */
async function growing(work: Workplace, person: Member, act: () => Promise<void>): Promise<void> {
  await act();
  await work.slack.idle();
  expect(person.view()?.callback_id).toBe('amend.v1');
}

async function fileWithAnswers(work: Workplace, values: Record<string, string | string[]>): Promise<string> {
  const tang = await deeds.openForm(work, 'tang');
  await deeds.fillIn(work, tang, values);
  await tang.submit();
  const reference = deeds.referenceIn(deeds.seenBy(tang));
  await tang.closeView({ all: true });
  await work.settle();
  return reference;
}

/** Everything that the store holds of a complaint. */
export async function recordOf(work: Workplace, reference: string) {
  const it = await deeds.caseOf(work, reference);
  const { workspace, id } = it.complaint;
  const { store } = work.redress.context;
  return {
    ...it,
    entries: await store.entries(workspace, id),
    secrets: await store.secrets(workspace, id),
  };
}

/** Nothing of what the register said is gone, nothing was changed in it, and no row disappeared. */
export async function keepsAll(
  work: Workplace,
  reference: string,
  before: Awaited<ReturnType<typeof recordOf>>,
) {
  const after = await recordOf(work, reference);
  expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
  expect(after.entries.length).toBeGreaterThan(before.entries.length);
  expect(after.secrets).toEqual(expect.arrayContaining(before.secrets));
  expect(after.points.length).toBeGreaterThanOrEqual(before.points.length);
  expect(after.deadlines.length).toBeGreaterThanOrEqual(before.deadlines.length);
  expect((await verifyRegister(work.redress.context.store)).faults).toEqual([]);
}

/** What people wrote, as the register holds it. */
async function textsOf(work: Workplace, reference: string): Promise<string> {
  return (await recordOf(work, reference)).secrets.map(({ value }) => value).join('\n');
}
