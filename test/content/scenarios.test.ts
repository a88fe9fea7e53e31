import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadScenarios, ScenarioError } from '../../src/content/scenarios.ts';
import { inLanguage } from '../../src/domain/people/people.ts';

/** A sound file of known lines for tests to break. */
const sound = `id: dropped
name: Dropped goods
questions:
  - { id: what, label: What fell?, kind: line }
  - id: broken
    label: { en: Is it broken?, zh-Hans: 摔坏了吗？ }
    kind: choice
    options: [{ id: "yes", label: "Yes" }, { id: "no", label: "No" }]
`;
const list = (count: number, one: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index + 1)).join('');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenarios-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function problemsOf(text: string): Promise<string[]> {
  const file = join(folder, 'dropped.yml');
  await writeFile(file, text);
  try {
    await loadScenarios([folder]);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.message.split('\n').map((line) => line.replace(`${file}:`, ''));
  }
  return [];
}

it('reads a sound file', async () => {
  await expect(problemsOf(sound)).resolves.toEqual([]);
});

it('lets a later folder add scenarios and override one by its id', async () => {
  const own = join(folder, 'own');
  await writeFile(join(folder, 'a.yml'), sound);
  await writeFile(join(folder, 'b.yml'), sound.replace('id: dropped', 'id: stolen'));
  await writeFile(join(folder, 'notes.txt'), 'not a scenario');
  await mkdir(own);
  await writeFile(join(own, 'mine.yaml'), sound.replace('Dropped goods', 'Fell down'));
  const scenarios = await loadScenarios([folder, own]);
  expect(scenarios.map(({ id, name }) => [id, name])).toEqual([
    ['dropped', 'Fell down'],
    ['stolen', 'Dropped goods'],
  ]);
});

it('refuses two files of one folder with the same id', async () => {
  await writeFile(join(folder, 'a.yml'), sound);
  await writeFile(join(folder, 'b.yml'), sound);
  await expect(loadScenarios([folder])).rejects.toThrow(
    `b.yml:1:1 id: "dropped" is the id of ${join(folder, 'a.yml')} already: give each of the scenarios of a folder its own`,
  );
});

it('names the file of every problem when several files are broken', async () => {
  await writeFile(join(folder, 'a.yml'), sound.replace('kind: line', 'kind: lines'));
  await writeFile(join(folder, 'b.yml'), 'id: [');
  await expect(loadScenarios([folder])).rejects.toThrow(/a\.yml:4:.*\n.*b\.yml:1:/u);
});

it('says which folder cannot be read', async () => {
  await expect(loadScenarios([join(folder, 'nowhere')])).rejects.toThrow(
    /nowhere:1:1 This folder of scenarios cannot be read: ENOENT/u,
  );
});

