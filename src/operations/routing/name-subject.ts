import type { PersonId } from '../../domain/facts/actor.ts';
import { nameSubject as name } from '../../domain/routing/subject.ts';
import type { Deed } from '../act.ts';
import type { Context } from '../context.ts';
import { perform } from '../perform.ts';
import { audiencesFor } from './audiences.ts';

/** Says whom a complaint is about: it moves to where they cannot read it. */
export function nameSubject(context: Context, deed: Deed, { subject }: { subject: PersonId }) {
  return perform(context, deed, name, async ({ it, organisation }) => {
    const { workspace, department } = it.complaint;
    const audiences = await audiencesFor(context, workspace, organisation, { department, subject });
    return { subject, audiences };
  });
}
