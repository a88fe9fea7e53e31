import type { Records } from '../../domain/facts/records.ts';
import type { Kit } from '../sqlite/kit.ts';

/** Connected workspaces, their policy versions, and what Slack says of people and channels. */
export function workspaceTables(kit: Kit) {
  const { table, text, instant, integer, boolean, json, primaryKey } = kit;
  return {
    workspaces: table('workspaces', {
      id: text('id').primaryKey(),
      name: text('name').notNull(),
      enterprise: text('enterprise'),
      botUser: text('bot_user'),
      connectedAt: instant('connected_at').notNull(),
    }),
    policies: table(
      'policies',
      {
        workspace: text('workspace').notNull(),
        version: integer('version').notNull(),
        organisation: text('organisation').notNull(),
        importedAt: instant('imported_at').notNull(),
        importedBy: text('imported_by').notNull(),
      },
      (t) => [primaryKey({ columns: [t.workspace, t.version] })],
    ),
    absences: table(
      'absences',
      {
        workspace: text('workspace').notNull(),
        person: text('person').notNull(),
        startsAt: instant('starts_at').notNull(),
        endsAt: instant('ends_at').notNull(),
        substitute: text('substitute'),
        plannedBy: text('planned_by').notNull(),
        plannedAt: instant('planned_at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.workspace, t.person] })],
    ),
    profiles: table(
      'profiles',
      {
        workspace: text('workspace').notNull(),
        slack: text('slack').notNull(),
        name: text('name').notNull(),
        locale: text('locale'),
        timezone: text('timezone'),
        deactivated: boolean('deactivated').notNull(),
        external: boolean('external').notNull(),
        refreshedAt: instant('refreshed_at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.workspace, t.slack] })],
    ),
    channels: table(
      'channels',
      {
        workspace: text('workspace').notNull(),
        id: text('id').notNull(),
        name: text('name').notNull(),
        private: boolean('private').notNull(),
        archived: boolean('archived').notNull(),
        joined: boolean('joined').notNull(),
        members: json('members').$type<Records['channels']['members']>().notNull(),
        refreshedAt: instant('refreshed_at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.workspace, t.id] })],
    ),
  };
}
