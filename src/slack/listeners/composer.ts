import type { App } from '@slack/bolt';
import type { Case } from '../../domain/case.ts';
import { refuseComposing } from '../../domain/composition.ts';
import { type Language, languages } from '../../domain/organisation.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { composeAnswer } from '../../operations/compose-answer.ts';
import { readCase } from '../../operations/read-case.ts';
import { composeLetter } from '../cards/letter.ts';
import { oneOf, valuesOf } from '../form-values.ts';
import { actionIds, viewIds } from '../ids.ts';
import type { Shell } from '../shell.ts';
import { composeForm } from '../views/compose-form.ts';
import { readLongText } from '../views/long-text.ts';
import { onForm, policyOf } from './actions/case.ts';
import { onPress, type Press } from './press.ts';
import { onCaseForm } from './submission.ts';
import { type Visit, visit } from './visit.ts';

/** The composer of the written answer: in the complainant's language, read over, kept as a version. */
export function registerComposer(app: App, shell: Shell): void {
  onForm(
    app,
    shell,
    actionIds.compose,
    (it, { organisation, visitor }) => refuseComposing(organisation, it, visitor.person),
    (it, here) => {
      const newest = it.compositions.at(-1);
      const language = newest?.language ?? here.organisation.workspace.language;
      return formFor(shell, it, here, language, newest?.text);
    },
  );
  onPress(app, shell, actionIds.composeLanguage, changeLanguage);
  onCaseForm(app, shell, viewIds.compose, async (deed, { values }, { reader, organisation }) => {
    const text = readLongText(values, 'text');
    if (text === '') return { errors: { text: reader.wording.filing.problems.required } };
    const chosen = oneOf(languages, values.choice(actionIds.composeLanguage));
    return composeAnswer(shell.context, deed, { language: chosen ?? organisation.workspace.language, text });
  });
}

/** Another language composes the answer anew; the newest version returns with its own. */
async function changeLanguage(shell: Shell, press: Press): Promise<void> {
  const { view } = press;
  await press.ack();
  if (view === undefined) return;
  const here = await visit(shell, press.caller);
  const { complaint } = JSON.parse(view.metadata) as { complaint: string };
  const it = await readCase(shell.context, here.visitor, { complaint });
  const language = oneOf(languages, valuesOf(view.values).choice(actionIds.composeLanguage));
  if (isRefusal(it) || language === null) return;
  const newest = it.compositions.findLast((version) => version.language === language);
  const form = await formFor(shell, it, here, language, newest?.text);
  await shell.clientsOf(press.caller.workspace).interactive.views.update({
    view_id: view.id,
    hash: view.hash,
    view: { ...form, private_metadata: view.metadata },
  });
}

async function formFor(
  shell: Shell,
  it: Case,
  { organisation, reader }: Visit,
  language: Language,
  kept: string | undefined,
) {
  const policy = await policyOf(shell, it);
  const text = kept ?? composeLetter(it, { organisation, policy }, language);
  return composeForm({ language, text, versions: it.compositions.length }, reader);
}
