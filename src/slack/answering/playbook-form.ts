import type { ModalView } from '@slack/types';
import { otherPlaybooks } from '../../domain/answering/step.ts';
import type { Playbook } from '../../domain/facts/playbook.ts';
import { inLanguage } from '../../domain/people/people.ts';
import { caseForm } from '../blocks/case-form.ts';
import { selectInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { wrong } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Chooses a playbook that fits the case as well. */
export function playbookForm(others: readonly Playbook[], reader: Reader): ModalView {
  const w = reader.wording.playbook.choose;
  return caseForm(idOf('playbook'), w.title, reader, [
    selectInput(
      'playbook',
      w.label,
      others.map(({ id, name }) => [id, inLanguage(name, reader.language)]),
    ),
  ]);
}

export const choosingPlaybook: Form<{ playbook: string }> = {
  view: ({ facts, reader }) => playbookForm(otherPlaybooks(facts), reader),
  read({ inputs, reader }) {
    const playbook = inputs.choice('playbook');
    if (playbook === null) return wrong('playbook', reader.wording.filing.problems.required);
    return { values: { playbook } };
  },
};
