import { circles } from './circles.ts';
import { judge, type Report, type Trespass } from './judge.ts';
import { permissions } from './permissions.ts';
import { unmended } from './unmended.ts';

/** All that is wrong with the borders of some files (sources by path), a line or two for each. */
export function inspect(sources: ReadonlyMap<string, string>): string[] {
  const reports = new Map([...sources].map(([path, source]) => [path, judge(path, source)]));
  return [...trespassesOf(reports), ...circlesOf(reports), ...unneeded(reports)];
}

function trespassesOf(reports: ReadonlyMap<string, Report>): string[] {
  const found = [...reports.values()].flatMap(({ trespasses }) => trespasses);
  const excepted = ({ path, what }: Trespass) =>
    what === '.store' && (unmended.store as readonly string[]).includes(path);
  const mended = unmended.store.filter((path) => !found.some((each) => excepted(each) && each.path === path));
  return [
    ...found.filter((each) => !excepted(each)).map(said),
    ...mended.map((path) => `${path}\n  It is mended: take it out of scripts/borders/unmended.ts.`),
  ];
}

/** Where it is, what it is and why it may not be. */
function said({ path, line, what, sentence }: Trespass): string {
  return `${path}:${line} ${what}\n  ${sentence}`;
}

function circlesOf(reports: ReadonlyMap<string, Report>): string[] {
  const imports = new Map<string, string[]>();
  const known = new Set<string>(unmended.circles);
  const met = new Set<string>();
  for (const [path, report] of reports) {
    const others = report.imports.filter((target) => {
      const arrow = `${path} -> ${target}`;
      if (known.has(arrow)) met.add(arrow);
      return !known.has(arrow);
    });
    imports.set(path, others);
  }
  return [
    ...circles(imports).map((files) => `A circle of imports:\n  ${files.join('\n  -> ')}`),
    ...unmended.circles
      .filter((arrow) => !met.has(arrow))
      .map((arrow) => `${arrow}\n  It is mended: take it out of scripts/borders/unmended.ts.`),
  ];
}

/** A permission that nobody needs any more would let in what nobody has thought of. */
function unneeded(reports: ReadonlyMap<string, Report>): string[] {
  const needed = new Set([...reports.values()].flatMap((report) => [...report.needed]));
  return permissions()
    .filter((permission) => !needed.has(permission))
    .map((permission) => `${permission}\n  Nobody needs it: take it out of scripts/borders/table.ts.`);
}
