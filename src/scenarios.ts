/** Reads scenarios: the questions that the form asks for some categories, one YAML file a scenario. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { languages } from './domain/organisation.ts';
import type { Scenario } from './domain/scenario.ts';
import { formatPath, formatProblems, type Problem } from './organisation-file/errors.ts';
import { depending, id, list, oneOf, say, section } from './organisation-file/fields.ts';
import { locate } from './organisation-file/locate.ts';

/** Within what Slack shows of a modal, and what somebody at a counter will answer. */
const most = { questions: 8, options: 10, name: 75, label: 150, hint: 150, option: 75 } as const;

const kinds = ['line', 'text', 'date', 'choice', 'number'] as const;

/** One or more scenario files are wrong; `message` names each file, line and what is allowed there. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
  }
}

const option = section({ id, label: textOf(most.option) });

const options = upTo(list(option, 'options, each an id and a label', 1), most.options, 'options');

const common = { id, label: textOf(most.label), hint: textOf(most.hint).optional() };

const question = depending<Scenario['questions'][number]>((input) =>
  isChoice(input)
    ? section({ ...common, kind: z.literal('choice'), options: distinct(options, 'option') })
    : section({ ...common, kind: oneOf(kinds), options: noOptions() }),
);

const scenario = section({
  id,
  name: textOf(most.name),
  questions: distinct(
    upTo(list(question, 'questions, each an id, a label and a kind', 1), most.questions, 'questions'),
    'question',
  ),
});

/**
 * The scenarios of these folders by id; a later folder adds to the earlier ones or overrides them. Rejects
 * with ScenarioError, which names everything that is wrong at once.
 */
export async function loadScenarios(folders: readonly string[]): Promise<Scenario[]> {
  const found = new Map<string, Scenario>();
  const problems: Problem[] = [];
  for (const folder of folders) {
    const here = new Map<string, string>();
    for (const file of await filesOf(folder)) {
      const read = parseScenario(await readFile(file, 'utf8'), file);
      if ('problems' in read) {
        problems.push(...read.problems);
        continue;
      }
      const { id } = read.scenario;
      const other = here.get(id);
      if (other !== undefined) {
        const message = `"${id}" is the id of ${other} already: give each scenario of a folder its own`;
        problems.push({ file, line: read.line, column: 1, path: 'id', message });
      }
      here.set(id, file);
      found.set(id, read.scenario);
    }
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return [...found.values()];
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => /^[^.].*\.ya?ml$/u.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `This folder of scenarios cannot be read: ${reason}`;
    throw new ScenarioError([{ file: folder, line: 1, column: 1, path: '', message }]);
  }
}

function parseScenario(
  text: string,
  file: string,
): { scenario: Scenario; line: number } | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, path: string, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), path, message };
  };
  if (document.errors.length > 0) {
    return { problems: document.errors.map(({ pos, message }) => at(pos[0], '', `not YAML: ${message}`)) };
  }
  const result = scenario.safeParse(document.toJS() ?? undefined);
  if (result.success) return { scenario: result.data, line: at(locate(document, ['id']), '', '').line };
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

function isChoice(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'kind' in input && input.kind === 'choice';
}

function noOptions() {
  return z.undefined({ error: 'is only for kind choice: leave it out, or write kind: choice' }).optional();
}

/** A text of one line, for everybody or per language. */
function textOf(limit: number) {
  const line = textLine(limit);
  const perLanguage = section({
    en: line.optional(),
    'zh-Hans': line.optional(),
    'zh-Hant': line.optional(),
  }).refine((texts) => Object.keys(texts).length > 0, {
    error: `is empty: text in at least one of ${languages.join(', ')}`,
  });
  return depending<Scenario['name']>((input) => (isGroup(input) ? perLanguage : line));
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

function upTo<Item extends z.ZodType>(items: z.ZodArray<Item>, limit: number, what: string) {
  return items.max(limit, { error: ({ input }) => `has ${(input as []).length} ${what}; at most ${limit}` });
}

function distinct<Item extends z.ZodType<{ id: string }>>(items: z.ZodArray<Item>, what: string) {
  return items.superRefine((found, context) => {
    const ids = found.map((item) => item.id);
    for (const [index, each] of ids.entries()) {
      if (ids.indexOf(each) === index) continue;
      const message = `"${each}" is the id of another ${what} already; each may stand once`;
      context.addIssue({ code: 'custom', path: [index, 'id'], message });
    }
  });
}
