import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Everything that the program reads from its own package, by name. The container's image must hold each of
 * them, so a new one also needs a line in Dockerfile and .dockerignore (test/project/container.test.ts).
 */
export const packageFiles = {
  exampleOrganisation: 'examples/organisation.yml',
  manifest: 'manifest.yml',
  migrations: 'drizzle',
  page: 'dist/page',
  playbooks: 'playbooks',
  scenarios: 'scenarios',
} as const;

/** Where one of them is, whether the program runs from its source or from the bundle. */
export function packageFile(name: keyof typeof packageFiles): string {
  return join(packageFolder, packageFiles[name]);
}

const packageFolder = find(dirname(fileURLToPath(import.meta.url)));

function find(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  return find(dirname(folder));
}
