import type { Member } from '../../src/practice/local-slack/local-slack.ts';
import * as deeds from '../end-to-end/deeds.ts';
import type { Workplace } from '../end-to-end/workplace.ts';

/** Opens all of the form; answers what can be chosen, by field. */
export async function openLong(work: Workplace, tang: Member): Promise<Record<string, string[]>> {
  await deeds.openForm(work, 'tang');
  await deeds.grow(work, tang, () => tang.press('modal', 'more_fields.v1'));
  return Object.fromEntries(
    (tang.view()?.blocks ?? []).flatMap(({ block_id, element }) => {
      const { options = [] } = (element ?? {}) as { options?: { value: string }[] };
      return [[String(block_id), options.map(({ value }) => value)]];
    }),
  );
}

export function namesIn(person: Member): string[] {
  return (person.view()?.blocks ?? [])
    .filter(({ type }) => type === 'input')
    .map(({ block_id }) => String(block_id).split('~')[0] ?? '');
}

/** What nobody can leave as it is. */
export function requiredIn(person: Member): string[] {
  return (person.view()?.blocks ?? [])
    .filter(({ type, optional }) => type === 'input' && optional !== true)
    .map(({ block_id }) => String(block_id).split('~')[0] ?? '');
}

export function isChosen(person: Member, name: string): boolean {
  const block = person.view()?.blocks.find(({ block_id }) => block_id === name);
  return (block?.element as { initial_option?: object } | undefined)?.initial_option !== undefined;
}

export function hintOf(person: Member, name: string): string {
  const block = person.view()?.blocks.find(({ block_id }) => block_id === name);
  return (block?.hint as { text?: string } | undefined)?.text ?? '';
}

export async function discardDraft(work: Workplace): Promise<void> {
  const where = { workspace: work.slack.teamId, person: 'tang' };
  await work.redress.context.store.commit([{ do: 'delete', from: 'drafts', where, rows: 'any' }]);
}
