import type { Workspace } from '../domain/facts/workspace-records.ts';
import { put } from '../domain/facts/write.ts';
import type { Context } from './context.ts';

/** Keeps what Slack says of the workspace at each start; it stays connected since the first. */
export async function keepWorkspace(
  context: Pick<Context, 'store' | 'now'>,
  workspace: Omit<Workspace, 'connectedAt'>,
): Promise<void> {
  const before = await context.store.workspace(workspace.id);
  const row = { ...workspace, connectedAt: before?.connectedAt ?? context.now() };
  await context.store.commit([put('workspaces', row)]);
}
