import type { ModalView } from '@slack/types';
import type { Case } from '../../src/domain/facts/case.ts';
import type { Ground } from './ground.ts';

/** A case as one person has it in front of them, if they may read it. */
export interface Sight {
  view: ModalView | undefined;
  /** The value of its first button, by action id. */
  buttons: Map<string, string>;
}

/** Opens the case as `/complaint open` does. */
export async function lookAt({ slack }: Ground, { complaint }: Case, person: string): Promise<Sight> {
  const { views } = await slack.command(person, `open ${complaint.reference}`);
  return { view: views[0], buttons: buttonsOf(views[0]?.blocks ?? []) };
}

/** Every button of some blocks, wherever it stands. */
function buttonsOf(blocks: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    const { type, action_id: id, value } = node as Record<string, string>;
    if (type === 'button' && id !== undefined && !found.has(id)) found.set(id, value ?? '');
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(blocks);
  return found;
}
