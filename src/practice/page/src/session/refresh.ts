import type { PageState } from '../../../page-contract.ts';
import { api, isFailure } from '../api.ts';
import type { Store } from '../store.ts';
import { showToast } from './toasts.ts';

const pageSize = 100;
/** Milliseconds. */
const pauseBeforeRetry = 1000;

/**
 * Fetches what the route points at, one request at a time: a wish that comes in between is served by one
 * more round, an answer for a route that has since been left is thrown away, and what was out of reach is
 * asked for again.
 */
export function createRefresh(store: Store): (options?: { older?: boolean }) => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let limit = pageSize;
  let limitOf = '';
  let seen: { person: string; notice: number } | undefined;

  async function round(): Promise<void> {
    const { route } = store.get();
    if (limitOf !== route.place) limit = pageSize;
    limitOf = route.place;
    const answer = await api.state({ ...route, limit });
    if (store.get().route !== route) {
      again = true;
      return;
    }
    if (!isFailure(answer)) return settle(answer);
    if (answer.error === 'unreachable') {
      store.set({ connection: 'lost' });
      clearTimeout(retry);
      retry = setTimeout(() => void refresh(), pauseBeforeRetry);
    } else if (route.place && route.place !== 'home') {
      store.set({ route: { as: route.as, place: 'home' } });
      again = true;
    } else if (route.as) {
      store.set({ route: { place: '' } });
      again = true;
    } else showToast(store, answer.message);
  }

  function settle(page: PageState): void {
    const newest = Math.max(0, ...page.notices.map((notice) => notice.id));
    const known = seen?.person === page.me.id ? seen.notice : newest;
    const fresh = page.notices.filter((notice) => notice.id > known);
    seen = { person: page.me.id, notice: newest };
    store.set({ page, turning: false, connection: 'live' });
    for (const notice of fresh) showToast(store, notice.text);
  }

  async function refresh(options: { older?: boolean } = {}): Promise<void> {
    if (options.older) limit += pageSize;
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await round();
      }
      running = undefined;
    })();
    return running;
  }

  return refresh;
}
