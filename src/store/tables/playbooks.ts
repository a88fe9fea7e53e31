import type { Kit } from '../sqlite/kit.ts';

/** Which playbooks a complaint follows by choice, and the steps that were done. */
export function playbookTables(kit: Kit) {
  const { table, text, instant, primaryKey } = kit;
  return {
    chosenPlaybooks: table(
      'chosen_playbooks',
      {
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        playbook: text('playbook').notNull(),
        chosenBy: text('chosen_by').notNull(),
        chosenAt: instant('chosen_at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.workspace, t.complaint, t.playbook] })],
    ),
    steps: table(
      'steps',
      {
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        playbook: text('playbook').notNull(),
        step: text('step').notNull(),
        doneBy: text('done_by').notNull(),
        doneAt: instant('done_at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.workspace, t.complaint, t.playbook, t.step] })],
    ),
  };
}
