import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Copy, copyProject } from '../project/copy.ts';

let copy: Copy;
beforeAll(async () => {
  copy = await copyProject();
});
afterAll(() => copy.remove());

it.each([
  ['passes', '', 0],
  ['fails', `throw new Error('planted');`, 1],
])('a page test that %s ends `npm run test:page` so', async (_, body, expected) => {
  const path = 'test/page/planted.test.ts';
  await writeFile(
    join(copy.folder, path),
    `import { it } from 'vitest';\nit('planted', () => { ${body} });\n`,
  );
  const { code, output } = await copy.run(`npm run test:page -- ${path}`);
  await rm(join(copy.folder, path));
  expect(output).toContain(path);
  expect(code, output).toBe(expected);
});
