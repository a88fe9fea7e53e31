import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Organisation } from '../domain/facts/organisation.ts';
import type { Context } from '../operations/context.ts';
import { importOrganisation } from '../operations/people/import-organisation.ts';
import type { Remember } from './remembered.ts';

/** An organisation file that stops the start: each line names file, line, field and what is allowed. */
export class OrganisationProblem extends Error {}

/** Imports the organisation file when the store holds none; says so when the two differ. */
export async function importAtStart(
  context: Context,
  config: Config,
  workspace: string,
  remember: Remember,
  log: Logger,
): Promise<void> {
  const stored = await context.store.policy(workspace);
  if (config.organisationFile === undefined) {
    if (stored === undefined) {
      log.warn({}, 'no organisation yet: run `redress organisation draft`, then set REDRESS_ORGANISATION');
    }
    return;
  }
  const text = await readFile(config.organisationFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new OrganisationProblem(
      `REDRESS_ORGANISATION: ${config.organisationFile} cannot be read (${error.code}).`,
    );
  });
  const file = config.organisationFile;
  if (stored === undefined) {
    const organisation = await parse(text, file);
    await importOrganisation(context, workspace, organisation, 'start');
    await remember(comparison, [text, JSON.stringify(organisation)], async () => true);
    return;
  }
  const same = await remember(comparison, [text, stored.organisation], async () => {
    return stored.organisation === JSON.stringify(await parse(text, file));
  });
  if (!same) {
    log.warn(
      { file, version: stored.version },
      'the organisation file differs from what is stored; `redress organisation import` shows and applies the difference',
    );
  }
}

/** Under this name it is remembered whether a text is what is stored. */
const comparison = 'organisation-file';

/** What reads the file is loaded only for a file not read before. */
async function parse(text: string, file: string): Promise<Organisation> {
  const [{ parseOrganisation }, { formatProblems }] = await Promise.all([
    import('../organisation-file/parse.ts'),
    import('../organisation-file/errors.ts'),
  ]);
  const parsed = parseOrganisation(text, file);
  if (parsed.problems !== undefined) throw new OrganisationProblem(formatProblems(parsed.problems));
  return parsed.organisation;
}
