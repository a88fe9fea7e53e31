import { complainedWrites } from '../../domain/closing/outreach.ts';
import type { Case } from '../../domain/facts/case.ts';
import { isRefusal } from '../../domain/facts/refusal.ts';
import type { Write } from '../../domain/facts/write.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import type { Context } from '../context.ts';
import type { AlikeQuery } from '../ports/likeness-reads.ts';
import { readCase } from '../reading/read-case.ts';
import type { Visitor } from '../visitor.ts';

/** The most complaints shown as possible duplicates. */
const mostAlike = 5;

/** References of complaints with the same contact or receipt; none in confidence. */
export async function findAlike(context: Context, query: Omit<AlikeQuery, 'limit'>): Promise<string[]> {
  if (query.contactKey === null && query.receipt === null) return [];
  const found = await context.store.alike({ ...query, limit: mostAlike });
  return found
    .filter(({ restricted, mergedInto }) => !restricted && mergedInto === null)
    .map(({ reference }) => reference);
}

/** Somebody on a list of those who could be affected complains themselves: it is noted there. */
export async function listedWrites(
  context: Context,
  complaint: Pick<Complaint, 'id' | 'workspace' | 'contactKey' | 'filedAt'>,
): Promise<Write[]> {
  if (complaint.contactKey === null) return [];
  const listed = await context.store.listedWith(complaint.workspace, complaint.contactKey);
  return complainedWrites(complaint, listed);
}

/** The most complaints offered to be merged into. */
const mostOffered = 10;

/** References of open complaints that this one could be merged into, as far as the visitor may read them. */
export async function offerMerging(
  context: Context,
  visitor: Visitor,
  { complaint }: Case,
): Promise<string[]> {
  const { workspace, contactKey, receipt, id: except } = complaint;
  const found = await context.store.alike({ workspace, contactKey, receipt, except, limit: mostOffered });
  const open = found.filter(({ closedAt }) => closedAt === null);
  const read = await Promise.all(open.map(({ id }) => readCase(context, visitor, { complaint: id })));
  return read.flatMap((it) => (isRefusal(it) || it.complaint.restricted ? [] : [it.complaint.reference]));
}
