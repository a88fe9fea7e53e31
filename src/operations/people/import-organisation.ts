import type { Organisation } from '../../domain/facts/organisation.ts';
import { insert } from '../../domain/facts/write.ts';
import type { Context } from '../context.ts';
import { LostRace } from '../ports/lost-race.ts';

/** Stores an organisation as the workspace's next policy version, unless it is the present one. */
export async function importOrganisation(
  context: Pick<Context, 'store' | 'policies' | 'now'>,
  workspace: string,
  organisation: Organisation,
  importedBy: string,
): Promise<{ version: number; changed: boolean }> {
  const before = await context.store.policy(workspace);
  const text = JSON.stringify(organisation);
  if (before?.organisation === text) return { version: before.version, changed: false };
  const version = (before?.version ?? 0) + 1;
  try {
    await context.store.commit([
      insert('policies', { workspace, version, organisation: text, importedAt: context.now(), importedBy }),
    ]);
  } catch (error) {
    if (!(error instanceof LostRace)) throw error;
    return importOrganisation(context, workspace, organisation, importedBy);
  }
  context.policies.forget(workspace);
  return { version, changed: true };
}
