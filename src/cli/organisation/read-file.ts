import { readFile } from 'node:fs/promises';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { formatProblems } from '../../organisation-file/errors.ts';
import { parseOrganisation } from '../../organisation-file/parse.ts';
import { Problem } from '../problems.ts';

/** Reads an organisation file. Throws `Problem` with everything that is wrong, line by line. */
export async function readOrganisation(file: string): Promise<Organisation> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem(
      `${file} cannot be read (${code ?? String(error)}).`,
      'Check the path and who may read it.',
    );
  }
  const { organisation, problems } = parseOrganisation(text, file);
  if (problems !== undefined) throw new Problem(formatProblems(problems));
  return organisation;
}
