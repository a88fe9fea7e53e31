import type { ActAnswer, PageAction } from '../../../page-contract.ts';
import { api, isFailure } from '../api.ts';
import type { Store } from '../store.ts';
import { languageOf, stringsOf } from '../strings/strings.ts';
import { showToast } from './toasts.ts';

export type Act = (action: PageAction, options?: { quiet?: boolean }) => Promise<ActAnswer>;

/** Does something as the acting person, tells what went wrong, and fetches what changed. */
export function createAct(store: Store, refresh: () => Promise<void>): Act {
  return async (action, options = {}) => {
    const { page } = store.get();
    if (!page) return { ok: false, error: 'not_ready', message: '' };
    const answer = await api.act({ as: page.me.id, action });
    const words = stringsOf(languageOf(page.me.locale));
    if (isFailure(answer) && !options.quiet) showToast(store, answer.message || words.failed);
    await refresh();
    return answer;
  };
}
