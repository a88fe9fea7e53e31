import { sql } from 'drizzle-orm';
import type { Records } from '../../domain/facts/records.ts';
import type { Kit } from '../sqlite/kit.ts';

/** What goes out (notices), what came in (keys of requests), what was left unfinished (drafts). */
export function messageTables(kit: Kit) {
  const { table, text, instant, integer, boolean, json, index, uniqueIndex, primaryKey } = kit;
  return {
    notices: table(
      'notices',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        key: text('key').notNull(),
        kind: text('kind').notNull(),
        lane: text('lane').notNull(),
        complaint: text('complaint'),
        body: json('body').$type<Records['notices']['body']>().notNull(),
        state: text('state').$type<Records['notices']['state']>().notNull(),
        createdAt: instant('created_at').notNull(),
        sendAt: instant('send_at').notNull(),
        attempts: integer('attempts').notNull(),
        leasedUntil: instant('leased_until'),
        uncertain: boolean('uncertain').notNull(),
        sentAt: instant('sent_at'),
        channel: text('channel'),
        ts: text('ts'),
        failure: text('failure'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        uniqueIndex('notices_key').on(t.workspace, t.key),
        index('notices_complaint').on(t.workspace, t.complaint, t.id),
        index('notices_waiting')
          .on(t.workspace, t.lane, t.id)
          .where(sql`${t.state} in ('queued', 'sending')`),
        index('notices_pings').on(t.workspace, t.lane, t.createdAt).where(sql`${t.kind} = 'ping'`),
        index('notices_troubled').on(t.workspace, t.createdAt).where(sql`${t.state} in ('failed', 'held')`),
      ],
    ),
    received: table(
      'received',
      {
        workspace: text('workspace').notNull(),
        key: text('key').notNull(),
        at: instant('at').notNull(),
        result: text('result'),
      },
      (t) => [primaryKey({ columns: [t.workspace, t.key] })],
    ),
    drafts: table(
      'drafts',
      {
        workspace: text('workspace').notNull(),
        person: text('person').notNull(),
        view: text('view').notNull(),
        values: json('values').$type<Records['drafts']['values']>().notNull(),
        savedAt: instant('saved_at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.workspace, t.person] })],
    ),
  };
}
