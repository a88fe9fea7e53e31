import type { PersonId } from '../domain/records.ts';
import { nameSubject as name } from '../domain/subject.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';
import { readingsFor } from './readings.ts';

/** Says whom a complaint is about: it moves to where they cannot read it. */
export function nameSubject(context: Context, deed: Deed, { subject }: { subject: PersonId }) {
  return act(context, deed, async (facts) => {
    const { complaint } = facts.it;
    const readings = await readingsFor(context, complaint.workspace, facts.organisation, {
      department: complaint.department,
      subject,
    });
    return name(facts, { subject, readings });
  });
}
