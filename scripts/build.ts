import { mkdir, readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { lazyBolt } from './lazy-bolt.ts';

/**
 * Bundles the server: entry points loaded one by one as modules cost half a second and 400 MB. What is
 * needed only sometimes (holidays, the practice workspace, PostgreSQL) becomes a chunk of its own.
 */
// Chunks are named by their content: those of the build before would stay for ever.
await mkdir('dist', { recursive: true });
await rm('dist/compiled', { recursive: true, force: true });
for (const name of await readdir('dist')) {
  if (/\.js(?:\.map)?$/u.test(name)) await rm(`dist/${name}`);
}

await build({
  entryPoints: {
    redress: 'src/cli/redress.ts',
    'store-worker': 'src/store/sqlite/worker.ts',
    'holiday-process': 'src/content/holiday-process.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  sourcemap: true,
  legalComments: 'none',
  // Native, with its binary beside it; and what Bolt would load for receivers that Redress does not use.
  external: ['better-sqlite3', 'express', 'raw-body', '@slack/oauth'],
  plugins: [lazyBolt],
  // Libraries written as CommonJS ask for `require` inside an ES module.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
