import { sql } from 'drizzle-orm';
import type { Records } from '../../domain/records.ts';
import type { Kit } from '../sqlite/kit.ts';

/** Clocks, what they lapsed into, and the duties that are done once. */
export function deadlineTables(kit: Kit) {
  const { table, text, instant, integer, index, primaryKey } = kit;
  return {
    deadlines: table(
      'deadlines',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        clock: text('clock').$type<Records['deadlines']['clock']>().notNull(),
        startedAt: instant('started_at').notNull(),
        nudgeAt: instant('nudge_at').notNull(),
        dueAt: instant('due_at').notNull(),
        lookAt: instant('look_at'),
        nudgedAt: instant('nudged_at'),
        metAt: instant('met_at'),
        cancelledAt: instant('cancelled_at'),
        breachedAt: instant('breached_at'),
        breachedBy: text('breached_by'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('deadlines_complaint').on(t.workspace, t.complaint, t.startedAt),
        index('deadlines_look').on(t.lookAt).where(sql`${t.lookAt} is not null`),
        index('deadlines_response').on(t.workspace, t.dueAt).where(sql`${t.clock} = 'response'`),
        index('deadlines_breached').on(t.workspace, t.breachedAt).where(sql`${t.breachedAt} is not null`),
      ],
    ),
    escalations: table(
      'escalations',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        level: integer('level').notNull(),
        person: text('person'),
        because: text('because').$type<Records['escalations']['because']>().notNull(),
        clock: text('clock').$type<NonNullable<Records['escalations']['clock']>>(),
        at: instant('at').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('escalations_complaint').on(t.workspace, t.complaint, t.level),
      ],
    ),
    slots: table(
      'slots',
      {
        workspace: text('workspace').notNull(),
        kind: text('kind').$type<Records['slots']['kind']>().notNull(),
        name: text('name').notNull(),
        doneAt: instant('done_at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.workspace, t.kind, t.name] })],
    ),
  };
}
