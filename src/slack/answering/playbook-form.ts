import type { ModalView } from '@slack/types';
import { otherPlaybooks } from '../../domain/answering/step.ts';
import type { Playbook } from '../../domain/facts/playbook.ts';
import { inLanguage } from '../../domain/people/people.ts';
import { plain, selectInput } from '../blocks/blocks.ts';
import type { Reader } from '../blocks/reader.ts';
import { type Form, wrong } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Chooses a playbook that fits the case as well. */
export function playbookForm(others: readonly Playbook[], reader: Reader): ModalView {
  const { playbook: w, case: c } = reader.wording;
  return {
    type: 'modal',
    callback_id: idOf('playbook'),
    title: plain(w.choose.title, 24),
    submit: plain(c.save, 24),
    close: plain(c.cancel, 24),
    blocks: [
      selectInput(
        'playbook',
        w.choose.label,
        others.map(({ id, name }) => [id, inLanguage(name, reader.language)]),
      ),
    ],
  };
}

export const choosingPlaybook: Form<{ playbook: string }> = {
  view: ({ facts, reader }) => playbookForm(otherPlaybooks(facts), reader),
  read({ inputs, reader }) {
    const playbook = inputs.choice('playbook');
    if (playbook === null) return wrong('playbook', reader.wording.filing.problems.required);
    return { values: { playbook } };
  },
};
