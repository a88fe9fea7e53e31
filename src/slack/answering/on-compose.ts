import type { App } from '@slack/bolt';
import { languages } from '../../domain/facts/organisation.ts';
import { isRefusal } from '../../domain/facts/refusal.ts';
import { factsOf } from '../../operations/commit.ts';
import { readCase } from '../../operations/reading/read-case.ts';
import { oneOf, valuesOf } from '../blocks/form-values.ts';
import { actionIds } from '../ids.ts';
import { onPress, type Press } from '../listening/press.ts';
import { readFormMetadata } from '../listening/submission.ts';
import { visit } from '../listening/visit.ts';
import type { Shell } from '../shell.ts';
import { composeForm, letterIn } from './compose-form.ts';

/** The composer of the written answer, in the complainant's language. */
export function registerComposer(app: App, shell: Shell): void {
  onPress(app, shell, actionIds.composeLanguage, changeLanguage);
}

/** Another language composes the answer anew; the newest version returns with its own. */
async function changeLanguage(shell: Shell, press: Press): Promise<void> {
  const { view } = press;
  await press.ack();
  if (view === undefined) return;
  const { visitor, reader } = await visit(shell, press.caller);
  const { complaint } = readFormMetadata(view.metadata);
  const it = await readCase(shell.context, visitor, { complaint });
  const language = oneOf(languages, valuesOf(view.values).choice(actionIds.composeLanguage));
  if (isRefusal(it) || language === null) return;
  const facts = await factsOf(shell.context, it, visitor.person);
  await shell.clientsOf(press.caller.workspace).interactive.views.update({
    view_id: view.id,
    hash: view.hash,
    view: { ...composeForm(letterIn(facts, language), reader), private_metadata: view.metadata },
  });
}
