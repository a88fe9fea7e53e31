import { sql } from 'drizzle-orm';
import type { Records } from '../../domain/facts/records.ts';
import type { Kit } from '../sqlite/kit.ts';

/** What is agreed inside and with the complainant: approvals, rejections, promises, contacts, written answers. */
export function agreementTables(kit: Kit) {
  const { table, text, instant, integer, boolean, json, index, primaryKey, uniqueIndex } = kit;
  return {
    approvals: table(
      'approvals',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        terms: json('terms').$type<Records['approvals']['terms']>().notNull(),
        amount: integer('amount').notNull(),
        currency: text('currency').notNull(),
        tier: text('tier').notNull(),
        askedBy: text('asked_by').notNull(),
        askedAt: instant('asked_at').notNull(),
        asked: json('asked').$type<Records['approvals']['asked']>().notNull(),
        decidedBy: text('decided_by'),
        onBehalfOf: text('on_behalf_of'),
        decidedAt: instant('decided_at'),
        approved: boolean('approved'),
        reason: text('reason'),
        withdrawnAt: instant('withdrawn_at'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('approvals_complaint').on(t.workspace, t.complaint, t.askedAt),
        index('approvals_waiting')
          .on(t.workspace, t.askedAt)
          .where(sql`${t.decidedAt} is null and ${t.withdrawnAt} is null`),
      ],
    ),
    delegations: table(
      'delegations',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        giver: text('giver').notNull(),
        receiver: text('receiver').notNull(),
        upTo: integer('up_to').notNull(),
        currency: text('currency').notNull(),
        startsAt: instant('starts_at').notNull(),
        endsAt: instant('ends_at').notNull(),
        givenAt: instant('given_at').notNull(),
        withdrawnAt: instant('withdrawn_at'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('delegations_running').on(t.workspace, t.endsAt),
      ],
    ),
    rejections: table(
      'rejections',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        words: text('words'),
        recordedBy: text('recorded_by').notNull(),
        rejectedAt: instant('rejected_at').notNull(),
        proposer: text('proposer'),
        delegatedBackAt: instant('delegated_back_at'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('rejections_complaint').on(t.workspace, t.complaint, t.rejectedAt),
      ],
    ),
    promises: table(
      'promises',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        kind: text('kind').$type<Records['promises']['kind']>().notNull(),
        text: text('text').notNull(),
        dueAt: instant('due_at').notNull(),
        lookAt: instant('look_at'),
        nudgedAt: instant('nudged_at'),
        madeBy: text('made_by').notNull(),
        madeAt: instant('made_at').notNull(),
        note: text('note'),
        keptAt: instant('kept_at'),
        brokenAt: instant('broken_at'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('promises_complaint').on(t.workspace, t.complaint, t.madeAt),
        index('promises_due').on(t.workspace, t.dueAt),
        index('promises_look').on(t.lookAt).where(sql`${t.lookAt} is not null`),
      ],
    ),
    contacts: table(
      'contacts',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        means: text('means').$type<Records['contacts']['means']>().notNull(),
        direction: text('direction').$type<Records['contacts']['direction']>().notNull(),
        reached: boolean('reached').notNull(),
        summary: text('summary').notNull(),
        contactedBy: text('contacted_by').notNull(),
        contactedAt: instant('contacted_at').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('contacts_complaint').on(t.workspace, t.complaint, t.contactedAt),
      ],
    ),
    compositions: table(
      'compositions',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        version: integer('version').notNull(),
        language: text('language').$type<Records['compositions']['language']>().notNull(),
        text: text('text').notNull(),
        composedBy: text('composed_by').notNull(),
        composedAt: instant('composed_at').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        uniqueIndex('compositions_version').on(t.workspace, t.complaint, t.version),
      ],
    ),
  };
}
