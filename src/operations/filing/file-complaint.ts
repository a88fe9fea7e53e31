import { type Case, emptyCase } from '../../domain/facts/case.ts';
import { caseAfter } from '../../domain/facts/case-after.ts';
import { type Refusal, refuse } from '../../domain/facts/refusal.ts';
import { insert, remove } from '../../domain/facts/write.ts';
import { localDate, localParts, localTime } from '../../domain/facts/zone.ts';
import { type AttachedFile, wantedFile } from '../../domain/filing/attached-file.ts';
import { contactKeyOf } from '../../domain/filing/contact-key.ts';
import type { Filing } from '../../domain/filing/filing.ts';
import { fileComplaint as file, referenceOf } from '../../domain/filing/filing.ts';
import { checkForm, type Form, type Problems } from '../../domain/filing/filing-form.ts';
import { namedTo, type PossibleDuplicate } from '../../domain/filing/possible-duplicate.ts';
import type { Ruling } from '../../domain/routing/routing-precedent.ts';
import { rowsOf } from '../commit.ts';
import type { Context, CurrentPolicy } from '../context.ts';
import { LostRace } from '../ports/lost-race.ts';
import { audiencesFor } from '../routing/audiences.ts';
import { findPrecedent } from '../routing/find-precedent.ts';
import type { Visitor } from '../visitor.ts';
import { findAlike, listedWrites } from './find-alike.ts';

export interface FilingRequest {
  visitor: Visitor;
  form: Form;
  files: readonly AttachedFile[];
  /** The form's view: sent twice, it is one complaint. */
  key: string;
  /** Reference of the earlier complaint that it takes up. */
  follows?: string;
}

/** `alike`: references of complaints with the same contact or receipt, as far as the reporter may know of them. */
export type FilingAnswer =
  | { it: Case; alike: string[]; precedent: Ruling | undefined }
  | { problems: Problems }
  | Refusal;

/** Files a complaint: checked, routed, with its clocks running, in one commit. */
export async function fileComplaint(context: Context, request: FilingRequest): Promise<FilingAnswer> {
  const { visitor, form } = request;
  if (visitor.outsider) return refuse({ code: 'outsider' });
  const policy = await context.policies.of(visitor.workspace);
  const { timezone } = policy.organisation.workspace;
  const today = localDate(context.now(), timezone);
  const time = localTime(context.now(), timezone);
  const checked = checkForm(form, { organisation: policy.organisation, today, time });
  if ('problems' in checked) return checked;
  try {
    return await commitFiling(context, request, checked.filing, policy);
  } catch (error) {
    if (!(error instanceof LostRace) || error.table !== 'received') throw error;
    const before = await context.store.received(visitor.workspace, request.key);
    const it = before?.result ? await context.store.case(visitor.workspace, before.result) : undefined;
    if (it === undefined) return refuse({ code: 'busy' });
    return {
      it,
      alike: namedTo(
        policy.organisation,
        await alikeTo(context, visitor.workspace, checked.filing, it.complaint.id),
        visitor.person,
      ),
      precedent: await findPrecedent(context, it.complaint),
    };
  }
}

async function commitFiling(
  context: Context,
  request: FilingRequest,
  filing: Filing,
  policy: CurrentPolicy,
): Promise<{ it: Case; alike: string[]; precedent: Ruling | undefined }> {
  const { visitor, key } = request;
  const { workspace } = visitor;
  const { organisation, timetable, version } = policy;
  const now = context.now();
  const year = localParts(now, organisation.workspace.timezone).year;
  const id = context.newId();
  const alike = await alikeTo(context, workspace, filing, id);
  const precedent = await findPrecedent(context, { ...filing, workspace });
  const decision = file(filing, {
    id,
    workspace,
    reference: referenceOf(year, await context.store.nextNumber(workspace, year)),
    policyVersion: version,
    reporter: visitor.person,
    now,
    organisation,
    timetable,
    newId: context.newId,
    sample: context.sample(),
    audiences: await audiencesFor(context, workspace, policy.organisation, filing),
    alike,
    follows: request.follows ?? null,
    precedent: precedent && { reference: precedent.reference, department: precedent.department },
  });
  const { complaint } = decision;
  const files = request.files.map((attached) =>
    wantedFile({ now, newId: context.newId }, complaint, attached),
  );
  const it: Case = { ...emptyCase(complaint), files };
  const rows = await rowsOf(context, organisation, it, decision, 'insert');
  await context.store.commit([
    insert('received', { workspace, key, at: now, result: id }),
    ...rows,
    ...files.map((row) => insert('files', row)),
    ...(await listedWrites(context, complaint)),
    remove('drafts', { workspace, person: visitor.person }),
  ]);
  context.wake();
  return { it: caseAfter(it, rows), alike: namedTo(organisation, alike, visitor.person), precedent };
}

function alikeTo(
  context: Context,
  workspace: string,
  filing: Filing,
  except: string,
): Promise<PossibleDuplicate[]> {
  const contactKey = contactKeyOf(filing.complainantContact);
  return findAlike(context, { workspace, contactKey, receipt: filing.receipt, except });
}
