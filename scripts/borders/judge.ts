import { posix } from 'node:path';
import { type Mention, mentions } from './imports.ts';
import { nameOf, namesOf, permissionFor, rowOf } from './permissions.ts';
import { powers } from './powers.ts';
import { lineAt, parse } from './syntax.ts';
import type { Row } from './table.ts';
import { namedProperties, type Use, uses } from './uses.ts';

/** Something that crosses a border. */
export interface Trespass {
  path: string;
  line: number;
  /** What is imported or used. */
  what: string;
  /** Why it may not be. */
  sentence: string;
}

export interface Report {
  trespasses: Trespass[];
  /** Paths of the files that this one imports. */
  imports: string[];
  /** Which permissions of its row it needs, as `row permission`. */
  needed: Set<string>;
}

interface Finding {
  at: number;
  what: string;
  sentence: string;
}

/** Everything in a file that crosses a border, judged by its path alone. Throws where it cannot be read. */
export function judge(path: string, source: string): Report {
  const program = parse(path, source);
  const found = mentions(program, source);
  const targets = found.map(({ module }) => (module?.startsWith('.') ? besideOf(path, module) : undefined));
  const imports = targets.filter((target) => target !== undefined);
  const needed = new Set<string>();
  const findings = path.startsWith('src/') ? [...judged()] : [];
  const trespasses = findings.map(({ at, what, sentence }) => ({
    path,
    line: lineAt(source, at),
    what,
    sentence,
  }));
  return { trespasses, imports, needed };

  function* judged(): Generator<Finding> {
    const place = rowOf(path);
    if (place === undefined) {
      yield { at: 0, what: path, sentence: 'it has no row in scripts/borders/table.ts.' };
      return;
    }
    const { key, row } = place;
    for (const [index, mention] of found.entries()) {
      const answer = judgeImport(key, row, mention, targets[index]);
      if ('sentence' in answer) yield answer;
      else needed.add(`${key}: ${answer.permission}`);
    }
    if (row.uses === 'anything') return;
    for (const use of uses(program)) {
      const answer = judgeUse(key, row.uses, use);
      if (answer === undefined) needed.add(`${key}: ${use.power}`);
      else yield answer;
    }
    for (const [name, why] of Object.entries(row.never ?? {})) {
      for (const at of namedProperties(program, name)) {
        yield { at, what: `.${name}`, sentence: `${key} does not touch .${name}: ${why}.` };
      }
    }
  }
}

function besideOf(path: string, module: string): string {
  return posix.join(posix.dirname(path), module.replace(/[?#].*$/u, ''));
}

function judgeImport(
  key: string,
  row: Row,
  { module, names, at }: Mention,
  target: string | undefined,
): Finding | { permission: string } {
  if (module === undefined) {
    return {
      at,
      what: 'an import',
      sentence: 'what is imported is written out, so that borders can be seen.',
    };
  }
  const what = nameOf(module, target);
  if (what.startsWith(`${key}/`)) return { permission: key };
  const permission = permissionFor(row, what);
  if (permission === undefined) return { at, what, sentence: `${key} does not import ${what}: ${row.why}.` };
  const allowed = namesOf(permission);
  const other = allowed.length === 0 ? undefined : names.find((name) => !allowed.includes(name));
  if (other === undefined) return { permission };
  const sentence = `${key} imports only ${allowed.join(', ')} of ${what}: ${row.why}.`;
  return { at, what: `${other} of ${what}`, sentence };
}

function judgeUse(key: string, allowed: readonly string[], { what, power, at }: Use): Finding | undefined {
  if (power === undefined) return { at, what, sentence: `nobody uses ${what}: it leads past all borders.` };
  if (allowed.includes(power)) return undefined;
  return { at, what, sentence: `${key} does not use ${what}: ${powers[power].why}.` };
}
