import type { Policy, Workspace } from '../../domain/facts/workspace-records.ts';
import type { Channel } from '../../domain/routing/records.ts';

/** The workspaces, their policies, and what is known of their channels. */
export interface WorkspaceReads {
  workspaces(): Promise<Workspace[]>;
  workspace(id: string): Promise<Workspace | undefined>;
  /** The newest policy version, or the named one. */
  policy(workspace: string, version?: number): Promise<Policy | undefined>;
  channel(workspace: string, id: string): Promise<Channel | undefined>;
  channels(workspace: string): Promise<Channel[]>;
}
