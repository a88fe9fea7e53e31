import { complainedWrites } from '../../domain/closing/outreach.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Write } from '../../domain/facts/write.ts';
import type { PossibleDuplicate } from '../../domain/filing/possible-duplicate.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import type { Context } from '../context.ts';
import type { AlikeQuery } from '../ports/likeness-reads.ts';
import { mayRead } from '../reading/may-read.ts';
import type { Visitor } from '../visitor.ts';

/** The most complaints shown as possible duplicates. */
const mostAlike = 5;

/** Complaints with the same contact or receipt, none in confidence; to whom they may be named, `namedTo` says. */
export async function findAlike(
  context: Context,
  query: Omit<AlikeQuery, 'limit'>,
): Promise<PossibleDuplicate[]> {
  if (query.contactKey === null && query.receipt === null) return [];
  const found = await context.store.alike({ ...query, limit: mostAlike });
  return found.filter(({ restricted, mergedInto }) => !restricted && mergedInto === null);
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
  const open = found.filter(
    ({ closedAt, mergedInto, restricted }) => closedAt === null && mergedInto === null && !restricted,
  );
  const offered = await Promise.all(
    open.map(async (each) => ((await mayRead(context, visitor, each)) ? [each.reference] : [])),
  );
  return offered.flat();
}
