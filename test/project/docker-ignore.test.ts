import { describe, expect, test } from 'vitest';
import { dockerIgnore } from './container/docker-ignore.ts';

describe('.dockerignore is read as Docker reads it', () => {
  test.each<[lines: string, path: string, ignored: boolean]>([
    // A name stands for the whole folder, at the root only.
    ['docs', 'docs', true],
    ['docs', 'docs/rules.md', true],
    ['docs', 'src/docs', false],
    ['/docs/', 'docs/rules.md', true],
    ['./docs', 'docs/rules.md', true],
    ['# docs', 'docs', false],
    // Wildcards stay within one name.
    ['*', 'src', true],
    ['*', 'src/main.ts', true],
    ['*.md', 'README.md', true],
    ['*.md', 'docs/rules.md', false],
    ['docs/*.png', 'docs/card.png', true],
    ['docs/*.png', 'docs/old/card.png', false],
    ['docs/?ard.png', 'docs/card.png', true],
    ['docs?card.png', 'docs/card.png', false],
    ['[a-d]*', 'docs', true],
    ['[^a-d]*', 'docs', false],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'aab', false],
    ['a.b+(c)', 'a.b+(c)', true],
    ['a.b', 'aXb', false],
    // Two stars cross folders.
    ['**', 'src/main.ts', true],
    ['**/*.log', 'a.log', true],
    ['**/*.log', 'a/b/c.log', true],
    ['**/page', 'src/practice/page/main.tsx', true],
    ['**/page', 'src/homepage', false],
    ['**page', 'src/homepage', true],
    ['src/**', 'src', false],
    ['src/**', 'src/a/b', true],
    ['src/**/page', 'src/page', true],
    ['src/**/page', 'src/a/b/page', true],
    // Exceptions: the last line that matches decides.
    ['*\n!src', 'src/domain/facts/write.ts', false],
    ['*\n!src', 'source', true],
    ['!src\n*', 'src', true],
    ['*\n!src\nsrc/**/*.md', 'src/practice/notes.md', true],
    ['*\n!src\nsrc/**/*.md', 'src/main.ts', false],
    ['docs\n!docs/rules.md', 'docs/rules.md', false],
    ['docs\n!docs/rules.md', 'docs/card.png', true],
    ['  ! src  \n*\n ! src ', 'src', false],
  ])('%j: %s', (lines, path, ignored) => {
    expect(dockerIgnore(lines).ignores(path)).toBe(ignored);
  });

  test.each([
    ['docs\n!docs/rules.md', 'docs', true],
    ['docs\n!**/rules.md', 'docs', true],
    ['*\n!src', 'node_modules', false],
  ])('%j: exceptions below %s are looked for', (lines, folder, possible) => {
    expect(dockerIgnore(lines).mayHoldExceptions(folder)).toBe(possible);
  });

  test.each(['!', 'a[', 'a\\'])('what Docker refuses is refused: %s', (line) => {
    expect(() => dockerIgnore(line)).toThrow('.dockerignore');
  });
});
