import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from './visitor.ts';

export interface Filing {
  narrative: string;
  /** As the form names it, in the reader's language. */
  category: string;
  name?: string;
  contact?: string;
}

/** Files by `/complaint` in a channel and puts the receipt away. Returns the reference. */
export async function fileComplaint(visitor: Visitor, channel: string, filing: Filing): Promise<string> {
  await visitor.say(channel, '/complaint');
  return fillAndFile(visitor, filing);
}

/** Fills in the form that stands open and files it. Returns the reference. */
export async function fillAndFile(visitor: Visitor, filing: Filing): Promise<string> {
  const { fields, title, submit, receipt } = visitor.wording.filing;
  await visitor.dialog(title).waitFor();
  await visitor.fill(fields.narrative, filing.narrative);
  await visitor.choose(fields.category, filing.category);
  if (filing.name !== undefined) await visitor.fill(fields.complainantName, filing.name);
  if (filing.contact !== undefined) await visitor.fill(fields.complainantContact, filing.contact);
  await visitor.press(submit);
  await visitor.dialog(receipt.title).waitFor();
  const reference = await visitor.reference();
  await visitor.press(receipt.close);
  await visitor.dialog().waitFor({ state: 'detached' });
  return reference;
}

/** Claims from the card in the channel that stands open; `as` is how the card names the new owner. */
export async function claim(visitor: Visitor, reference: string, button: string, as: string): Promise<void> {
  const card = visitor.message(reference);
  await card.getByRole('button', { name: button, exact: true }).click();
  await card.filter({ hasText: as }).waitFor();
  await card.getByRole('button', { name: button, exact: true }).waitFor({ state: 'detached' });
}

/** Opens a case by its reference, in a channel that stands open. */
export async function openCase(visitor: Visitor, channel: string, reference: string): Promise<void> {
  await visitor.say(channel, `/complaint open ${reference}`);
  await visitor.dialog(reference).waitFor();
}

/** Puts the case away that stands open. */
export async function leaveCase(visitor: Visitor): Promise<void> {
  await visitor.press(visitor.wording.case.close);
  await visitor.dialog().waitFor({ state: 'detached' });
}

/** From the open case: a finding. */
export async function find(visitor: Visitor, reference: string): Promise<void> {
  const { case: words, vocabulary } = visitor.wording;
  await visitor.press(words.actions.finding);
  await visitor.dialog(words.finding.title).waitFor();
  await visitor.pick(words.finding.outcome, vocabulary.outcome.upheld);
  await visitor.fill(words.finding.facts, 'The boxes were not turned. 没有翻面。');
  await visitor.choose(words.finding.cause, vocabulary.cause.alertness);
  await visitor.fill(words.finding.responsibility, 'Ours. 我们的。');
  await visitor.press(words.save);
  await visitor.dialog(reference).filter({ hasText: 'The boxes were not turned.' }).waitFor();
}

/** From the open case: an offer of money; `shown` is how the case names the amount. */
export async function offer(visitor: Visitor, reference: string, amount: string, shown: string) {
  const { case: words, vocabulary } = visitor.wording;
  await visitor.press(words.actions.remedy);
  await visitor.dialog(words.remedy.title).waitFor();
  await visitor.choose(words.remedy.kind, vocabulary.remedy.refund);
  await visitor.fill(words.remedy.amount('CNY'), amount);
  await visitor.press(words.save);
  await visitor.dialog(reference).filter({ hasText: shown }).waitFor();
}

/** From the open case: what the customer was told. */
export async function answer(visitor: Visitor, reference: string): Promise<void> {
  const { case: words, vocabulary } = visitor.wording;
  await visitor.press(words.actions.response);
  await visitor.dialog(words.response.title).waitFor();
  await visitor.fill(words.response.text, 'Apologised and explained. 已道歉并说明。');
  await visitor.press(words.save);
  await visitor.dialog(reference).filter({ hasText: vocabulary.stage.answered }).waitFor();
}

/** From the card: a finding, then the answer, and the case is left again. */
export async function findAndAnswer(visitor: Visitor, reference: string, open: string): Promise<void> {
  await visitor.message(reference).getByRole('button', { name: open, exact: true }).click();
  await find(visitor, reference);
  await answer(visitor, reference);
  await leaveCase(visitor);
}

/** From the open case: asks another department to take it; `says` is what the form warns of. */
export async function passOn(
  visitor: Visitor,
  reference: string,
  to: string,
  reason: string,
  { says }: { says?: string } = {},
): Promise<void> {
  const { routing, case: words } = visitor.wording;
  await visitor.press(words.actions.transfer);
  await visitor.dialog(routing.transfer.title).waitFor();
  if (says !== undefined) await visitor.dialog().getByText(says).waitFor();
  await visitor.choose(routing.transfer.to, to);
  await visitor.fill(routing.transfer.reason, reason);
  await visitor.press(words.save);
  await visitor.dialog(reference).waitFor();
}

/** In the form that stands open: a department's case in a hearing. */
export async function state(visitor: Visitor, text: string): Promise<void> {
  const { routing, case: words } = visitor.wording;
  await visitor.dialog(routing.state.title).waitFor();
  await visitor.fill(routing.state.text, text);
  await visitor.press(words.save);
  await visitor.dialog(routing.state.title).waitFor({ state: 'detached' });
}

/** Reads what Redress wrote to somebody alone: the newest message about this complaint that says so. */
export async function readDirect(visitor: Visitor, as: string, reference: string, says: string | RegExp) {
  await visitor.actAs(as);
  await visitor.goToDirectMessages();
  const message = visitor.message(reference).filter({ hasText: says });
  await message.waitFor();
  return message;
}

/** Waits until nothing can be pressed in a message any more but the case itself. */
export async function onlyOpensTheCase(visitor: Visitor, message: Locator): Promise<void> {
  const { open } = visitor.wording.messages.card;
  const buttons = message.getByRole('button').and(visitor.page.locator('.button'));
  await expect.poll(() => buttons.allTextContents(), { timeout: 120_000 }).toEqual([open]);
}

export interface Call {
  outcome: 'reached' | 'unreachable' | 'no-contact';
  resolved?: 'yes' | 'no';
  satisfaction?: 1 | 2 | 3 | 4 | 5;
  words?: string;
}

export const content: Call = { outcome: 'reached', resolved: 'yes', satisfaction: 4 };

/** In the form that stands open: what came of a call. */
export async function recordCall(visitor: Visitor, call: Call): Promise<void> {
  const { case: words, vocabulary } = visitor.wording;
  const { title, outcome, resolved, satisfaction, words: said } = words.callback;
  await visitor.dialog(title).waitFor();
  await visitor.pick(outcome, vocabulary.callbackOutcome[call.outcome]);
  if (call.resolved !== undefined) await visitor.pick(resolved, vocabulary[call.resolved]);
  if (call.satisfaction !== undefined)
    await visitor.pick(satisfaction, vocabulary.satisfaction[call.satisfaction]);
  if (call.words !== undefined) await visitor.fill(said, call.words);
  await visitor.press(words.save);
  await visitor.dialog(title).waitFor({ state: 'detached' });
}

/** By the desk, from its channel: a content customer, and the channel does not ask for it any more. */
export async function callBack(visitor: Visitor, reference: string, record: string): Promise<void> {
  const asks = visitor.message(reference).getByRole('button', { name: record, exact: true });
  await asks.click();
  await recordCall(visitor, content);
  await asks.waitFor({ state: 'detached' });
}
