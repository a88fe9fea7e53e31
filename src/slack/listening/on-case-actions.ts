import type { App } from '@slack/bolt';
import { isRefusal, type Refusal } from '../../domain/facts/refusal.ts';
import { factsOf } from '../../operations/commit.ts';
import { readCase } from '../../operations/reading/read-case.ts';
import { caseActions } from '../actions.ts';
import { namesFor } from '../blocks/names.ts';
import { refreshCaseAndHome } from '../case/refresh-case.ts';
import type { CaseAction, Opening } from '../case-action.ts';
import { actionIds, idOf, readButtonValue, viewIds } from '../ids.ts';
import type { Shell } from '../shell.ts';
import { onPress, type Press, show } from './press.ts';
import { formMetadata, onCaseForm } from './submission.ts';
import { type Visit, visit, worded } from './visit.ts';

/** The buttons of a case, wherever they stand, and the forms they open: all that the table holds. */
export function registerCaseActions(app: App, shell: Shell): void {
  for (const action of caseActions) {
    if (action.press !== undefined || action.open !== undefined) {
      onPress(app, shell, idOf(action.name), (_, press) => pressed(shell, press, action));
    }
    if (action.submit !== undefined) {
      const submit = action.submit.bind(action);
      onCaseForm(app, shell, idOf(action.name), (deed, sent) => submit(shell.context, deed, sent));
    }
  }
  // The offer below a message opens the form of promises; which message it was stands in the button.
  const promise = caseActions.find(({ name }) => name === 'promise');
  if (promise !== undefined) {
    onPress(app, shell, actionIds.logPromise, (_, press) => pressed(shell, press, promise));
  }
}

/** Commit first, then ack: the card and the thread tell everybody. What needs more words opens its form. */
async function pressed(shell: Shell, press: Press, action: CaseAction): Promise<void> {
  const here = await visit(shell, press.caller);
  const { complaint, about } = readButtonValue(press.value);
  const deed = { visitor: here.visitor, complaint, key: press.key };
  const doing = action.press?.(shell.context, deed, about);
  if (doing === undefined) return openForm(shell, press, action, here);
  const result = await doing;
  await press.ack();
  if (isRefusal(result)) return press.say(await sayRefusal(shell, here, result));
  if (press.view?.callback === viewIds.case) {
    return refreshCaseAndHome(shell, here, complaint, { view_id: press.view.id });
  }
  const done = action.done?.(here.reader.wording);
  if (done !== undefined) await press.say(done);
}

/** Whoever claims twice in a hurry is told that it is theirs. */
function sayRefusal(shell: Shell, here: Visit, refusal: Refusal): Promise<string> | string {
  const mine = refusal.code === 'claimed-already' && refusal.by === here.visitor.person;
  return mine ? here.reader.wording.case.done.claimed : worded(shell, here, refusal);
}

async function openForm(shell: Shell, press: Press, action: CaseAction, here: Visit): Promise<void> {
  const { context } = shell;
  const { visitor, reader, organisation } = here;
  const { complaint, about } = readButtonValue(press.value);
  // Nothing is committed here: Slack need not wait for what is read.
  await press.ack();
  const it = await readCase(context, visitor, { complaint });
  const facts = isRefusal(it) ? it : await factsOf(context, it, visitor.person);
  const refusal = isRefusal(facts) ? facts : action.refuse(facts);
  if (isRefusal(facts) || refusal !== undefined) {
    return press.say(await worded(shell, here, refusal as Refusal));
  }
  const names: Opening['names'] = (people) => namesFor(context, visitor.workspace, organisation, people);
  const form = await action.open?.({ facts, visitor, reader, context, about, names });
  if (form === undefined) return;
  const parent = press.view?.callback === viewIds.case ? press.view.id : undefined;
  // What a form says of itself there is the mark of what it shows.
  const metadata = formMetadata({ complaint, parent, about, mark: form.private_metadata });
  await show(shell, press, { ...form, private_metadata: metadata });
}
