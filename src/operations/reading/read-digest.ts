import type { PersonId } from '../../domain/facts/actor.ts';
import { type Refusal, refuse } from '../../domain/facts/refusal.ts';
import { isoWeekBounds, parseIsoWeek } from '../../domain/facts/zone.ts';
import { composeDigest, type Digest } from '../../domain/reading/digest.ts';
import { confidentialFacts, readsDigests } from '../../domain/reading/digest-confidence.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../visitor.ts';

/**
 * One week's lessons and figures, for everybody or for one reader. Throws RangeError for what is not an
 * ISO week such as `2026-W47`.
 */
export async function readDigest(
  context: Pick<Context, 'store' | 'policies'>,
  workspace: string,
  week: string,
  reader: PersonId | null = null,
): Promise<Digest> {
  const parsed = parseIsoWeek(week);
  if (parsed === undefined) throw new RangeError(`not an ISO week: ${week}`);
  const { organisation } = await context.policies.of(workspace);
  const bounds = isoWeekBounds(parsed, organisation.workspace.timezone);
  const facts = await context.store.digestFacts({ workspace, ...bounds });
  return composeDigest(week, bounds, confidentialFacts(organisation, facts, reader));
}

/** The same on a person's wish: for leadership, the desk and administrators. */
export async function askForDigest(
  context: Context,
  visitor: Visitor,
  week: string,
): Promise<Digest | Refusal> {
  const { organisation } = await context.policies.of(visitor.workspace);
  const { person } = visitor;
  if (visitor.outsider || !readsDigests(organisation, person)) {
    return refuse({ code: 'only-leadership', who: organisation.leadership.people });
  }
  return readDigest(context, visitor.workspace, week, person);
}
