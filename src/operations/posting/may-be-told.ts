import type { Case } from '../../domain/facts/case.ts';
import type { NoticeBody } from '../../domain/facts/notice.ts';
import { isSubject } from '../../domain/people/conflict.ts';
import type { Context } from '../context.ts';
import { readEarlier } from './read-earlier.ts';

/**
 * Whatever asked for it: nobody is written to about a complaint that names them, nor about the earlier one whose
 * lesson it repeats. What is said in a channel is asked elsewhere.
 */
export async function mayBeTold(context: Context, it: Case, body: NoticeBody): Promise<boolean> {
  if (!('person' in body)) return true;
  const { organisation } = await context.policies.of(it.complaint.workspace);
  if (isSubject(organisation, it.complaint, body.person)) return false;
  const earlier = body.kind === 'direct' ? await readEarlier(context, it, body.say) : undefined;
  return earlier === undefined || !isSubject(organisation, earlier, body.person);
}
