import { and, asc, desc, eq } from 'drizzle-orm';
import type { Store } from '../../operations/ports/store.ts';
import { compileRead, given } from '../compiled-read.ts';
import type { Engine } from '../engine.ts';

type Queries = Pick<
  Store,
  'workspaces' | 'workspace' | 'policy' | 'absences' | 'profile' | 'channel' | 'channels'
>;

export function workspaceQueries({ database, tables, read }: Engine): Queries {
  const { workspaces, policies, absences, profiles, channels } = tables;
  const inWorkspace = eq(policies.workspace, given('workspace'));
  const newestPolicy = compileRead(
    policies,
    database.select().from(policies).where(inWorkspace).orderBy(desc(policies.version)).limit(1),
  );
  const namedPolicy = compileRead(
    policies,
    database
      .select()
      .from(policies)
      .where(and(inWorkspace, eq(policies.version, given('version')))),
  );
  const profile = compileRead(
    profiles,
    database
      .select()
      .from(profiles)
      .where(and(eq(profiles.workspace, given('workspace')), eq(profiles.slack, given('slack')))),
  );
  const channel = compileRead(
    channels,
    database
      .select()
      .from(channels)
      .where(and(eq(channels.workspace, given('workspace')), eq(channels.id, given('id')))),
  );
  return {
    workspaces: async () => database.select().from(workspaces).orderBy(asc(workspaces.id)),
    workspace: async (id) => (await database.select().from(workspaces).where(eq(workspaces.id, id)))[0],
    policy: async (workspace, version) =>
      (await read(version === undefined ? newestPolicy : namedPolicy, { workspace, version }))[0],
    absences: async (workspace) =>
      database
        .select()
        .from(absences)
        .where(eq(absences.workspace, workspace))
        .orderBy(asc(absences.startsAt), asc(absences.person)),
    profile: async (workspace, slack) => (await read(profile, { workspace, slack }))[0],
    channel: async (workspace, id) => (await read(channel, { workspace, id }))[0],
    channels: async (workspace) =>
      database.select().from(channels).where(eq(channels.workspace, workspace)).orderBy(asc(channels.id)),
  };
}
