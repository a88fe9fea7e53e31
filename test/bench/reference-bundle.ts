import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles the reference as scripts/build.ts bundles Redress. Gives the script's path. */
export async function bundleReference(folder: string): Promise<string> {
  await build({
    entryPoints: { reference: join(import.meta.dirname, 'reference-app.ts') },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    sourcemap: true,
    legalComments: 'none',
    external: ['better-sqlite3'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
  return join(folder, 'reference.mjs');
}
