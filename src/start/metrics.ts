import type { Store } from '../operations/ports/store.ts';

export interface Metrics {
  read(): Promise<{ type: string; body: string }>;
}

/** Prometheus metrics. The library is loaded at the first scrape. */
export function metrics(store: Pick<Store, 'counts' | 'troubledNotices' | 'workspaces'>): Metrics {
  let ready: Promise<Metrics> | undefined;
  return {
    async read() {
      ready ??= load();
      return (await ready).read();
    },
  };

  async function load(): Promise<Metrics> {
    // A CommonJS library: inside the bundle, only its default is there.
    const { collectDefaultMetrics, Gauge, Registry } = (await import('prom-client')).default;
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    new Gauge({
      name: 'redress_rows',
      help: 'Rows in the store, by table.',
      labelNames: ['table'],
      registers: [registry],
      async collect() {
        for (const [table, count] of Object.entries(await store.counts())) this.set({ table }, count);
      },
    });
    new Gauge({
      name: 'redress_notices_troubled',
      help: 'Messages that were given up or wait for an administrator.',
      labelNames: ['workspace'],
      registers: [registry],
      async collect() {
        for (const { id } of await store.workspaces()) {
          this.set({ workspace: id }, (await store.troubledNotices(id, 1_000)).length);
        }
      },
    });
    return { read: async () => ({ type: registry.contentType, body: await registry.metrics() }) };
  }
}
