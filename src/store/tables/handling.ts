import { sql } from 'drizzle-orm';
import type { Records } from '../../domain/facts/records.ts';
import type { Kit } from '../sqlite/kit.ts';

/** What happens to a complaint: points and findings, remedies, answers, callbacks, lessons. */
export function handlingTables(kit: Kit) {
  const { table, text, instant, integer, boolean, index, primaryKey } = kit;
  return {
    points: table(
      'points',
      {
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        number: integer('number').notNull(),
        text: text('text').notNull(),
        outcome: text('outcome').$type<NonNullable<Records['points']['outcome']>>(),
        facts: text('facts'),
        cause: text('cause').$type<NonNullable<Records['points']['cause']>>(),
        responsibility: text('responsibility'),
        foundBy: text('found_by'),
        foundAt: instant('found_at'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.complaint, t.number] }),
        index('points_found').on(t.workspace, t.foundAt).where(sql`${t.foundAt} is not null`),
      ],
    ),
    remedies: table(
      'remedies',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        kind: text('kind').$type<Records['remedies']['kind']>().notNull(),
        amount: integer('amount'),
        currency: text('currency').notNull(),
        bearer: text('bearer').$type<Records['remedies']['bearer']>().notNull(),
        details: text('details'),
        option: integer('option').notNull(),
        proposedBy: text('proposed_by').notNull(),
        proposedAt: instant('proposed_at').notNull(),
        chosenAt: instant('chosen_at'),
        rejectedAt: instant('rejected_at'),
        replacedAt: instant('replaced_at'),
        carriedOutAt: instant('carried_out_at'),
        carriedOutBy: text('carried_out_by'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('remedies_complaint').on(t.workspace, t.complaint, t.proposedAt),
        index('remedies_proposed').on(t.workspace, t.proposedAt),
      ],
    ),
    signatures: table(
      'signatures',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        signedAs: text('signed_as').$type<Records['signatures']['signedAs']>().notNull(),
        signedBy: text('signed_by').notNull(),
        signedAt: instant('signed_at').notNull(),
        voidedAt: instant('voided_at'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('signatures_complaint').on(t.workspace, t.complaint, t.signedAt),
      ],
    ),
    responses: table(
      'responses',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        means: text('means').$type<Records['responses']['means']>().notNull(),
        text: text('text').notNull(),
        givenBy: text('given_by').notNull(),
        givenAt: instant('given_at').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('responses_complaint').on(t.workspace, t.complaint, t.givenAt),
      ],
    ),
    callbacks: table(
      'callbacks',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        outcome: text('outcome').$type<Records['callbacks']['outcome']>().notNull(),
        resolved: boolean('resolved'),
        satisfaction: integer('satisfaction'),
        words: text('words'),
        calledBy: text('called_by').notNull(),
        calledAt: instant('called_at').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('callbacks_complaint').on(t.workspace, t.complaint, t.calledAt),
        index('callbacks_called').on(t.workspace, t.calledAt),
      ],
    ),
    lessons: table(
      'lessons',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        sameAs: text('same_as'),
        happened: text('happened').notNull(),
        cause: text('cause').$type<Records['lessons']['cause']>().notNull(),
        handling: text('handling').notNull(),
        result: text('result').notNull(),
        reflection: text('reflection').notNull(),
        countermeasure: text('countermeasure').notNull(),
        signature: text('signature').notNull(),
        learnedBy: text('learned_by').notNull(),
        learnedAt: instant('learned_at').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('lessons_complaint').on(t.workspace, t.complaint, t.learnedAt),
        index('lessons_learned').on(t.workspace, t.learnedAt),
        index('lessons_signature').on(t.workspace, t.signature, t.learnedAt),
      ],
    ),
  };
}
