import { writeFile } from 'node:fs/promises';
import { Problem } from './problems.ts';
import type { Terminal } from './terminal.ts';

/** Prints a text, or writes it to a new file; a file that exists is never overwritten. */
export async function writeOut(terminal: Terminal, text: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    terminal.print(text.trimEnd());
    return;
  }
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new Problem(`${file} exists already.`, 'Name another file, or move this one away.');
    throw new Problem(
      `${file} cannot be written (${code ?? message}).`,
      'Name a file in a folder you may write to.',
    );
  }
  terminal.remark(`Written to ${file}.`);
}
