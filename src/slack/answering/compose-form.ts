import type { InputBlock, ModalView } from '@slack/types';
import type { Facts } from '../../domain/facts/decision.ts';
import { type Language, languages } from '../../domain/facts/organisation.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf } from '../blocks/form-values.ts';
import { selectInput } from '../blocks/inputs.ts';
import { longTextInputs, readLongText } from '../blocks/long-text.ts';
import type { Reader } from '../blocks/reader.ts';
import { wrong } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { actionIds, idOf } from '../ids.ts';
import { composeLetter } from './letter.ts';

export interface ComposeForm {
  /** The complainant's. */
  language: Language;
  text: string;
  /** Versions kept so far. */
  versions: number;
}

/** The composed answer, to be read over and kept as a version. */
export function composeForm({ language, text, versions }: ComposeForm, reader: Reader): ModalView {
  const w = reader.wording.agreements.compose;
  return caseForm(idOf('compose'), w.title, reader, [
    context(versions === 0 ? w.intro : `${w.intro} ${w.versions(String(versions))}`),
    selectInput(
      actionIds.composeLanguage,
      w.language,
      languages.map((each) => [each, w.languages[each]] as const),
      { initial: language, dispatch: true },
    ),
    ...longTextInputs('text', w.text, text).map((block) => inLanguage(language, block)),
  ]);
}

/** A field of its own for each language: Slack keeps what stands in a field of the same name. */
function inLanguage(language: Language, block: InputBlock): InputBlock {
  return { ...block, block_id: `${block.block_id}.${language}` };
}

/** The newest version in its own language, another language composed anew. */
export function letterIn(
  { it, organisation, policy }: Pick<Facts, 'it' | 'organisation' | 'policy'>,
  language: Language,
): ComposeForm {
  const kept = it.compositions.findLast((version) => version.language === language);
  const text = kept?.text ?? composeLetter(it, { organisation, policy }, language);
  return { language, text, versions: it.compositions.length };
}

export const composing: Form<{ language: Language; text: string }> = {
  view: ({ facts, reader }) => composeForm(letterIn(facts, languageFor(facts)), reader),
  async read({ inputs, reader, visitor, context: c }) {
    const text = readLongText(inputs, 'text');
    if (text === '') return wrong('text', reader.wording.filing.problems.required);
    const { organisation } = await c.policies.of(visitor.workspace);
    const chosen = oneOf(languages, inputs.choice(actionIds.composeLanguage));
    return { values: { language: chosen ?? organisation.workspace.language, text } };
  },
};

function languageFor({ it, organisation }: Pick<Facts, 'it' | 'organisation'>): Language {
  return it.compositions.at(-1)?.language ?? organisation.workspace.language;
}
