import type { Organisation } from '../../domain/facts/organisation.ts';
import type { Policy } from '../../domain/facts/workspace-records.ts';
import { differences } from '../../organisation-file/difference.ts';
import { readOrganisation } from '../organisation/read-file.ts';
import { Problem } from '../problems.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, warning, problem } = findingsOf('Organisation');

/** The organisation in force, or else the one of the file, which the first start would import. */
export async function checkOrganisation(
  file: string | undefined,
  policy: Policy | undefined,
): Promise<{ findings: Finding[]; organisation?: Organisation }> {
  const inForce = policy === undefined ? undefined : (JSON.parse(policy.organisation) as Organisation);
  const findings: Finding[] = [];
  if (inForce !== undefined)
    findings.push(ok(`Version ${policy?.version} of ${inForce.workspace.name} is in force.`));
  if (file === undefined) {
    if (inForce === undefined) findings.push(nothing());
    return { findings, organisation: inForce };
  }
  try {
    const written = await readOrganisation(file);
    findings.push(judgeFile(file, inForce, written));
    return { findings, organisation: inForce ?? written };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    findings.push(
      problem(error.message, error.fix ?? 'Correct these lines; the start refuses the file as it is.'),
    );
    return { findings, organisation: inForce };
  }
}

function nothing(): Finding {
  return problem(
    'There is no organisation yet: nobody can file a complaint.',
    'Run `redress organisation draft --out organisation.yml`, finish it, and set REDRESS_ORGANISATION.',
  );
}

function judgeFile(file: string, inForce: Organisation | undefined, written: Organisation): Finding {
  if (inForce === undefined) return ok(`${file} is in order; the first start imports it.`);
  const changes = differences(inForce, written);
  if (changes.length === 0) return ok(`${file} says the same.`);
  return warning(
    `${file} differs from what is in force in ${changes.length} place${changes.length === 1 ? '' : 's'}.`,
    'Run `redress organisation import` to see and apply the differences.',
  );
}
