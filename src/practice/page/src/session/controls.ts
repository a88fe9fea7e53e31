import type { PageAction, Where } from '../../../page-contract.ts';
import type { Draft, Store } from '../store.ts';
import type { Act } from './act.ts';
import { controlKey, draftValues, dropDraft, dropSurface, keepDraft, surfaceOf } from './drafts.ts';

const typingPause = 400;

/** How a change came about. */
export interface ChangeManner {
  /** Characters are still coming: wait for a pause before saying so. */
  typing?: boolean;
  /** Enter was pressed in a text field. */
  entered?: boolean;
}

export interface Controls {
  change(where: Where, blockId: string, actionId: string, draft: Draft, manner?: ChangeManner): void;
  press(where: Where, blockId: string, actionId: string, value?: string): Promise<void>;
  submit(view: string): Promise<void>;
  close(view: string, all?: boolean): Promise<void>;
}

/** The controls of views and messages: what is typed shows at once and reaches the server in order. */
export function createControls(store: Store, act: Act): Controls {
  const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; say: () => void }>();
  let queue: Promise<unknown> = Promise.resolve();

  function inOrder(action: PageAction) {
    const answer = queue.then(() => act(action));
    queue = answer;
    return answer;
  }

  /** Says what is still held back for a pause in typing, so that it comes before a press or a submission. */
  function flush(): void {
    for (const { timer, say } of waiting.values()) {
      clearTimeout(timer);
      say();
    }
    waiting.clear();
  }

  return {
    change(where, blockId, actionId, draft, manner = {}) {
      const surface = surfaceOf(where);
      const key = controlKey(blockId, actionId);
      const held = `${surface} ${key}`;
      clearTimeout(waiting.get(held)?.timer);
      waiting.delete(held);
      keepDraft(store, surface, key, draft);
      const say = async () => {
        const { control: value } = draft;
        const answer = await inOrder({
          do: 'change',
          where,
          blockId,
          actionId,
          value,
          entered: manner.entered,
        });
        // Whatever else it answered, the server now knows better than this page.
        if (answer.ok || answer.error !== 'unreachable') dropDraft(store, surface, key, draft);
      };
      if (!manner.typing) {
        flush();
        void say();
      } else {
        const later = () => {
          waiting.delete(held);
          void say();
        };
        waiting.set(held, { timer: setTimeout(later, typingPause), say });
      }
    },
    async press(where, blockId, actionId, value) {
      flush();
      await inOrder({ do: 'press', where, blockId, actionId, value });
    },
    async submit(view) {
      const values = draftValues(store, view);
      const blocks = store.get().page?.modals.find((modal) => modal.id === view)?.blocks ?? [];
      // The app may have taken away a field that was still being typed into.
      for (const block of Object.keys(values)) {
        if (!blocks.some((each) => each.block_id === block)) delete values[block];
      }
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
      await inOrder({ do: 'submit', view, values });
    },
    async close(view, all) {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
      await inOrder({ do: 'close', view, all });
      dropSurface(store, view);
    },
  };
}
