import type { ModalView } from '@slack/types';
import { inLanguage } from '../../domain/people.ts';
import type { Playbook } from '../../domain/playbook.ts';
import { plain, selectInput } from '../blocks.ts';
import { viewIds } from '../ids.ts';
import type { Reader } from '../reader.ts';

/** Chooses a playbook that fits the case as well. */
export function playbookForm(others: readonly Playbook[], reader: Reader): ModalView {
  const { playbook: w, case: c } = reader.wording;
  return {
    type: 'modal',
    callback_id: viewIds.playbook,
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
