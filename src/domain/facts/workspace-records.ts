/** Records of a workspace. */

export interface Policy {
  workspace: string;
  version: number;
  /** JSON of the Organisation. */
  organisation: string;
  importedAt: number;
  importedBy: string;
}

export interface Workspace {
  id: string;
  name: string;
  enterprise: string | null;
  botUser: string | null;
  connectedAt: number;
}
