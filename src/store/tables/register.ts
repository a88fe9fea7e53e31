import { sql } from 'drizzle-orm';
import type { Records } from '../../domain/facts/records.ts';
import type { Kit } from '../sqlite/kit.ts';

/** The append-only history, its erasable half, and what was said and shown in the thread. */
export function registerTables(kit: Kit) {
  const { table, text, instant, integer, json, index, uniqueIndex, primaryKey } = kit;
  return {
    entries: table(
      'entries',
      {
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        sequence: integer('sequence').notNull(),
        at: instant('at').notNull(),
        kind: text('kind').notNull(),
        body: text('body').notNull(),
        previous: text('previous').notNull(),
        hash: text('hash').notNull(),
      },
      (t) => [primaryKey({ columns: [t.workspace, t.complaint, t.sequence] })],
    ),
    secrets: table(
      'secrets',
      {
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        sequence: integer('sequence').notNull(),
        field: text('field').notNull(),
        salt: text('salt').notNull(),
        value: text('value').notNull(),
      },
      (t) => [primaryKey({ columns: [t.workspace, t.complaint, t.sequence, t.field] })],
    ),
    notes: table(
      'notes',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        channel: text('channel').notNull(),
        ts: text('ts').notNull(),
        author: text('author').notNull(),
        text: text('text').notNull(),
        files: json('files').$type<Records['notes']['files']>().notNull(),
        writtenAt: instant('written_at').notNull(),
        editedAt: instant('edited_at'),
        deletedAt: instant('deleted_at'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        uniqueIndex('notes_message').on(t.workspace, t.channel, t.ts),
        index('notes_complaint').on(t.workspace, t.complaint, t.writtenAt),
      ],
    ),
    files: table(
      'files',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        slackFile: text('slack_file').notNull(),
        name: text('name').notNull(),
        mimetype: text('mimetype').notNull(),
        size: integer('size').notNull(),
        sha256: text('sha256'),
        path: text('path'),
        state: text('state').$type<Records['files']['state']>().notNull(),
        reason: text('reason'),
        addedAt: instant('added_at').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('files_complaint').on(t.workspace, t.complaint, t.addedAt),
        index('files_wanted').on(t.addedAt).where(sql`${t.state} = 'wanted'`),
      ],
    ),
  };
}
