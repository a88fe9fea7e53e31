import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scenario } from '../domain/filing/scenario.ts';
import type { Remember } from './remembered.ts';

/** The scenarios of these folders, read anew only where a file has changed. Rejects with ScenarioError. */
export async function scenariosAtStart(folders: readonly string[], remember: Remember): Promise<Scenario[]> {
  return remember('scenarios', await textsOf(folders), async () => {
    const { loadScenarios } = await import('../content/scenarios.ts');
    return loadScenarios(folders);
  });
}

/** What stands in the folders. One that cannot be read has nothing to remember: reading it says why. */
async function textsOf(folders: readonly string[]): Promise<[path: string, text: string][]> {
  const paths = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(folder).catch(() => []);
      return names
        .filter((name) => /\.ya?ml$/u.test(name))
        .sort()
        .map((name) => join(folder, name));
    }),
  );
  return Promise.all(
    paths
      .flat()
      .map(async (path) => [path, await readFile(path, 'utf8').catch(() => '')] as [string, string]),
  );
}
