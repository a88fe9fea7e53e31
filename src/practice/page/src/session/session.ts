import type { ClockRequest, FileCard, OptionsAnswer, Where } from '../../../page-contract.ts';
import { api, isFailure } from '../api.ts';
import { createStore, type Store } from '../store.ts';
import { languageOf, stringsOf } from '../strings/strings.ts';
import { type Act, createAct } from './act.ts';
import { type Controls, createControls } from './controls.ts';
import { connect } from './live.ts';
import { createRefresh } from './refresh.ts';
import { hashOf, type Route, routeFrom } from './route.ts';
import { hideToast, showToast } from './toasts.ts';

/** Everything that components may ask for. */
export interface Session {
  store: Store;
  act: Act;
  controls: Controls;
  /** Opens a place, a thread, or both; what is not named stays, `thread: undefined` closes it. */
  go(change: Partial<Route>, target?: string): void;
  actAs(personId: string): void;
  openDm(personId: string): Promise<void>;
  older(): Promise<void>;
  moveClock(advance: ClockRequest['advance']): Promise<void>;
  upload(file: File): Promise<FileCard | undefined>;
  options(where: Where, blockId: string, actionId: string, query: string): Promise<OptionsAnswer>;
  drawer(open: boolean): void;
  toast(text: string): void;
  dismiss(toast: number): void;
}

/** Builds the session around one store and starts listening to the server. */
export function openSession(): Session {
  const store = createStore({
    route: routeFrom(location.hash),
    connection: 'opening',
    turning: true,
    toasts: [],
    drafts: {},
    drawerOpen: false,
  });
  const refresh = createRefresh(store);
  const act = createAct(store, refresh);
  const me = () => store.get().page?.me.id ?? '';
  const say = (text: string) =>
    showToast(store, text || stringsOf(languageOf(store.get().page?.me.locale ?? 'en')).failed);

  function turnTo(route: Route, target?: string): void {
    const turning = route.place !== store.get().route.place || route.as !== store.get().route.as;
    store.set({ route, turning, target, drawerOpen: false });
    if (hashOf(route) !== location.hash) history.pushState(null, '', hashOf(route));
    void refresh();
  }

  const session: Session = {
    store,
    act,
    controls: createControls(store, act),
    go(change, target) {
      const { route } = store.get();
      const thread = change.place && change.place !== route.place ? undefined : route.thread;
      turnTo({ ...route, thread, ...change }, target);
    },
    actAs: (personId) => turnTo({ ...store.get().route, as: personId }),
    async openDm(personId) {
      const answer = await act({ do: 'open-dm', personId });
      if (answer.ok && answer.channel) session.go({ place: answer.channel });
    },
    older: () => refresh({ older: true }),
    async moveClock(advance) {
      store.set({ movingClock: advance });
      const answer = await api.clock({ advance });
      await refresh();
      store.set({ movingClock: undefined });
      if (isFailure(answer)) say(answer.message);
    },
    async upload(file) {
      const answer = await api.upload(me(), file);
      if (!isFailure(answer)) return answer.file;
      say(answer.message);
    },
    options: (where, blockId, actionId, query) => api.options({ as: me(), where, blockId, actionId, query }),
    drawer: (drawerOpen) => store.set({ drawerOpen }),
    toast: say,
    dismiss: (id) => hideToast(store, id),
  };
  connect(store, act, refresh, turnTo);
  return session;
}
