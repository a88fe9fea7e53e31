import type { Records } from '../../domain/facts/records.ts';
import type { Kit } from '../sqlite/kit.ts';

/** Which department is responsible: transfers, hearings and what was said there, departments that help. */
export function transferTables(kit: Kit) {
  const { table, text, instant, boolean, json, index, primaryKey } = kit;
  return {
    transfers: table(
      'transfers',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        from: text('from_department').notNull(),
        to: text('to_department').notNull(),
        reason: text('reason').notNull(),
        askedBy: text('asked_by').notNull(),
        askedAt: instant('asked_at').notNull(),
        decidedBy: text('decided_by'),
        decidedAt: instant('decided_at'),
        accepted: boolean('accepted'),
        answer: text('answer'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('transfers_complaint').on(t.workspace, t.complaint, t.askedAt),
      ],
    ),
    hearings: table(
      'hearings',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        sides: json('sides').$type<Records['hearings']['sides']>().notNull(),
        openedBy: text('opened_by').notNull(),
        openedAt: instant('opened_at').notNull(),
        ruledFor: text('ruled_for'),
        ruledBy: text('ruled_by'),
        ruledAt: instant('ruled_at'),
        ruling: text('ruling'),
        category: text('category').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('hearings_complaint').on(t.workspace, t.complaint, t.openedAt),
        index('hearings_category').on(t.workspace, t.category, t.ruledAt),
      ],
    ),
    statements: table(
      'statements',
      {
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        hearing: text('hearing').notNull(),
        department: text('department').notNull(),
        text: text('text').notNull(),
        statedBy: text('stated_by').notNull(),
        statedAt: instant('stated_at').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.hearing, t.department] }),
        index('statements_complaint').on(t.workspace, t.complaint, t.statedAt),
      ],
    ),
    cooperations: table(
      'cooperations',
      {
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        department: text('department').notNull(),
        task: text('task').notNull(),
        addedBy: text('added_by').notNull(),
        addedAt: instant('added_at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.workspace, t.complaint, t.department] })],
    ),
  };
}
