import { refuseFollowUp } from '../../domain/closing/reopening.ts';
import type { Case } from '../../domain/facts/case.ts';
import { isRefusal, type Refusal } from '../../domain/facts/refusal.ts';
import { formOf } from '../../domain/filing/filed-form.ts';
import type { Form, Problems } from '../../domain/filing/filing-form.ts';
import type { Deed } from '../act.ts';
import { factsOf } from '../commit.ts';
import type { Context } from '../context.ts';
import { fileComplaint } from '../filing/file-complaint.ts';
import { readCase } from '../reading/read-case.ts';

/** The window is over: what happened now is a new complaint that is linked to the earlier one (rules §6). */
export async function fileFollowUp(
  context: Context,
  { visitor, complaint, key }: Deed,
  told: { narrative: string },
): Promise<{ reference: string; follows: string } | { problems: Problems } | Refusal> {
  const it = await readCase(context, visitor, { complaint });
  if (isRefusal(it)) return it;
  const { reference: follows } = it.complaint;
  const refusal = refuseFollowUp(await factsOf(context, it, visitor.person));
  if (refusal !== undefined) return refusal;
  const form = formAfter(it, told.narrative);
  const filed = await fileComplaint(context, { visitor, form, files: [], key, follows });
  return 'it' in filed ? { reference: filed.it.complaint.reference, follows } : filed;
}

/** Who complains and about what stays; what they want now is asked anew. */
function formAfter({ complaint }: Case, narrative: string): Form {
  return {
    ...formOf(complaint),
    narrative,
    severity: complaint.severity,
    subject: complaint.subject,
    soughtKind: null,
    soughtAmount: '',
    occurredDate: null,
    occurredTime: null,
    settled: false,
    settledHow: '',
    answers: {},
    link: null,
  };
}
