import type { Case } from '../../src/domain/facts/case.ts';
import type { Notice } from '../../src/domain/facts/delivery-records.ts';
import type { Complaint } from '../../src/domain/filing/records.ts';
import type { Member, Message, Target, View } from '../../src/practice/local-slack/local-slack.ts';
import { wordsOf } from './reading.ts';
import type { Workplace } from './workplace.ts';

type Value = string | number | (string | number)[] | null;

/** Whoever acts, by the name in the organisation file. */
export type Who = string;

/** The shortest complaint that can be filed: about spoiled goods, which the fresh food department handles. */
export const spoiledMilk = { narrative: 'The milk was sour on the day it was bought.', category: 'quality' };

/** Opens the form by `/complaint` in a channel everybody is in. */
export async function openForm(work: Workplace, who: Who, line = '/complaint'): Promise<Member> {
  const person = work.slack.as(who);
  const before = person.view()?.id;
  await person.command('general', line);
  await work.slack.until(() => person.view() !== undefined && person.view()?.id !== before);
  return person;
}

/** Does something that makes the open form change, and waits until it has. */
export async function grow(work: Workplace, person: Member, act: () => Promise<void>): Promise<void> {
  const before = person.view()?.hash;
  await act();
  await work.slack.until(() => person.view()?.hash !== before);
}

/** Types and chooses by field name; the fields that make the form grow come first. */
export async function fillIn(work: Workplace, person: Member, values: Record<string, Value>): Promise<void> {
  const { category, settled, ...rest } = values;
  if (category !== undefined) await grow(work, person, () => person.choose('category', category));
  if (settled !== undefined) await grow(work, person, () => person.choose('settled', settled));
  await growFor(work, person, Object.keys(rest), 'more_fields.v1');
  if (typeof rest.subject === 'string') await person.options('subject', rest.subject);
  for (const [name, value] of Object.entries(rest)) await person.fill(name, value);
}

/** Presses the button that makes the open form grow, unless it shows these fields already. */
async function growFor(work: Workplace, person: Member, names: string[], button: string): Promise<void> {
  const shown = (name: string) => person.view()?.blocks.some(({ block_id }) => block_id === name);
  if (names.some((name) => !shown(name))) await grow(work, person, () => person.press('modal', button));
}

/** Files a complaint by the form and closes the receipt. Answers the reference. */
export async function file(
  work: Workplace,
  who: Who,
  values: Record<string, Value> = spoiledMilk,
): Promise<string> {
  const person = await openForm(work, who);
  await fillIn(work, person, values);
  await person.submit();
  const reference = referenceIn(wordsOf(person.view()));
  await person.closeView({ all: true });
  await work.settle();
  return reference;
}

/** The first reference in a text. Throws, showing the text, where there is none. */
export function referenceIn(text: string): string {
  const found = /RD-\d{4}-\d{6}/.exec(text)?.[0];
  if (found === undefined) throw new Error(`no reference in: ${text}`);
  return found;
}

/** Cards in a channel that show this reference (there should be one). */
export function cardsOf(work: Workplace, channel: string, reference: string): Message[] {
  return work.slack
    .messages(channel)
    .filter((message) => message.bot_id !== undefined && wordsOf(message).startsWith(`*${reference}*`));
}

/** The one card of a complaint. Throws where there is none, or more than one. */
export function cardOf(work: Workplace, channel: string, reference: string): Message {
  const cards = cardsOf(work, channel, reference);
  if (cards.length !== 1) throw new Error(`${cards.length} cards of ${reference} in ${channel}`);
  return cards[0] as Message;
}

/** What stands in the complaint's thread below its card, oldest first. */
export function threadOf(work: Workplace, channel: string, reference: string): Message[] {
  return work.slack.thread(channel, cardOf(work, channel, reference).ts).slice(1);
}

/** Presses Claim on the card. */
export async function claim(work: Workplace, who: Who, channel: string, reference: string): Promise<void> {
  await work.slack.as(who).press(cardOf(work, channel, reference), 'claim.v1');
  await work.settle();
}

/** A complaint of spoiled milk that this person has claimed. Answers the reference. */
export async function claimedBy(work: Workplace, who: Who): Promise<string> {
  const reference = await file(work, 'tang');
  await claim(work, who, 'fresh-food', reference);
  return reference;
}

/** Opens the case from its card (or from another message or place) as a modal. */
export async function openCase(work: Workplace, who: Who, target: Target): Promise<Member> {
  const person = work.slack.as(who);
  await person.press(target, 'open_case.v1');
  await work.slack.until(() => person.view()?.callback_id === 'case.v1');
  return person;
}

/** Opens a case by reference, as `/complaint open` does. */
export async function openByReference(work: Workplace, who: Who, reference: string): Promise<Member> {
  const person = work.slack.as(who);
  await person.command('general', `/complaint open ${reference}`);
  await work.slack.until(() => person.view()?.callback_id === 'case.v1');
  return person;
}

