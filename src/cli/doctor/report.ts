import type { Finding } from './finding.ts';

export interface Report {
  findings: Finding[];
  /** What cannot be looked at from here, with what to do about it. */
  unchecked: string[];
}

/** The report for a terminal, family by family; what is not in order is followed by how to mend it. */
export function reportText({ findings, unchecked }: Report): string {
  const families = [...new Set(findings.map(({ family }) => family))];
  const lines = families.flatMap((family) => [
    family,
    ...findings.filter((finding) => finding.family === family).flatMap(line),
    '',
  ]);
  if (unchecked.length > 0) lines.push('Not checked', ...unchecked.map((each) => `  -        ${each}`), '');
  return [...lines, verdict(findings)].join('\n');
}

function line({ level, what, fix }: Finding): string[] {
  const indented = what.replaceAll('\n', `\n${' '.repeat(11)}`);
  return [`  ${level.padEnd(8)} ${indented}`, ...(fix === undefined ? [] : [`           → ${fix}`])];
}

function verdict(findings: readonly Finding[]): string {
  const count = (level: Finding['level'], word: string) => {
    const number = findings.filter((finding) => finding.level === level).length;
    return `${number} ${word}${number === 1 ? '' : 's'}`;
  };
  return `${count('problem', 'problem')}, ${count('warning', 'warning')}.`;
}
