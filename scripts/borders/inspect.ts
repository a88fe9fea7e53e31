import { circles } from './circles.ts';
import { judge, type Report, type Trespass } from './judge.ts';
import { permissions } from './permissions.ts';

/** All that is wrong with the borders of some files (sources by path), a line or two for each. */
export function inspect(sources: ReadonlyMap<string, string>): string[] {
  const reports = new Map([...sources].map(([path, source]) => [path, judge(path, source)]));
  const trespasses = [...reports.values()].flatMap((report) => report.trespasses);
  return [...trespasses.map(said), ...circlesOf(reports), ...unneeded(reports)];
}

/** Where it is, what it is and why it may not be. */
function said({ path, line, what, sentence }: Trespass): string {
  return `${path}:${line} ${what}\n  ${sentence}`;
}

function circlesOf(reports: ReadonlyMap<string, Report>): string[] {
  const imports = new Map([...reports].map(([path, report]) => [path, report.imports]));
  return circles(imports).map((files) => `A circle of imports:\n  ${files.join('\n  -> ')}`);
}

/** A permission that nobody needs any more would let in what nobody has thought of. */
function unneeded(reports: ReadonlyMap<string, Report>): string[] {
  const needed = new Set([...reports.values()].flatMap((report) => [...report.needed]));
  return permissions()
    .filter((permission) => !needed.has(permission))
    .map((permission) => `${permission}\n  Nobody needs it: take it out of scripts/borders/table.ts.`);
}
