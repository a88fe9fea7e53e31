import { isRefusal, type Refusal, refuse } from '../../domain/facts/refusal.ts';
import { localDate, localTime } from '../../domain/facts/zone.ts';
import { type Amendment, amend } from '../../domain/filing/amendment.ts';
import { type AmendmentForm, checkAmendment } from '../../domain/filing/amendment-form.ts';
import { contactKeyOf } from '../../domain/filing/contact-key.ts';
import type { FieldProblem } from '../../domain/filing/filing-form.ts';
import { namedTo, type PossibleDuplicate } from '../../domain/filing/possible-duplicate.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import { act, type Deed, type Done } from '../act.ts';
import { readReceipt } from '../answering/receipt-facts.ts';
import { factsOf } from '../commit.ts';
import type { Context } from '../context.ts';
import { audiencesFor } from '../routing/audiences.ts';
import { findAlike, listedWrites } from './find-alike.ts';

/**
 * `alike`: references of complaints that only the correction shows to be of the same customer or receipt, as far as
 * whoever corrects may know of them.
 */
export type AmendmentAnswer =
  | (Done & { alike: string[] })
  | { problems: Partial<Record<string, FieldProblem>> }
  | Refusal;

/**
 * Corrects what was filed; another category may bring another department, another contact other
 * complaints, another receipt another approval.
 */
export async function amendComplaint(
  context: Context,
  deed: Deed,
  { reason, mark, ...sent }: AmendmentForm & Pick<Amendment, 'reason' | 'mark'>,
): Promise<AmendmentAnswer> {
  const { visitor } = deed;
  const it = await context.store.case(visitor.workspace, deed.complaint);
  if (it === undefined) return refuse({ code: 'not-found' });
  const { organisation } = await context.policies.of(visitor.workspace);
  const checked = checkAmendment(it, sent, {
    organisation,
    today: localDate(context.now(), organisation.workspace.timezone),
    time: localTime(context.now(), organisation.workspace.timezone),
  });
  if ('problems' in checked) return amend.refuse(await factsOf(context, it, visitor.person)) ?? checked;
  let alike: PossibleDuplicate[] = [];
  const done = await act(context, deed, async (facts) => {
    const { complaint } = facts.it;
    const { workspace, subject, department: present } = complaint;
    const category = facts.organisation.categories.find(({ id }) => id === checked.changes.category);
    const department = category?.department ?? present;
    const audiences = await audiencesFor(context, workspace, facts.organisation, { department, subject });
    alike = await newlyAlike(context, complaint, checked.changes);
    const { receipt = complaint.receipt } = checked.changes;
    const sharing = await readReceipt(context, { complaint: { ...complaint, receipt } });
    const decision = amend(facts, { ...checked, reason, mark, audiences, alike, receipt: sharing });
    if (isRefusal(decision) || decision.set?.contactKey === undefined) return decision;
    const listed = await listedWrites(context, { ...complaint, contactKey: decision.set.contactKey });
    return { ...decision, writes: [...(decision.writes ?? []), ...listed] };
  });
  return isRefusal(done) ? done : { ...done, alike: namedTo(organisation, alike, visitor.person) };
}

/** Of the same customer or receipt as it is now, but not as it was before. */
async function newlyAlike(
  context: Context,
  { workspace, id, contactKey, receipt }: Complaint,
  changes: Amendment['changes'],
): Promise<PossibleDuplicate[]> {
  const now = {
    contactKey:
      'complainantContact' in changes ? contactKeyOf(changes.complainantContact ?? null) : contactKey,
    receipt: 'receipt' in changes ? (changes.receipt ?? null) : receipt,
  };
  if (now.contactKey === contactKey && now.receipt === receipt) return [];
  const before = await findAlike(context, { workspace, contactKey, receipt, except: id });
  const known = new Set(before.map(({ reference }) => reference));
  const found = await findAlike(context, { workspace, ...now, except: id });
  return found.filter(({ reference }) => !known.has(reference));
}
