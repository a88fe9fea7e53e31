import type { ModalView } from '@slack/types';
import type { PersonId } from '../../domain/facts/actor.ts';
import { mayBeDelegated } from '../../domain/routing/claim-delegation.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { selectInput, textInput } from '../blocks/inputs.ts';
import type { Names } from '../blocks/names.ts';
import type { Reader } from '../blocks/reader.ts';
import { unescapeText } from '../blocks/text.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Whom the actor lets claim in their place. */
export function delegateClaimForm(colleagues: readonly PersonId[], names: Names, reader: Reader): ModalView {
  const w = reader.wording.case.delegateClaim;
  return caseForm(idOf('delegateClaim'), w.title, reader, [
    context(w.intro),
    selectInput(
      'to',
      w.to,
      colleagues.slice(0, 100).map((person) => [person, unescapeText(names.name(person))]),
    ),
    textInput('note', w.note, { multiline: true, optional: true, limit: 1500 }),
  ]);
}

export const delegatingClaim: Form<{ to: PersonId; note: string }> = {
  async view({ facts, reader, names }) {
    const people = mayBeDelegated(facts);
    return delegateClaimForm(people, await names(people), reader);
  },
  read: ({ inputs }) => ({ values: { to: inputs.choice('to') ?? '', note: inputs.text('note').trim() } }),
};
