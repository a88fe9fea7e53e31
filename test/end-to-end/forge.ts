import type { Who } from './deeds.ts';
import { wordsOf } from './reading.ts';
import type { Workplace } from './workplace.ts';

/**
 * Presses a button that this person was never shown, as an outdated or a forged message would offer it, and
 * answers what they alone are told: nobody is stopped only by what they do not see.
 */
export async function pressAnyway(work: Workplace, who: Who, action: string, value: string): Promise<string> {
  const person = work.slack.as(who);
  const before = person.ephemerals('general').length;
  await person.command('general', '/complaint help');
  const { channel, ts } = await work.slack.until(() => person.ephemerals('general')[before]);
  const element = { type: 'button', action_id: action, value, text: { type: 'plain_text', text: 'Go' } };
  const blocks = [{ type: 'actions', block_id: 'forged', elements: [element] }];
  return told(work, who, 'general', () => person.press({ channel, ts, blocks }, action));
}

/** The same with a button of a case that this person is not offered: what they are told. */
export async function tryAnyway(
  work: Workplace,
  who: Who,
  reference: string,
  button: string,
): Promise<string> {
  const it = await work.redress.context.store.caseByReference(work.slack.teamId, reference);
  return pressAnyway(work, who, `${button}.v1`, it?.complaint.id ?? '');
}

/** What somebody alone is told in a channel after something they did. */
export async function told(
  work: Workplace,
  who: Who,
  channel: string,
  act: () => Promise<void>,
): Promise<string> {
  const person = work.slack.as(who);
  const before = person.ephemerals(channel).length;
  await act();
  const answer = await work.slack.until(() => person.ephemerals(channel)[before]);
  await work.settle();
  return wordsOf(answer);
}
