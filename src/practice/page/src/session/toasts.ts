import type { Store } from '../store.ts';

const shownFor = 8_000;
let lastId = 0;

/** Shows a sentence for eight seconds; the same sentence never stands there twice. */
export function showToast(store: Store, text: string): void {
  if (store.get().toasts.some((toast) => toast.text === text)) return;
  lastId += 1;
  const id = lastId;
  store.set({ toasts: [...store.get().toasts, { id, text }].slice(-4) });
  setTimeout(() => hideToast(store, id), shownFor);
}

/** Takes one away. */
export function hideToast(store: Store, id: number): void {
  store.set({ toasts: store.get().toasts.filter((toast) => toast.id !== id) });
}
