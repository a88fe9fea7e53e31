import { closingNeeds } from '../../domain/closing/closure.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { type Refusal, refuse } from '../../domain/facts/refusal.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import { refuseCallback } from '../../domain/people/callback-right.ts';
import { refuseUnlessDesk, refuseUnlessOfDesk } from '../../domain/people/handling-right.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../visitor.ts';

/** As many as one form shows. */
const mostReady = 50;

/** What the desk can close at once: nothing is missing but the lesson. */
export async function listReadyToClose(context: Context, visitor: Visitor): Promise<Complaint[] | Refusal> {
  const { workspace, person } = visitor;
  const { organisation } = await context.policies.of(workspace);
  const refusal = refuseBulk(organisation, visitor);
  if (refusal !== undefined) return refusal;
  const listed = await context.store.openComplaints({ workspace, toClose: true, limit: mostReady });
  const cases = await Promise.all(listed.map(({ complaint }) => context.store.case(workspace, complaint.id)));
  return cases
    .filter((it) => it !== undefined)
    .filter((it) => refuseUnlessDesk(organisation, it.complaint, person) === undefined)
    .filter((it) => closingNeeds(it).length === 0)
    .map(({ complaint }) => complaint);
}

/** What this person of the desk can call back: not what they own or are the subject of. */
export async function listToCallBack(context: Context, visitor: Visitor): Promise<Complaint[] | Refusal> {
  const { workspace, person } = visitor;
  const { organisation } = await context.policies.of(workspace);
  const refusal = refuseBulk(organisation, visitor);
  if (refusal !== undefined) return refusal;
  const listed = await context.store.openComplaints({ workspace, toCallBack: true, limit: mostReady });
  return listed
    .map(({ complaint }) => complaint)
    .filter((complaint) => refuseCallback(organisation, complaint, person) === undefined);
}

function refuseBulk(organisation: Organisation, { person, outsider }: Visitor): Refusal | undefined {
  return outsider ? refuse({ code: 'outsider' }) : refuseUnlessOfDesk(organisation, person);
}
