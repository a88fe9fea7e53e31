import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';

const mostFiles = 25;
const mostLines = 200;

/** Longer files of the source, and why each of them is one. */
const longFiles: Record<string, string> = {
  'src/practice/page-contract.ts': 'a contract is read from top to bottom',
  'src/practice/local-slack/local-slack.ts': 'one handle, whose methods are a line each',
  'src/practice/local-slack/member.ts': 'one handle: all that somebody can do in Slack, in short methods',
  'src/practice/history/stories/last-week.ts': 'a week is told in one go',
  'src/practice/history/stories/three-weeks-ago.ts': 'a week is told in one go',
  'src/wording/case/en.ts': 'one language is read side by side with the others',
  'src/wording/case/zh-Hans.ts': 'one language is read side by side with the others',
  'src/wording/case/zh-Hant.ts': 'one language is read side by side with the others',
};

test.each(['src', 'test'])(`no folder of %s holds more than ${mostFiles} files`, (root) => {
  const files = globSync(`${root}/**/*.*`);
  const counts = Map.groupBy(files, dirname);
  expect(counts.size).toBeGreaterThan(20);
  const full = [...counts].filter(([, { length }]) => length > mostFiles);
  expect(full.map(([folder, { length }]) => `${folder}: ${length}`)).toEqual([]);
});

test(`a file of more than ${mostLines} lines has a reason, and one with a reason is as long`, () => {
  const long = globSync('src/**/*.{ts,tsx}').filter(
    (file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > mostLines,
  );
  expect(long.sort()).toEqual(Object.keys(longFiles).sort());
});
