import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Context } from './operations/context.ts';
import { importOrganisation } from './operations/import-organisation.ts';
import { formatProblems } from './organisation-file/errors.ts';
import { parseOrganisation } from './organisation-file/parse.ts';

/** An organisation file that stops the start: each line names file, line, field and what is allowed. */
export class OrganisationProblem extends Error {}

/** Imports the organisation file when the store holds none; says so when the two differ. */
export async function importAtStart(
  context: Context,
  config: Config,
  workspace: string,
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
  const parsed = parseOrganisation(text, config.organisationFile);
  if (parsed.problems !== undefined) throw new OrganisationProblem(formatProblems(parsed.problems));
  if (stored === undefined) {
    await importOrganisation(context, workspace, parsed.organisation, 'start');
  } else if (stored.organisation !== JSON.stringify(parsed.organisation)) {
    log.warn(
      { file: config.organisationFile, version: stored.version },
      'the organisation file differs from what is stored; `redress organisation import` shows and applies the difference',
    );
  }
}
