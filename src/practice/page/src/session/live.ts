import type { ChangeEvent } from '../../../page-contract.ts';
import { api } from '../api.ts';
import type { Store } from '../store.ts';
import type { Act } from './act.ts';
import { type Route, routeFrom } from './route.ts';

/** Follows the server's changes and the browser's history, and tells the server what has been looked at. */
export function connect(
  store: Store,
  act: Act,
  refresh: () => Promise<void>,
  turnTo: (route: Route) => void,
): void {
  const events = api.events();
  events.onopen = () => void refresh();
  events.onerror = () => store.set({ connection: 'lost' });
  events.onmessage = (event: MessageEvent<string>) => {
    const { revision } = JSON.parse(event.data) as ChangeEvent;
    if (revision !== store.get().page?.revision) void refresh();
  };
  addEventListener('popstate', () => turnTo(routeFrom(location.hash)));
  addEventListener('visibilitychange', () => markRead(store, act));
  store.subscribe(() => markRead(store, act));
  store.subscribe(() => tellHomeOpened(store, act));
  void refresh();
}

let lastRead = '';

/** Whoever looks at a channel has read it. */
function markRead(store: Store, act: Act): void {
  const { page } = store.get();
  if (page?.place.kind !== 'channel' || document.visibilityState !== 'visible') return;
  const { channel, messages } = page.place;
  const entry = [...page.sidebar.channels, ...page.sidebar.dms].find((each) => each.id === channel.id);
  if (!entry?.unread) return;
  const reading = `${page.me.id} ${channel.id} ${messages.at(-1)?.ts} ${entry.unread}`;
  if (reading === lastRead) return;
  lastRead = reading;
  void act({ do: 'read', channel: channel.id }, { quiet: true });
}

let lastHome = '';

/** The app hears of it whenever somebody comes to its Home. */
function tellHomeOpened(store: Store, act: Act): void {
  const { page } = store.get();
  const home = page?.place.kind === 'home' ? page.me.id : '';
  if (home === lastHome) return;
  lastHome = home;
  if (home) void act({ do: 'open-home' });
}
