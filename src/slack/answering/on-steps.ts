import type { App } from '@slack/bolt';
import { markStep, type StepMark } from '../../domain/answering/step.ts';
import { isRefusal } from '../../domain/facts/refusal.ts';
import { perform } from '../../operations/perform.ts';
import { refreshCase } from '../case/refresh-case.ts';
import { idOf, viewIds } from '../ids.ts';
import { onPress, type Press } from '../listening/press.ts';
import { visit, worded } from '../listening/visit.ts';
import type { Shell } from '../shell.ts';

/** Steps are ticked in the thread and in the case. */
export function registerPlaybooks(app: App, shell: Shell): void {
  onPress(app, shell, idOf('step'), tick);
}

async function tick(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const { complaint, ...mark } = JSON.parse(press.value) as StepMark & { complaint: string };
  const deed = { visitor: here.visitor, complaint, key: press.key };
  const result = await perform(shell.context, deed, markStep, mark);
  await press.ack();
  if (isRefusal(result)) return press.say(await worded(shell, here, result));
  if (press.view?.callback === viewIds.case) {
    await refreshCase(shell, here, complaint, { view_id: press.view.id });
  }
}
