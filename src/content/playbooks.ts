/** Reads playbooks: what to do in one situation, step by step, one YAML file a playbook. */
import { z } from 'zod';
import type { Playbook } from '../domain/facts/playbook.ts';
import { flags, sources } from '../domain/filing/records.ts';
import { id, list, oneOf, say, section } from '../organisation-file/fields.ts';
import { ContentError, distinct, loadContent, textOf, upTo } from './content-files.ts';

/** Within what one message in a thread shows, and what somebody at work will read. */
const most = { steps: 10, name: 75, step: 300 } as const;

/** One or more playbook files are wrong; `message` names each file, line and what is allowed there. */
export class PlaybookError extends ContentError {
  override readonly name = 'PlaybookError';
}

const yesOrNo = z.boolean({ error: say('true or false') });

const step = section({ id, text: textOf(most.step), mandatory: yesOrNo.default(false) });

const playbook: z.ZodType<Playbook> = section({
  id,
  name: textOf(most.name),
  applies: section({
    flags: list(oneOf(flags), 'flags', 1).optional(),
    sources: list(oneOf(sources), 'sources', 1).optional(),
  }).optional(),
  steps: distinct(upTo(list(step, 'steps, each an id and a text', 1), most.steps, 'steps'), 'step'),
}) as z.ZodType<Playbook>;

/** The playbooks of these folders by id; later folders override earlier ones. Rejects with PlaybookError. */
export function loadPlaybooks(folders: readonly string[]): Promise<Playbook[]> {
  return loadContent(folders, { plural: 'playbooks', schema: playbook, Failure: PlaybookError });
}
