import type { ControlValue, Where } from '../../../page-contract.ts';
import type { Draft, Store } from '../store.ts';

/** The key of the view or message a control stands in. */
export function surfaceOf(where: Where): string {
  return 'view' in where ? where.view : `${where.channel}:${where.ts}`;
}

/** The key of one control on its surface. */
export function controlKey(blockId: string, actionId: string): string {
  return `${blockId}/${actionId}`;
}

/** Keeps what a control shows until the server has it too. */
export function keepDraft(store: Store, surface: string, key: string, draft: Draft): void {
  const { drafts } = store.get();
  store.set({ drafts: { ...drafts, [surface]: { ...drafts[surface], [key]: draft } } });
}

/** Forgets a draft unless something newer has been put there. */
export function dropDraft(store: Store, surface: string, key: string, draft: Draft): void {
  const { drafts } = store.get();
  if (drafts[surface]?.[key] !== draft) return;
  const { [key]: _dropped, ...rest } = drafts[surface];
  store.set({ drafts: { ...drafts, [surface]: rest } });
}

/** Forgets a whole surface. */
export function dropSurface(store: Store, surface: string): void {
  const { [surface]: _dropped, ...rest } = store.get().drafts;
  store.set({ drafts: rest });
}

/** What goes along with a submission: block_id → action_id → value. */
export function draftValues(store: Store, surface: string): Record<string, Record<string, ControlValue>> {
  const values: Record<string, Record<string, ControlValue>> = {};
  for (const [key, draft] of Object.entries(store.get().drafts[surface] ?? {})) {
    const cut = key.lastIndexOf('/');
    const block = key.slice(0, cut);
    values[block] = { ...values[block], [key.slice(cut + 1)]: draft.control };
  }
  return values;
}
