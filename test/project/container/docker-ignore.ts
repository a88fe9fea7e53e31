/** Which paths of a build context `.dockerignore` leaves out, by the rules of Docker's own matcher. */
import { posix } from 'node:path';

export interface DockerIgnore {
  /** Of a path from the context's root, with slashes. */
  ignores(path: string): boolean;
  /** Whether an exception (`!…`) may let something through below an ignored folder. */
  mayHoldExceptions(folder: string): boolean;
}

interface Rule {
  exception: boolean;
  pattern: string;
  matches: (path: string) => boolean;
}

export function dockerIgnore(text: string): DockerIgnore {
  const rules = text.split('\n').flatMap(readRule);
  const wildcard = /[*?[\\]/u;
  return {
    ignores(path) {
      const paths = withParents(path);
      // The last rule that matches decides, and what matches a folder matches all that is in it.
      const last = rules.findLast(({ matches }) => paths.some(matches));
      return last !== undefined && !last.exception;
    },
    mayHoldExceptions: (folder) =>
      rules.some(
        ({ exception, pattern }) => exception && (wildcard.test(pattern) || pattern.startsWith(`${folder}/`)),
      ),
  };
}

/** `a/b/c` is `a`, `a/b` and `a/b/c`. */
function withParents(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function readRule(line: string): Rule[] {
  // Only at the very beginning of a line; behind a space it is a name.
  if (line.startsWith('#') || line.trim() === '') return [];
  const exception = line.trim().startsWith('!');
  const written = line
    .trim()
    .slice(exception ? 1 : 0)
    .trim();
  if (written === '') throw new Error('.dockerignore: a "!" without a pattern');
  const pattern = posix
    .normalize(written)
    .replace(/^\/(?=.)/u, '')
    .replace(/(?<=.)\/$/u, '');
  return [{ exception, pattern, matches: matcher(pattern) }];
}

/** `*` and `?` stay within one name, `**` crosses folders; the rest is Go's `filepath.Match`. */
function matcher(pattern: string): (path: string) => boolean {
  // Docker compares plain ends here: `**file` also matches `myfile`.
  const end = /^\*\*(?<plain>[^/*?[\]\\][^*?[\]\\]*)$/u.exec(pattern)?.groups?.plain;
  if (end !== undefined) return (path) => path.endsWith(end);
  const tokens = /\*\*\/?$|\*\*\/?|\*|\?|\[(?:\\.|[^\]\\])+\]|\\.|./gsu;
  const source = (pattern.match(tokens) ?? []).map((token, index, { length }) => {
    if (token.startsWith('**')) return index === length - 1 ? '.*' : '(?:.*/)?';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token === '[' || token === '\\') throw new Error(`.dockerignore: ${pattern} is no pattern`);
    if (token.startsWith('[')) return token;
    return (token.startsWith('\\') ? token.slice(1) : token).replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
  });
  const expression = new RegExp(`^${source.join('')}$`, 'su');
  return (path) => expression.test(path);
}
