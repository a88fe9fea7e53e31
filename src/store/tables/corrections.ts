import type { Kit } from '../sqlite/kit.ts';

/** What is to be changed after a complaint, and whether it helped. */
export function correctionTables(kit: Kit) {
  const { table, text, instant, boolean, index, primaryKey } = kit;
  return {
    correctiveActions: table(
      'corrective_actions',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        text: text('text').notNull(),
        owner: text('owner').notNull(),
        plannedBy: text('planned_by').notNull(),
        plannedAt: instant('planned_at').notNull(),
        dueAt: instant('due_at').notNull(),
        doneAt: instant('done_at'),
        doneBy: text('done_by'),
        effective: boolean('effective'),
        effect: text('effect'),
        checkedAt: instant('checked_at'),
        checkedBy: text('checked_by'),
        failedAt: instant('failed_at'),
        failedBy: text('failed_by'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('corrective_actions_complaint').on(t.workspace, t.complaint, t.plannedAt),
      ],
    ),
  };
}