it.each([
  [
    'a kind that is misspelt',
    'kind: line',
    'kind: lien',
    '4:42 questions[0].kind: "lien" will not do: one of line, text, date, choice, number. Did you mean "line"?',
  ],
  [
    'a label that is missing',
    'label: What fell?, ',
    '',
    '4:5 questions[0].label: is missing: text of 1 to 150 characters in one line',
  ],
  [
    'a label that is empty',
    'label: What fell?',
    'label: ""',
    '4:24 questions[0].label: "" will not do: text of 1 to 150 characters in one line',
  ],
  [
    'a key nobody knows',
    'kind: line',
    'kind: line, hnit: x',
    '4:48 questions[0].hnit: "hnit" is not a known key. Did you mean "hint"? Allowed: id, label, hint, kind, options',
  ],
  [
    'a language nobody knows',
    'zh-Hans: 摔坏了吗？',
    'fr: Cassé ?',
    '6:33 questions[1].label.fr: "fr" is not a known key. Allowed: en, zh-Hans, zh-Hant',
  ],
  [
    'a choice without options',
    '    options: [{ id: "yes", label: "Yes" }, { id: "no", label: "No" }]\n',
    '',
    '5:5 questions[1].options: is missing: a list of options, each an id and a label, at least one',
  ],
  [
    'options for another kind',
    'kind: choice',
    'kind: line',
    '8:14 questions[1].options: is only for kind choice: leave it out, or write kind: choice',
  ],
  [
    'two questions of one id',
    'id: broken',
    'id: what',
    '5:9 questions[1].id: "what" is the id of another question already; each may stand once',
  ],
  [
    'two options of one id',
    'id: "no"',
    'id: "yes"',
    '8:50 questions[1].options[1].id: "yes" is the id of another option already; each may stand once',
  ],
  [
    'an id with a space',
    'id: dropped',
    'id: dropped goods',
    '1:5 id: "dropped goods" will not do: an id of letters, digits, dots, dashes and underscores, in quotes if it is a number',
  ],
  [
    'no questions',
    /questions:.*/su,
    'questions: []',
    '3:12 questions: an empty list will not do: a list of questions, each an id, a label and a kind, at least one',
  ],
  [
    'a name per language that is empty',
    'name: Dropped goods',
    'name: {}',
    '2:7 name: is empty: text in at least one of en, zh-Hans, zh-Hant',
  ],
])('points at %s', async (_, passage, replacement, problem) => {
  const broken = sound.replace(passage, replacement);
  expect(broken).not.toBe(sound);
  await expect(problemsOf(broken)).resolves.toEqual([problem]);
});

it('refuses an empty file', async () => {
  await expect(problemsOf('')).resolves.toEqual(['1:1 is missing: a group of the keys id, name, questions']);
});

it.each([
  ['a label of 151 characters', sound.replace('What fell?', 'x'.repeat(151)), '1 to 150 characters'],
  ['an option of 76 characters', sound.replace('"No"', 'x'.repeat(76)), '1 to 75 characters'],
  [
    '9 questions',
    `id: a\nname: A\nquestions:\n${list(9, (n) => `  - { id: q${n}, label: Q, kind: line }\n`)}`,
    'has 9 questions; at most 8',
  ],
  [
    '11 options',
    `id: a\nname: A\nquestions:\n  - { id: q, label: Q, kind: choice, options: [${list(11, (n) => `{ id: o${n}, label: O },`)}] }\n`,
    'has 11 options; at most 10',
  ],
])('refuses %s', async (_, text, message) => {
  const problems = await problemsOf(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(message);
});

it.each([
  ['label of 150', sound.replace('What fell?', 'x'.repeat(150))],
  ['option of 75', sound.replace('"No"', 'x'.repeat(75))],
  [
    '8 questions',
    `id: a\nname: A\nquestions:\n${list(8, (n) => `  - { id: q${n}, label: Q, kind: line }\n`)}`,
  ],
])('allows a %s', async (_, text) => {
  await expect(problemsOf(text)).resolves.toEqual([]);
});

it.each([
  ['illness', ['condition', 'since', 'eaten', 'doctor', 'hospital', 'others', 'sample']],
  ['lost-item', ['item', 'shape', 'colour', 'value', 'marks', 'place', 'time']],
])('asks about %s in three languages', async (id, questions) => {
  const scenarios = await loadScenarios([join(import.meta.dirname, '../../scenarios')]);
  const scenario = scenarios.find((each) => each.id === id);
  expect(scenario?.questions.map((question) => question.id)).toEqual(questions);
  const texts = [
    scenario!.name,
    ...scenario!.questions.flatMap(({ label, hint, options = [] }) => [
      label,
      ...(hint === undefined ? [] : [hint]),
      ...options.map((option) => option.label),
    ]),
  ];
  for (const text of texts) {
    expect(Object.keys(text)).toEqual(['en', 'zh-Hans', 'zh-Hant']);
    expect(inLanguage(text, 'zh-Hans')).toMatch(/\p{Script=Han}/u);
    expect(inLanguage(text, 'en')).not.toMatch(/\p{Script=Han}/u);
  }
});
