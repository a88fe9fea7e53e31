import type { App } from '@slack/bolt';
import { isRefusal } from '../../domain/refusal.ts';
import { markStep, type StepMark } from '../../domain/step.ts';
import { perform } from '../../operations/perform.ts';
import { idOf, viewIds } from '../ids.ts';
import type { Shell } from '../shell.ts';
import { onPress, type Press } from './press.ts';
import { refreshCase } from './refresh-case.ts';
import { visit, worded } from './visit.ts';

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
