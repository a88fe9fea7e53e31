import { sql } from 'drizzle-orm';
import type { Records } from '../../domain/facts/records.ts';
import type { Kit } from '../sqlite/kit.ts';

type Complaint = Records['complaints'];

/** The aggregate itself and where its card stands. */
export function complaintTables(kit: Kit) {
  const { table, text, instant, integer, boolean, json, index, uniqueIndex, primaryKey } = kit;
  return {
    complaints: table(
      'complaints',
      {
        id: text('id').primaryKey(),
        workspace: text('workspace').notNull(),
        reference: text('reference').notNull(),
        version: integer('version').notNull(),
        head: text('head').notNull(),
        policyVersion: integer('policy_version').notNull(),
        filedAt: instant('filed_at').notNull(),
        reporter: text('reporter').notNull(),
        source: text('source').$type<Complaint['source']>().notNull(),
        occurredOn: text('occurred_on'),
        place: text('place'),
        product: text('product'),
        receipt: text('receipt'),
        category: text('category').notNull(),
        department: text('department').notNull(),
        severity: text('severity').$type<Complaint['severity']>().notNull(),
        complainantKind: text('complainant_kind').$type<Complaint['complainantKind']>().notNull(),
        complainantName: text('complainant_name'),
        complainantContact: text('complainant_contact'),
        contactKey: text('contact_key'),
        narrative: text('narrative').notNull(),
        soughtKind: text('sought_kind').$type<NonNullable<Complaint['soughtKind']>>(),
        soughtAmount: integer('sought_amount'),
        currency: text('currency').notNull(),
        subject: text('subject'),
        flags: json('flags').$type<Complaint['flags']>().notNull(),
        motive: text('motive').$type<NonNullable<Complaint['motive']>>(),
        answers: json('answers').$type<Complaint['answers']>().notNull(),
        link: text('link'),
        settledHow: text('settled_how'),
        channel: text('channel'),
        restricted: boolean('restricted').notNull(),
        investigator: text('investigator'),
        decisionLostAt: instant('decision_lost_at'),
        decisionLostBy: text('decision_lost_by'),
        owner: text('owner'),
        claimedAt: instant('claimed_at'),
        respondedAt: instant('responded_at'),
        calledBackAt: instant('called_back_at'),
        closedAt: instant('closed_at'),
        closedBy: text('closed_by'),
        reopenedAt: instant('reopened_at'),
        endedAs: text('ended_as').$type<NonNullable<Complaint['endedAs']>>(),
        mergedInto: text('merged_into'),
        follows: text('follows'),
        secondStageAt: instant('second_stage_at'),
        firstOwner: text('first_owner'),
        claimDelegations: json('claim_delegations')
          .$type<Complaint['claimDelegations']>()
          .notNull()
          .default([]),
        level: integer('level').notNull(),
        callbackDue: boolean('callback_due').notNull(),
        revision: integer('revision').notNull(),
      },
      (t) => [
        uniqueIndex('complaints_reference').on(t.workspace, t.reference),
        index('complaints_filed').on(t.workspace, t.filedAt),
        index('complaints_category').on(t.workspace, t.category, t.filedAt),
        index('complaints_reporter').on(t.workspace, t.reporter, t.filedAt),
        index('complaints_contact')
          .on(t.workspace, t.contactKey, t.filedAt)
          .where(sql`${t.contactKey} is not null`),
        index('complaints_receipt')
          .on(t.workspace, t.receipt, t.filedAt)
          .where(sql`${t.receipt} is not null`),
        // Open ones are those whose closing is null: found by equality, without any statistics.
        index('complaints_closed').on(t.workspace, t.closedAt, t.department),
        index('complaints_lost')
          .on(t.workspace, t.decisionLostAt, t.decisionLostBy)
          .where(sql`${t.decisionLostAt} is not null`),
        index('complaints_owned')
          .on(t.workspace, t.owner)
          .where(sql`${t.closedAt} is null and ${t.owner} is not null`),
      ],
    ),
    placements: table(
      'placements',
      {
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        channel: text('channel').notNull(),
        ts: text('ts').notNull(),
        revision: integer('revision').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.complaint] }),
        uniqueIndex('placements_thread').on(t.workspace, t.channel, t.ts),
      ],
    ),
  };
}
