import { readdirSync, readFileSync } from 'node:fs';
import { inspect } from './borders/inspect.ts';

/** Who may import what (`borders/table.ts`), and no circles of imports; part of `npm run check`. */
const files = ['src', 'test', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]sx?$/u.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);
const wrong = inspect(new Map(files.map((file) => [file, readFileSync(file, 'utf8')])));
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exitCode = 1;
} else console.log(`The borders of ${files.length} files hold.`);
