import type { InputBlock, ModalView } from '@slack/types';
import { type Language, languages } from '../../domain/organisation.ts';
import { context, selectInput } from '../blocks.ts';
import { actionIds, viewIds } from '../ids.ts';
import type { Reader } from '../reader.ts';
import { caseForm } from './case-form.ts';
import { longTextInputs } from './long-text.ts';

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
  return caseForm(viewIds.compose, w.title, reader, [
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
