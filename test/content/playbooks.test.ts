import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPlaybooks, PlaybookError } from '../../src/content/playbooks.ts';
import { type LocalText, languages } from '../../src/domain/facts/organisation.ts';

const shipped = join(import.meta.dirname, '../../playbooks');

/** A sound file of known lines for tests to break. */
const sound = `id: flood
name: Flood
applies: { flags: [injury], sources: [phone] }
steps:
  - { id: pump, text: Pump the water out, mandatory: true }
  - { id: dry, text: { en: Dry the goods } }
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'playbooks-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function problemsOf(text: string): Promise<string[]> {
  const file = join(folder, 'flood.yml');
  await writeFile(file, text);
  try {
    await loadPlaybooks([folder]);
  } catch (error) {
    if (!(error instanceof PlaybookError)) throw error;
    return error.message.split('\n').map((line) => line.replace(`${file}:`, ''));
  }
  return [];
}

it('reads a sound file; a step is advisory unless it says otherwise', async () => {
  await expect(problemsOf(sound)).resolves.toEqual([]);
  const [flood] = await loadPlaybooks([folder]);
  expect(flood?.steps.map(({ id, mandatory }) => [id, mandatory])).toEqual([
    ['pump', true],
    ['dry', false],
  ]);
});

it.each<[string, string, string, string]>([
  ['a misspelt key', 'mandatory: true', 'mandatroy: true', '5:43 steps[0].mandatroy: "mandatroy" is not'],
  ['something else than yes or no', 'true', 'always', '5:54 steps[0].mandatory: "always" will not do: true'],
  ['an unknown flag', '[injury]', '[flood]', '3:20 applies.flags[0]: "flood" will not do: one of injury'],
  ['an unknown source', '[phone]', '[fax]', '3:39 applies.sources[0]: "fax" will not do: one of counter'],
  ['two steps of one id', 'id: dry', 'id: pump', '6:11 steps[1].id: "pump" is the id of another step'],
  [
    'no steps at all',
    sound.slice(sound.indexOf('steps:')),
    'steps: []\n',
    '4:8 steps: an empty list will not do',
  ],
  ['no YAML', 'steps:', 'steps: {', '5:3 not YAML'],
])('names the line of %s', async (_, what, instead, problem) => {
  const [first] = await problemsOf(sound.replace(what, instead));
  expect(first).toContain(problem);
});

describe('what comes with Redress', async () => {
  const playbooks = await loadPlaybooks([shipped]);

  it('has the situations of a shop and a restaurant, possible fraud and the press', async () => {
    expect(playbooks).toHaveLength(25);
    expect(await readdir(shipped)).toEqual(playbooks.map(({ id }) => `${id}.yml`));
  });

  it('says everything in all three languages', () => {
    const texts = playbooks.flatMap(({ name, steps }) => [name, ...steps.map(({ text }) => text)]);
    const lacking = texts.filter((text) => languages.some((language) => !has(text, language)));
    expect(lacking).toEqual([]);
  });

  it('asks for few things before the answer', () => {
    const many = playbooks.filter(({ steps }) => steps.filter(({ mandatory }) => mandatory).length > 2);
    expect(many).toEqual([]);
  });
});

function has(text: LocalText, language: (typeof languages)[number]): boolean {
  return typeof text === 'object' && (text[language] ?? '') !== '';
}
