export type Level = 'ok' | 'warning' | 'problem';

/** One thing that was looked at. */
export interface Finding {
  family: string;
  level: Level;
  what: string;
  /** One sentence; always there unless all is well. */
  fix?: string;
}

/** Words a family's findings: `const { ok, warning, problem } = findingsOf('Store')`. */
export function findingsOf(family: string) {
  return {
    ok: (what: string): Finding => ({ family, level: 'ok', what }),
    warning: (what: string, fix: string): Finding => ({ family, level: 'warning', what, fix }),
    problem: (what: string, fix: string): Finding => ({ family, level: 'problem', what, fix }),
  };
}
