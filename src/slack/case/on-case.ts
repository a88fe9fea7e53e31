import type { App } from '@slack/bolt';
import { isRefusal } from '../../domain/facts/refusal.ts';
import { closeComplaint } from '../../operations/closing/close-complaint.ts';
import { clockReceiptModal } from '../clocks/clock-commands.ts';
import { actionIds, readButtonValue } from '../ids.ts';
import { onPress, type Press, show } from '../listening/press.ts';
import { visit, worded } from '../listening/visit.ts';
import type { Shell } from '../shell.ts';
import { composeCase, refreshCase } from './refresh-case.ts';

/** Opening a case, reading it again, and closing it in one press as an earlier one was. */
export function registerCase(app: App, shell: Shell): void {
  onPress(app, shell, actionIds.openCase, openCase);
  onPress(app, shell, actionIds.refreshCase, async (_, press) => {
    await press.ack();
    const here = await visit(shell, press.caller);
    if (press.view !== undefined) await refreshCase(shell, here, press.value, { view_id: press.view.id });
  });
  onPress(app, shell, actionIds.clockReceipt, async (_, press) => {
    await press.ack();
    const view = await clockReceiptModal(shell, await visit(shell, press.caller), press.value);
    await show(shell, press, view);
  });
  onPress(app, shell, actionIds.sameLesson, closeAlike);
}

async function openCase(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const composed = await composeCase(shell, here, { complaint: press.value }, press.key);
  await press.ack();
  if (isRefusal(composed)) return press.say(await worded(shell, here, composed));
  await show(shell, press, composed);
}

/** The same lesson as an earlier complaint's: nothing to fill in. */
async function closeAlike(shell: Shell, press: Press): Promise<void> {
  const here = await visit(shell, press.caller);
  const { complaint, about: sameAs } = readButtonValue(press.value);
  const deed = { visitor: here.visitor, complaint, key: press.key };
  const result = await closeComplaint(shell.context, deed, { sameAs });
  await press.ack();
  await press.say(
    isRefusal(result) ? await worded(shell, here, result) : here.reader.wording.case.done.closed,
  );
}
