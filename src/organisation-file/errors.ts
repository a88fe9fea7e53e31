/** What is wrong in an organisation file, said so that somebody can put it right without asking. */
export interface Problem {
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** For example `departments[0].calendar`; empty where the text is not YAML at all. */
  path: string;
  /** What is wrong and what is allowed. */
  message: string;
}

/** One problem a line for the terminal, as `file:line:column path: message`. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, path, message }) => {
      const where = `${file}:${line}:${column}`;
      return path ? `${where} ${path}: ${message}` : `${where} ${message}`;
    })
    .join('\n');
}

/** `['departments', 0, 'calendar']` as `departments[0].calendar`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}
