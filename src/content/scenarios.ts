/** Reads scenarios: the questions that the form asks for some categories, one YAML file a scenario. */
import * as z from 'zod';
import type { Scenario } from '../domain/filing/scenario.ts';
import { depending, id, list, oneOf, section } from '../organisation-file/fields.ts';
import { ContentError, distinct, loadContent, textOf, upTo } from './content-files.ts';

/** Within what Slack shows of a modal, and what somebody at a counter will answer. */
const most = { questions: 8, options: 10, name: 75, label: 150, hint: 150, option: 75 } as const;

const kinds = ['line', 'text', 'date', 'choice', 'number'] as const;

/** One or more scenario files are wrong; `message` names each file, line and what is allowed there. */
export class ScenarioError extends ContentError {
  override readonly name = 'ScenarioError';
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

/** The scenarios of these folders by id; later folders override earlier ones. Rejects with ScenarioError. */
export function loadScenarios(folders: readonly string[]): Promise<Scenario[]> {
  return loadContent(folders, { plural: 'scenarios', schema: scenario, Failure: ScenarioError });
}

function isChoice(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'kind' in input && input.kind === 'choice';
}

function noOptions() {
  return z.undefined({ error: 'is only for kind choice: leave it out, or write kind: choice' }).optional();
}
