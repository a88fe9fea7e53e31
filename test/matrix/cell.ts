import type { ModalView } from '@slack/types';
import type { Case } from '../../src/domain/facts/case.ts';
import type { Write } from '../../src/domain/facts/write.ts';
import type { CaseAction } from '../../src/slack/case-action.ts';
import { idOf, viewIds } from '../../src/slack/ids.ts';
import { filled, waysToFill } from './filled-form.ts';
import type { Ground } from './ground.ts';
import { oldValue } from './long-ago.ts';
import type { Sight } from './sight.ts';

/** What came of one action by one person at one stage. */
export interface Cell {
  offered: boolean;
  opens: boolean;
  decided: boolean;
  /** All that the person was told on the way. */
  told: string[];
  /** What the case that they did it from became. */
  behind: ModalView | undefined;
  written: Write[];
}

/**
 * Presses the button as Slack would (where the case offers none: one that stands in an old message), and sends the
 * form, filled in well (where none opens: one that was opened before the stage was reached).
 */
export async function tryCell(
  ground: Ground,
  it: Case,
  action: CaseAction,
  person: string,
  { view, buttons }: Sight,
  stale: ModalView | undefined,
): Promise<Cell> {
  const { slack, written, floor } = ground;
  const start = written.length;
  const id = idOf(action.name);
  const value = buttons.get(id);
  const button = { id, value: value ?? oldValue(ground, it, action) };
  const pressed = await slack.press(person, button, value === undefined ? undefined : view);
  const form = pressed.views.find(({ callback_id }) => callback_id === id);
  const cell = { offered: value !== undefined, opens: form !== undefined || written.length > start };
  const told = [...pressed.told];
  let { behind } = pressed;
  // A list is no form: the one in which it is imported stands behind it.
  const sent = form?.callback_id === viewIds.outreach ? stale : (form ?? stale);
  if (sent !== undefined && written.length === start) {
    for (const typed of waysToFill(action.name, ground.goesOn)) {
      const answer = await slack.submit(person, sent, filled(sent, typed, floor));
      behind = answer.behind;
      if (written.length > start) break;
      told.push(...(answer.told.length === 0 ? [''] : answer.told));
    }
  }
  return { ...cell, decided: written.length > start, told, behind, written: written.slice(start) };
}
