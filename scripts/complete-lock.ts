import { readFileSync, writeFileSync } from 'node:fs';
import semver from 'semver';

/**
 * Corrects package-lock.json; run it after every `npm install`.
 * - The platform packages that `npm install` dropped because its registry did not hold them: without their
 *   entries `npm ci` refuses the lock, and those platforms would get no binary.
 * - npm 10 must not build better-sqlite3, which brings its binaries.
 * - `engines` are for the Node that runs a package, but npm holds them against the one that runs npm. That
 *   only unpacks: what it unpacks runs on the Node that is a package here itself. Where one says otherwise,
 *   `npm ci` warns, and leaves an optional package out without a word, so that the build fails.
 */
export interface LockedPackage {
  version?: string;
  engines?: Record<string, string>;
  license?: string;
  optionalDependencies?: Record<string, string>;
  [other: string]: unknown;
}
export interface Lock {
  packages: Record<string, LockedPackage>;
}

const architectures: Record<string, string> = {
  arm: 'arm',
  eabi: 'arm',
  gnueabihf: 'arm',
  musleabihf: 'arm',
};
const libraries: Record<string, string> = {
  gnu: 'glibc',
  gnueabihf: 'glibc',
  musl: 'musl',
  musleabihf: 'musl',
};
const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];

/** Reads system, processor and C library from a name such as `@biomejs/cli-linux-x64-musl`. */
function platformOf(name: string): { cpu: string[]; os: string[]; libc?: string[] } {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-');
  const at = words.findIndex((word) => systems.includes(word));
  const system = words[at];
  const processor = words[at + 1];
  if (system === undefined || processor === undefined)
    throw new Error(`${name} names no platform; add it by hand.`);
  const last = words.at(-1) as string;
  const library = system === 'linux' ? libraries[last] : undefined;
  return {
    cpu: [architectures[last] ?? processor],
    ...(library === undefined ? {} : { libc: [library] }),
    os: [system],
  };
}

/** Completes the lock in place; answers with the names of what it added. */
export function completeLock(lock: Lock): string[] {
  const added: string[] = [];
  for (const parent of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (lock.packages[`node_modules/${name}`] !== undefined) continue;
      const { cpu, libc, os } = platformOf(name);
      lock.packages[`node_modules/${name}`] = {
        version,
        cpu,
        dev: true,
        ...(libc === undefined ? {} : { libc }),
        license: parent.license,
        optional: true,
        os,
        ...(parent.engines === undefined ? {} : { engines: parent.engines }),
      };
      added.push(name);
    }
  }
  const addon = lock.packages['node_modules/better-sqlite3'];
  if (addon !== undefined) addon.gypfile = false;
  for (const entry of needlessEngines(lock)) entry.engines = withoutNode(entry.engines);
  const rank = ([left]: [string, unknown], [right]: [string, unknown]) => left.localeCompare(right, 'en');
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(rank));
  return added;
}

/** The entries that want a Node which not everybody has who may install Redress by its own `engines`. */
function needlessEngines({ packages: { '': root, ...others } }: Lock): LockedPackage[] {
  const promised = root?.engines?.node ?? '*';
  return Object.values(others).filter(({ engines }) => !semver.subset(promised, engines?.node ?? '*'));
}

/** `undefined`, which no lock holds, when nothing is left. */
function withoutNode({ node: _, ...others }: Record<string, string> = {}): LockedPackage['engines'] {
  return Object.keys(others).length === 0 ? undefined : others;
}

if (import.meta.main) {
  const file = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const added = completeLock(lock);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    added.length === 0 ? 'No package was missing.' : `Added ${added.length}:\n  ${added.join('\n  ')}`,
  );
}
