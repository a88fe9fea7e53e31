import { isBuiltin } from 'node:module';
import { type Row, table } from './table.ts';

const root = 'src/';

/** The row of the table that a path falls under, by its key; undefined where there is none. */
export function rowOf(path: string): { key: string; row: Row } | undefined {
  const key = Object.keys(table)
    .filter((each) => [each, `${each}/`].some((module) => letsIn(module, nameOf('', path))))
    .sort((one, other) => other.length - one.length)[0];
  return key === undefined ? undefined : { key, row: table[key] as Row };
}

/** A module by the name that rows use: a path below `src/`, `node:…` or the bare name of a package. */
export function nameOf(module: string, path: string | undefined): string {
  if (path !== undefined) return path.startsWith(root) ? path.slice(root.length) : path;
  if (isBuiltin(module)) return module.startsWith('node:') ? module : `node:${module}`;
  // An address is not the name of a package.
  if (/^(?:\/|\w+:)/u.test(module)) return module;
  const [first = '', second = ''] = module.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** The permission of a row that lets a module in, whatever is taken of it. */
export function permissionFor(row: Row, name: string): string | undefined {
  return row.imports.find((permission) => letsIn(moduleOf(permission), name));
}

/** The names that a permission is limited to, if it is. */
export function namesOf(permission: string): string[] {
  return permission.split(' ').slice(1);
}

function moduleOf(permission: string): string {
  return permission.split(' ')[0] ?? '';
}

/** A folder (`domain/`) lets in all that lies in it; `**` stands for any folders, or none. */
function letsIn(module: string, name: string): boolean {
  if (module.endsWith('/')) return name.startsWith(module);
  if (!module.includes('**/')) return name === module;
  const [before = '', after = ''] = module.split('**/');
  return name.startsWith(before) && `/${name.slice(before.length)}`.endsWith(`/${after}`);
}

/** Every permission of the table, as `row: permission`. */
export function permissions(): string[] {
  return Object.entries(table).flatMap(([key, { imports, uses }]) => {
    const listed = [...imports, ...(uses === 'anything' ? [] : uses)];
    return listed.map((permission) => `${key}: ${permission}`);
  });
}
