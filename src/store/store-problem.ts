/** The store cannot be opened; `fix` says what the administrator can do about it. */
export class StoreProblem extends Error {
  readonly problem: string;
  readonly fix: string;
  constructor(problem: string, fix: string, cause?: unknown) {
    super(`${problem} ${fix}`, { cause });
    this.name = 'StoreProblem';
    this.problem = problem;
    this.fix = fix;
  }
}
