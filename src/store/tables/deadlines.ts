import { sql } from 'drizzle-orm';
import type { Records } from '../../domain/facts/records.ts';
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
        breachedIn: text('breached_in'),
        holder: text('holder'),
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
    pauses: table(
      'pauses',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        waitingFor: text('waiting_for').$type<Records['pauses']['waitingFor']>().notNull(),
        reason: text('reason').notNull(),
        pausedBy: text('paused_by').notNull(),
        pausedAt: instant('paused_at').notNull(),
        expiresAt: instant('expires_at').notNull(),
        lookAt: instant('look_at'),
        resumedAt: instant('resumed_at'),
        resumedBy: text('resumed_by'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('pauses_complaint').on(t.workspace, t.complaint, t.pausedAt),
        index('pauses_look').on(t.lookAt).where(sql`${t.lookAt} is not null`),
      ],
    ),
    extensions: table(
      'extensions',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        deadline: text('deadline').notNull(),
        clock: text('clock').$type<Records['extensions']['clock']>().notNull(),
        from: instant('from_at').notNull(),
        to: instant('to_at').notNull(),
        reason: text('reason').notNull(),
        told: text('told').notNull(),
        extendedBy: text('extended_by').notNull(),
        extendedAt: instant('extended_at').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('extensions_complaint').on(t.workspace, t.complaint, t.extendedAt),
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
