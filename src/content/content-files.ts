/** Reads content that comes as one YAML file a thing (scenarios, playbooks) from folders. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type LocalText, languages } from '../domain/facts/organisation.ts';
import { formatPath, formatProblems, type Problem } from '../organisation-file/errors.ts';
import { depending, say, section } from '../organisation-file/fields.ts';
import { locate } from '../organisation-file/locate.ts';

/** One or more files are wrong; `message` names each file, line and what is allowed there. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
  }
}

export interface ContentKind<Thing> {
  /** What the files are called together, for example `scenarios`. */
  plural: string;
  schema: z.ZodType<Thing>;
  Failure: new (problems: readonly Problem[]) => ContentError;
}

/**
 * The things of these folders by id; a later folder adds to the earlier ones or overrides them. Rejects
 * with the kind's failure, which names everything that is wrong at once.
 */
export async function loadContent<Thing extends { id: string }>(
  folders: readonly string[],
  kind: ContentKind<Thing>,
): Promise<Thing[]> {
  const found = new Map<string, Thing>();
  const problems: Problem[] = [];
  for (const folder of folders) {
    const here = new Map<string, string>();
    for (const file of await filesOf(folder, kind)) {
      const read = parse(await readFile(file, 'utf8'), file, kind.schema);
      if ('problems' in read) {
        problems.push(...read.problems);
        continue;
      }
      const { id } = read.thing;
      const other = here.get(id);
      if (other !== undefined) {
        const message = `"${id}" is the id of ${other} already: give each of the ${kind.plural} of a folder its own`;
        problems.push({ file, line: read.line, column: 1, path: 'id', message });
      }
      here.set(id, file);
      found.set(id, read.thing);
    }
  }
  if (problems.length > 0) throw new kind.Failure(problems);
  return [...found.values()];
}

async function filesOf<Thing>(folder: string, kind: ContentKind<Thing>): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => /^[^.].*\.ya?ml$/u.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `This folder of ${kind.plural} cannot be read: ${reason}`;
    throw new kind.Failure([{ file: folder, line: 1, column: 1, path: '', message }]);
  }
}

function parse<Thing>(
  text: string,
  file: string,
  schema: z.ZodType<Thing>,
): { thing: Thing; line: number } | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, path: string, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), path, message };
  };
  if (document.errors.length > 0) {
    return { problems: document.errors.map(({ pos, message }) => at(pos[0], '', `not YAML: ${message}`)) };
  }
  const result = schema.safeParse(document.toJS() ?? undefined);
  if (result.success) return { thing: result.data, line: at(locate(document, ['id']), '', '').line };
  const problems = result.error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      return [at(locate(document, issue.path), formatPath(issue.path), issue.message)];
    }
    const messages = issue.message.split('\n');
    return issue.keys.map((key, index) => {
      const path = [...issue.path, key];
      return at(locate(document, path, true), formatPath(path), `"${key}" ${messages[index]}`);
    });
  });
  return { problems: problems.sort((one, other) => one.line - other.line || one.column - other.column) };
}

/** A text of one line, for everybody or per language. */
export function textOf(limit: number) {
  const line = textLine(limit);
  const perLanguage = section({
    en: line.optional(),
    'zh-Hans': line.optional(),
    'zh-Hant': line.optional(),
  }).refine((texts) => Object.keys(texts).length > 0, {
    error: `is empty: text in at least one of ${languages.join(', ')}`,
  });
  return depending<LocalText>((input) => (isGroup(input) ? perLanguage : line));
}

function textLine(limit: number) {
  const error = say(`text of 1 to ${limit} characters in one line`);
  return z
    .string({ error })
    .trim()
    .regex(new RegExp(`^[^\\p{Cc}]{1,${limit}}$`, 'u'), { error });
}

function isGroup(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

export function upTo<Item extends z.ZodType>(items: z.ZodArray<Item>, limit: number, what: string) {
  return items.max(limit, { error: ({ input }) => `has ${(input as []).length} ${what}; at most ${limit}` });
}

export function distinct<Item extends z.ZodType<{ id: string }>>(items: z.ZodArray<Item>, what: string) {
  return items.superRefine((found, context) => {
    const ids = found.map((item) => item.id);
    for (const [index, each] of ids.entries()) {
      if (ids.indexOf(each) === index) continue;
      const message = `"${each}" is the id of another ${what} already; each may stand once`;
      context.addIssue({ code: 'custom', path: [index, 'id'], message });
    }
  });
}
