import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What these files of Bolt load at once, though most processes never use it. */
const lazily: Record<string, readonly string[]> = {
  'index.js': [
    './receivers/AwsLambdaReceiver',
    './receivers/ExpressReceiver',
    './receivers/SocketModeReceiver',
    '@slack/oauth',
  ],
  'App.js': ['./receivers/SocketModeReceiver'],
  'receivers/HTTPReceiver.js': ['@slack/oauth'],
  'receivers/HTTPModuleFunctions.js': ['raw-body'],
};

/**
 * Bolt loads every receiver with all that it needs (Express, OAuth, Socket Mode) whichever is used: half
 * of the time that a start takes. In the bundle each of them loads when it is used first.
 */
export const lazyBolt: Plugin = {
  name: 'lazy-bolt',
  setup(build) {
    build.onLoad({ filter: /@slack[/\\]bolt[/\\]dist[/\\].*\.js$/ }, async ({ path }) => {
      const file = path.replaceAll('\\', '/').split('@slack/bolt/dist/')[1] ?? '';
      const modules = lazily[file];
      if (modules === undefined) return undefined;
      const source = await readFile(path, 'utf8');
      return { contents: modules.reduce(loadLater, source), loader: 'js' };
    });
  },
};

/** `const x_1 = require("m")` becomes a function, and each `x_1` a call of it. */
function loadLater(source: string, module: string): string {
  const statement = /(?:const|var) (\w+) = (__importDefault\()?require\("([^"]+)"\)\)?;/gu;
  const found = [...source.matchAll(statement)].find(([, , , required]) => required === module);
  if (found === undefined)
    throw new Error(`Bolt no longer requires "${module}" there: see scripts/lazy-bolt.ts`);
  const [text, name, wrapped] = found as unknown as [string, string, string | undefined];
  const loaded = wrapped === undefined ? `require("${module}")` : `__importDefault(require("${module}"))`;
  const [before, after] = source.split(text) as [string, string];
  const used = after
    .replaceAll(
      new RegExp(`exports\\.(\\w+) = ${name}\\.default;`, 'gu'),
      `Object.defineProperty(exports, "$1", { enumerable: true, get: () => ${name}().default });`,
    )
    .replaceAll(new RegExp(`\\b${name}\\b(?!\\()`, 'gu'), `${name}()`);
  return `${before}let ${name}_loaded; const ${name} = () => (${name}_loaded ??= ${loaded});${used}`;
}
