import { Problem } from './problems.ts';

/** Turns what main.ts refuses to start with into a problem to print. main.ts is loaded only by those who start it. */
export async function sayingWhy<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const [{ ListenProblem }, { OrganisationProblem }] = await Promise.all([
      import('../start/serving.ts'),
      import('../start/organisation-at-start.ts'),
    ]);
    if (error instanceof ListenProblem || error instanceof OrganisationProblem)
      throw new Problem(error.message);
    throw error;
  }
}
