import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { metrics } from '../../src/start/metrics.ts';

const store: Parameters<typeof metrics>[0] = {
  counts: async () => ({ complaints: 3 }),
  workspaces: async () => [{ id: 'T0A', name: 'A', enterprise: null, botUser: 'U0', connectedAt: 1 }],
  troubledNotices: async () => [],
};

/** Beside the dependencies, which the bundle may ask for. */
const root = fileURLToPath(new URL('../..', import.meta.url));

async function bundled(): Promise<typeof metrics> {
  const folder = await mkdtemp(join(root, 'node_modules', '.metrics-'));
  try {
    await build({
      entryPoints: [join(root, 'src', 'start', 'metrics.ts')],
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
    const { metrics: made } = await import(join(folder, 'metrics.mjs'));
    await made(store).read();
    return made;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe.each([
  ['from source', async () => metrics],
  ['from a bundle', bundled],
])('metrics %s', (_, made) => {
  it('count the rows and the messages that need help', async () => {
    const { type, body } = await (await made())(store).read();
    expect(type).toContain('text/plain');
    expect(body).toContain('redress_rows{table="complaints"} 3');
    expect(body).toContain('redress_notices_troubled{workspace="T0A"} 0');
  });
});