/** Presses a button that opens a form, fills it in and sends it; what was refused stands in `errors()`. */
export async function send(
  work: Workplace,
  person: Member,
  button: string,
  values: Record<string, Value>,
  target: Target = 'modal',
): Promise<void> {
  if (target === 'modal') await lookAgainFor(work, person, button);
  const below = person.view();
  await person.press(target, `${button}.v1`);
  await work.slack.until(() => person.view()?.callback_id === `${button}.v1`);
  if (button === 'amend') await growFor(work, person, Object.keys(values), 'amend_more.v1');
  for (const [name, value] of Object.entries(values)) await person.fill(name, value);
  await person.submit();
  const isBack = () => below !== undefined && person.view()?.id === below.id;
  // The case below is brought up to date a moment after the form was taken.
  if (isBack()) await work.slack.until(() => !isBack() || person.view()?.hash !== below?.hash);
  await work.settle();
}

/** Opens the case by its reference, sends one of its forms and closes everything. */
export async function sendByReference(
  work: Workplace,
  who: Who,
  reference: string,
  button: string,
  values: Record<string, Value> = {},
): Promise<void> {
  const person = await openByReference(work, who, reference);
  await send(work, person, button, values);
  await person.closeView({ all: true });
}

/** Reads the open case again where somebody else has done what this button waited for. */
export async function lookAgainFor(work: Workplace, person: Member, button: string): Promise<void> {
  const shown = person.view();
  if (shown?.callback_id !== 'case.v1' || JSON.stringify(shown.blocks).includes(`"${button}.v1"`)) return;
  await person.press('modal', 'refresh_case.v1');
  await work.slack.until(() => person.view()?.hash !== shown.hash);
}

export const upheld = {
  outcome: 'upheld',
  facts: 'The cold shelf had been off over night.',
  cause: 'alertness',
  responsibility: 'Our own: nobody looked at the thermometer.',
};

/** Presses Approve in the newest request for this complaint that stands in the person's messages. */
export async function approve(work: Workplace, approver: Who, reference: string): Promise<void> {
  await work.slack.as(approver).press(approvalRequest(work, approver, reference), 'approve.v1');
  await work.settle();
}

/** The newest request to approve that a person got for this complaint. */
export function approvalRequest(work: Workplace, approver: Who, reference: string): Message {
  const found = work.slack
    .as(approver)
    .dms()
    .findLast(
      (message) => wordsOf(message).includes(reference) && JSON.stringify(message).includes('approve.v1'),
    );
  if (found === undefined) throw new Error(`${approver} was not asked to approve anything for ${reference}`);
  return found;
}

/** The owner's part: a finding, a remedy, the answer. */
export async function answer(work: Workplace, owner: Who, reference: string): Promise<void> {
  const person = await openByReference(work, owner, reference);
  await send(work, person, 'finding', upheld);
  await send(work, person, 'remedy', { kind: 'refund', amount: '18.80', bearer: 'company' });
  await approve(work, 'wang', reference);
  await send(work, person, 'response', { text: 'We are sorry: the shelf was off. You get your money back.' });
  await send(work, person, 'carried_out', { note: 'Cash at the till.' });
  await person.closeView({ all: true });
}

export const content = { outcome: 'reached', resolved: 'yes', satisfaction: '5', words: 'Thank you.' };

/** The desk's part. */
export async function callBack(
  work: Workplace,
  caller: Who,
  reference: string,
  values: Record<string, Value> = content,
): Promise<void> {
  const person = await openByReference(work, caller, reference);
  await send(work, person, 'callback', values);
  await person.closeView({ all: true });
}

/** Closes with a lesson. */
export async function close(
  work: Workplace,
  who: Who,
  reference: string,
  values: Record<string, Value> = { countermeasure: 'The thermometer is read at opening and written down.' },
): Promise<void> {
  const person = await openByReference(work, who, reference);
  await send(work, person, 'close', values);
  await person.closeView({ all: true });
}

/** The way of a complaint from filing to closing. Answers the reference. */
export async function wholeWay(
  work: Workplace,
  values: Record<string, Value> = spoiledMilk,
): Promise<string> {
  const reference = await file(work, 'tang', values);
  await claim(work, 'zhou', 'fresh-food', reference);
  await answer(work, 'zhou', reference);
  await callBack(work, 'wang', reference);
  await close(work, 'zhou', reference);
  return reference;
}

/** Ticks a step of a playbook in the open case. */
export async function tick(work: Workplace, person: Member, step: string): Promise<void> {
  const before = person.view()?.hash;
  await person.press('modal', `step:${step}`);
  await work.slack.until(() => person.view()?.hash !== before);
}

/** What the store holds of a complaint. */
export async function caseOf(work: Workplace, reference: string): Promise<Case> {
  const it = await work.redress.context.store.caseByReference(work.slack.teamId, reference);
  if (it === undefined) throw new Error(`the store knows no ${reference}`);
  return it;
}

export async function complaintOf(work: Workplace, reference: string): Promise<Complaint> {
  return (await caseOf(work, reference)).complaint;
}

export async function noticesOf(work: Workplace, reference: string): Promise<Notice[]> {
  const { workspace, id } = await complaintOf(work, reference);
  return work.redress.context.store.noticesOf(workspace, id);
}

/** The modal that a person sees, in words. */
export function seenBy(person: Member): string {
  return wordsOf(person.view() as View | undefined);
}
